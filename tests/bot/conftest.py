"""Fixtures for what connects: an outbox with a Telegram to deliver to."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from models.outbox import Limit, Pace
from tests.support.post_room import PostRoom, post_room

NO_PACE = Pace(*(Limit(1000, timedelta(seconds=1)) for _ in range(3)))


@pytest.fixture
async def room(sqlite_url) -> AsyncIterator[PostRoom]:
    """Delivery without pacing, so that only what the test orders goes wrong."""
    async with post_room(sqlite_url, NO_PACE) as room:
        yield room


@pytest.fixture
async def room_on_each(database_url) -> AsyncIterator[PostRoom]:
    """The same, once on SQLite and once on PostgreSQL."""
    async with post_room(database_url, NO_PACE) as room:
        yield room


@pytest.fixture
async def paced_room(database_url) -> AsyncIterator[PostRoom]:
    """Delivery at Telegram's pace, on each database."""
    async with post_room(database_url, Pace()) as room:
        yield room
