"""Which buttons stand under a message, by who reads it."""
