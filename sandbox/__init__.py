"""PRETENDS: a Telegram on this machine, for demo and tests."""
