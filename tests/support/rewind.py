"""A desk at some moment, to come back to as often as one likes: to try many things at one place of a conversation."""

import sqlite3
from contextlib import closing

from tests.support.desk_kit import Desk


class Moment:
    """What the desk's SQLite file holds now. The clock is not turned back."""

    def __init__(self, desk: Desk) -> None:
        self._path = desk.database._engine.url.database
        self._kept = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(self._path)) as file:
            file.backup(self._kept)

    def return_to(self) -> None:
        with closing(sqlite3.connect(self._path)) as file:
            self._kept.backup(file)
