"""What a bot may ask for: one function per Bot API method, one file per family."""
