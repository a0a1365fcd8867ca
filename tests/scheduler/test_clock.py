"""Monday comes at the region's own hour, also when the clocks are changed."""

import asyncio
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import OperationalError

from scheduler.clock import every_hour, every_second, next_monday

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""08:30 in Shanghai."""


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (datetime(2026, 11, 22, 12, tzinfo=UTC), MONDAY),
        (MONDAY, datetime(2026, 11, 30, 0, 30, tzinfo=UTC)),
        (MONDAY.replace(minute=29), MONDAY),
    ],
)
def test_the_next_monday_is_later_than_now(after, expected):
    assert next_monday(SHANGHAI, time(8, 30), after) == expected


def test_monday_half_past_eight_is_read_from_the_regions_clock():
    before, after = datetime(2026, 10, 19, tzinfo=UTC), datetime(2026, 10, 25, 12, tzinfo=UTC)
    assert next_monday(BERLIN, time(8, 30), before) == datetime(2026, 10, 19, 6, 30, tzinfo=UTC)
    assert next_monday(BERLIN, time(8, 30), after) == datetime(2026, 10, 26, 7, 30, tzinfo=UTC)


async def test_the_clock_ticks_on_after_a_moment_without_database_and_stops_with_the_desk():
    ticks, second_tick = [], asyncio.Event()

    async def tick():
        ticks.append(1)
        if len(ticks) == 1:
            raise OperationalError("BEGIN", {}, OSError("no route"))
        second_tick.set()

    async with every_second(tick):
        await asyncio.wait_for(second_tick.wait(), timeout=10)
    assert len(ticks) == 2


async def test_a_tick_that_runs_when_the_desk_is_closed_is_not_cut_off():
    begun, has_ended = asyncio.Event(), []

    async def tick():
        begun.set()
        await asyncio.sleep(0.05)
        has_ended.append(True)

    async with every_second(tick):
        await asyncio.wait_for(begun.wait(), timeout=10)
    assert has_ended


async def test_what_is_looked_after_hourly_may_begin_at_once():
    ticked = asyncio.Event()

    async def tick():
        ticked.set()

    async with every_hour(tick, is_at_once=True):
        await asyncio.wait_for(ticked.wait(), timeout=10)
