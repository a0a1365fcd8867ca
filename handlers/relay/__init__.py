"""Customer, technician and office write to each other through the bot."""
