"""DECIDES: what the service desk does; each function is one deed in the current transaction."""
