"""JUDGES: pure functions and tables; standard library only."""
