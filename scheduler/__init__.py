"""REMINDS: how often we look, and what is due."""
