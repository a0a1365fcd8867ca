"""What the database fixtures promise to the other tests."""

import subprocess
import sys

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.support.postgres import is_running, start


@pytest.mark.parametrize("turn", [1, 2, 3, 4])
async def test_every_test_begins_with_an_empty_database(database_url, turn):
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE left_behind (id int)"))
    await engine.dispose()


def test_a_test_without_a_loop_gets_one_too(database_url):
    assert database_url.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://"))


TEST_RUN = """
import fcntl, sys
users = open(sys.argv[1], "a")
fcntl.flock(users, fcntl.LOCK_SH)
print("running", flush=True)
input()
"""


def test_a_killed_test_run_leaves_no_server_behind(tmp_path):
    users, address = tmp_path / "users", tmp_path / "address"
    with subprocess.Popen([sys.executable, "-c", TEST_RUN, users], stdin=-1, stdout=-1) as test_run:
        test_run.stdout.readline()
        keeper = start(users, address)
        test_run.kill()
    assert keeper.wait(timeout=60) == 0
    assert not is_running(address)
