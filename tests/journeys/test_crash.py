"""The product is killed at random moments of a story: everything is there, and nothing is doubled but what was on the wire."""

import asyncio
from random import Random

import pytest

from tests.support.crash import tell
from tests.support.databases import sqlite_copy

ROUNDS = 3


@pytest.mark.timeout(300)
async def test_killed_at_random_moments_nothing_is_lost_and_nothing_doubled_but_on_the_wire(
    postgres_url, tmp_path, sqlite_template
):
    seed = Random().randrange(10**6)
    on_postgres, on_sqlite, undisturbed = await asyncio.gather(
        tell(postgres_url, folder(tmp_path, "on_postgres"), ROUNDS, Random(seed)),
        tell(in_file(sqlite_template, tmp_path, "on_sqlite"), tmp_path / "on_sqlite", ROUNDS, Random(seed)),
        tell(in_file(sqlite_template, tmp_path, "undisturbed"), tmp_path / "undisturbed", 0, Random()),
    )
    for told in (on_postgres, on_sqlite):
        assert (told.kill_count, told.wrongs) == (ROUNDS, []), f"seed {seed}"
        assert told.ledger == undisturbed.ledger, f"seed {seed}"


def in_file(template, within, name):
    return sqlite_copy(template, folder(within, name))


def folder(within, name):
    (within / name).mkdir()
    return within / name
