"""Somebody of the staff speaks about themselves, or about somebody whom they lead."""
