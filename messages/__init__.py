"""SPEAKS: every word, every button."""
