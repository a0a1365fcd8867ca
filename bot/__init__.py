"""CONNECTS: starts the app, listens to Telegram, speaks to Telegram."""
