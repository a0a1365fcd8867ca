"""REMEMBERS: one table per file, and the questions asked of it."""
