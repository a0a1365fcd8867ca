"""Text with entities and keyboards, checked as Telegram checks them."""
