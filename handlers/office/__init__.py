"""The office speaks: leaders, dispatcher, headquarters."""
