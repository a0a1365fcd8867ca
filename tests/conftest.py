"""Fixtures that every folder of tests may use: fresh databases."""

import gc
import itertools
import os
import shutil
import ssl
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import databases
from tests.support.postgres import locked, shared_server

if TYPE_CHECKING:
    from tests.support.desk_kit import Desk, Group, Visitor

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "only")
NUMBERS = itertools.count()
SHARED_MEMORY, ROOM = Path("/dev/shm"), 4 << 30


if SHARED_MEMORY.is_dir() and shutil.disk_usage(SHARED_MEMORY).free > ROOM:
    # Files of tests that pass are gone at the end, and nothing waits for a disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(SHARED_MEMORY))

# Each client of a network reads all certificates of the machine, three a journey: read once, they serve all tests.
ssl.create_default_context = cache(ssl.create_default_context)


def pytest_collection_finish() -> None:
    """All that was imported stays to the end: looking through it again and again for garbage took a fifth of the run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return databases.sqlite_template(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def furnished_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return databases.furnished_template(sqlite_template, tmp_path_factory.mktemp("furnished"))


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    of_this_process = tmp_path_factory.getbasetemp()
    of_this_run = of_this_process if WORKER == "only" else of_this_process.parent
    with shared_server(of_this_run) as server:
        with locked(of_this_run / "postgres.template"):
            databases.postgres_template(server)
        yield server


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh SQLite file with all tables."""
    return databases.sqlite_copy(sqlite_template, tmp_path)


@pytest.fixture
def postgres_url(postgres_server: Path) -> Iterator[str]:
    """A fresh PostgreSQL database with all tables."""
    with databases.postgres_copy(postgres_server, f"test_{WORKER}_{next(NUMBERS)}") as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with all tables: each test that asks for it runs once on SQLite and once on PostgreSQL."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(scope="session")
def folder_of_desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desks")


@pytest.fixture
async def desk(furnished_template: Path, folder_of_desks: Path) -> AsyncIterator["Desk"]:
    """The whole application on a fresh SQLite database, with the example company; see tests/support/desk_kit.py.

    Each test's file is a new copy of the same name, for the same engine.
    """
    from tests.support.desk_kit import open_hurrying_desk

    kit = open_hurrying_desk(databases.sqlite_copy(furnished_template, folder_of_desks))
    yield kit
    await kit.database.close()


@pytest.fixture
def folder_of_each(folder_of_desks: Path) -> Path:
    """Empty, under the name that the last test's had."""
    folder = folder_of_desks / "each"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


@pytest.fixture(params=["sqlite", "postgres"])
def url_of_each(request: pytest.FixtureRequest, folder_of_each: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield databases.sqlite_copy(request.getfixturevalue("sqlite_template"), folder_of_each)
    else:
        with databases.postgres_copy(request.getfixturevalue("postgres_server"), f"each_{WORKER}") as url:
            yield url


@pytest.fixture
async def desk_on_each(url_of_each: str) -> AsyncIterator["Desk"]:
    """The same, once on SQLite and once on PostgreSQL, with the product's own engines."""
    from tests.support.desk_kit import open_desk_again

    kit = await open_desk_again(url_of_each)
    yield kit
    await kit.database.close()


# Wang reports, Li takes it, Zhao is too late, Chen leads the region, He is the dispatcher.


@pytest.fixture
def wang(desk: "Desk") -> "Visitor":
    return desk.customer("Wang")


@pytest.fixture
def li(desk: "Desk") -> "Visitor":
    return desk.staff("technician", "south", 0)


@pytest.fixture
def zhao(desk: "Desk") -> "Visitor":
    return desk.staff("technician", "south", 1)


@pytest.fixture
def chen(desk: "Desk") -> "Visitor":
    return desk.staff("leader", "south")


@pytest.fixture
def he(desk: "Desk") -> "Visitor":
    return desk.staff("dispatcher")


@pytest.fixture
def group(desk: "Desk") -> "Group":
    return desk.group("south")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes a minute begins first, else all others wait for it at the end."""
    items.sort(key=lambda item: item.path.name != "test_crash.py")


def pytest_xdist_auto_num_workers() -> int:
    """One more than the cores: some tests wait for other programs, and meanwhile nothing else would run."""
    return (os.cpu_count() or 1) + 1
