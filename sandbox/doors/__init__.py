"""The HTTP doors: one for bots, one for people, one for whoever runs the sandbox."""
