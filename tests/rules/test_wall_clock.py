"""What the clock on the wall shows, also in nights that are an hour shorter or longer, and at the year's end."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from rules.wall_clock import instant, next_reading

BERLIN, SHANGHAI = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("day", "zone", "utc"),
    [
        (date(2026, 12, 31), SHANGHAI, datetime(2026, 12, 31, 10, tzinfo=UTC)),
        (date(2026, 3, 28), BERLIN, datetime(2026, 3, 28, 17, tzinfo=UTC)),
        (date(2026, 3, 29), BERLIN, datetime(2026, 3, 29, 16, tzinfo=UTC)),
        (date(2026, 10, 24), BERLIN, datetime(2026, 10, 24, 16, tzinfo=UTC)),
        (date(2026, 10, 25), BERLIN, datetime(2026, 10, 25, 17, tzinfo=UTC)),
    ],
    ids=["year's end", "before spring", "in spring", "before autumn", "in autumn"],
)
def test_six_in_the_evening_is_six_on_the_wall(day, zone, utc):
    assert instant(day, time(18), zone) == utc


def test_an_hour_that_comes_twice_means_the_first():
    assert instant(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_an_hour_that_is_skipped_still_has_its_moment():
    assert instant(date(2026, 3, 29), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (datetime(2026, 12, 31, 15, 59, tzinfo=UTC), datetime(2026, 12, 31, 16, tzinfo=UTC)),
        (datetime(2026, 12, 31, 16, tzinfo=UTC), datetime(2027, 1, 1, 16, tzinfo=UTC)),
    ],
    ids=["a minute before the new year", "in its first moment"],
)
def test_the_next_midnight_is_the_new_years_first_and_then_its_second(after, expected):
    assert next_reading(after, time(0), SHANGHAI) == expected
