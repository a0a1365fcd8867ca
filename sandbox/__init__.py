"""PRETENDS: a Telegram on this machine, for the demo and the tests. Knows the Bot API, nothing of the product."""
