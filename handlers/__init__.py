"""HEARS: one file per conversation, grouped by who is speaking."""
