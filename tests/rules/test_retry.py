"""A failed call is tried again, ever more patiently, for about a day."""

from datetime import UTC, datetime, timedelta
from itertools import count, takewhile

from rules.retry import next_attempt

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def waits():
    attempts = (next_attempt(attempt, NOW) for attempt in count())
    return [at - NOW for at in takewhile(lambda at: at is not None, attempts)]


def test_the_first_retries_come_within_seconds():
    assert waits()[:3] == [timedelta(seconds=1), timedelta(seconds=2), timedelta(seconds=4)]


def test_the_waits_grow_up_to_an_hour():
    assert waits() == sorted(waits())
    assert max(waits()) == timedelta(hours=1)


def test_it_gives_up_after_about_a_day():
    assert timedelta(hours=23) < sum(waits(), timedelta()) < timedelta(hours=26)
