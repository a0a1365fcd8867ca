"""A PostgreSQL that keeps its word, as an installed one does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.databases import postgres_url, tell
from tests.support.postgres import shared_server

# What the tests' server leaves out: nothing there has to outlive a power cut.
DURABLE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty database."""
    with TemporaryDirectory() as folder, shared_server(Path(folder)) as server:
        for setting in DURABLE:
            tell(server, f"ALTER SYSTEM SET {setting} = on")
        tell(server, "SELECT pg_reload_conf()")
        tell(server, "CREATE DATABASE measured")
        yield postgres_url(server, "measured")
