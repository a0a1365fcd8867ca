"""The product is killed at random moments of a story: everything is there, and nothing is doubled but what was on the wire."""

import asyncio
from random import Random

import pytest

from tests.support.crash import tell
from tests.support.databases import sqlite_copy

ROUNDS = 3


@pytest.mark.timeout(300)
async def test_killed_at_random_moments_nothing_is_lost_and_nothing_doubled_but_on_the_wire(
    database_url, tmp_path, sqlite_template
):
    seed, folder = Random().randrange(10**6), tmp_path / "undisturbed"
    folder.mkdir()
    told, undisturbed = await asyncio.gather(
        tell(database_url, tmp_path, ROUNDS, Random(seed)),
        tell(sqlite_copy(sqlite_template, folder), folder, 0, Random()),
    )
    assert (told.kill_count, told.wrongs) == (ROUNDS, []), f"seed {seed}"
    assert told.ledger == undisturbed.ledger, f"seed {seed}"
