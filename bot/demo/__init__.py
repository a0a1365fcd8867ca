"""The product shown to a visitor: a pretend Telegram beside it, a fictional company with a past."""
