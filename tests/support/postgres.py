"""A real PostgreSQL for one test run: started by whoever needs it first, gone when the last test process is gone."""

import fcntl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def shared_server(meeting_place: Path) -> Iterator[Path]:
    """The socket folder of the one server that all test processes meeting in this place share."""
    users, address = meeting_place / "postgres.users", meeting_place / "postgres.address"
    keeper = None
    with locked(users, fcntl.LOCK_SH):
        with locked(meeting_place / "postgres.start"):
            if not is_running(address):
                keeper = start(users, address)
        yield Path(address.read_text())
    if keeper:
        keeper.wait()


@contextmanager
def locked(path: Path, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    # The kernel gives such a lock back however its process ends: a killed test run leaves no server behind.
    with path.open("a") as file:
        fcntl.flock(file, how)
        yield


def is_running(address: Path) -> bool:
    return address.exists() and Path(address.read_text()).exists()


def start(users: Path, address: Path) -> subprocess.Popen[str]:
    # In a session of its own: Ctrl-C reaches the tests, and the server goes when they have gone.
    keeper = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("postgres_keeper.py"), users],
        start_new_session=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    with keeper.stdout as answer:
        address.write_text(answer.readline().strip())
    if not is_running(address):
        raise RuntimeError("PostgreSQL did not start; the reason stands above")
    return keeper
