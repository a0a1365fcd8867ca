"""Business time passes only while the house is open."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.business_hours import after_business, is_open, last_opening_of_week, next_opening, openings
from rules.company.house import Hours

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
HOURS = Hours(time(9), time(18), (1, 2, 3, 4, 5))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))


def shanghai(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        ("2026-11-23 08:59", "2026-11-23 09:00"),
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-23 17:59", "2026-11-23 17:59"),
        ("2026-11-23 18:00", "2026-11-24 09:00"),
        ("2026-11-27 20:00", "2026-11-30 09:00"),
        ("2026-11-29 12:00", "2026-11-30 09:00"),
    ],
)
def test_a_closed_house_opens_on_the_next_business_day(at, opening):
    assert next_opening(shanghai(at), SHANGHAI, HOURS) == shanghai(opening)
    assert is_open(shanghai(at), SHANGHAI, HOURS) == (at == opening)


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        ("2026-11-23 00:00", "2026-11-27 09:00"),
        ("2026-11-27 20:00", "2026-11-27 09:00"),
        ("2026-11-29 23:59", "2026-11-27 09:00"),
        ("2026-11-30 00:00", "2026-12-04 09:00"),
        ("2026-12-23 12:00", "2026-12-24 09:00"),
        ("2026-12-29 12:00", "2027-01-08 09:00"),
    ],
)
def test_the_week_s_last_opening(at, opening):
    holidays = {date(2026, 12, 25), *(date(2026, 12, 28) + timedelta(days=ahead) for ahead in range(5))}
    assert last_opening_of_week(shanghai(at), SHANGHAI, HOURS, holidays) == shanghai(opening)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-11-23 10:00", 20, "2026-11-23 10:20"),
        ("2026-11-23 17:50", 10, "2026-11-23 18:00"),
        ("2026-11-23 17:50", 20, "2026-11-24 09:10"),
        ("2026-11-27 17:50", 40, "2026-11-30 09:30"),
        ("2026-11-28 12:00", 0, "2026-11-30 09:00"),
        ("2026-11-23 09:00", 3 * 9 * 60 + 1, "2026-11-26 09:01"),
    ],
)
def test_waiting_goes_on_where_it_stopped_at_closing_time(start, minutes, end):
    assert after_business(shanghai(start), timedelta(minutes=minutes), SHANGHAI, HOURS) == shanghai(end)


def test_nine_is_nine_before_and_after_the_clocks_change():
    friday, monday, *_ = islice(openings(datetime(2026, 3, 27, tzinfo=BERLIN), BERLIN, HOURS), 2)
    assert friday[0] == datetime(2026, 3, 27, 8, tzinfo=UTC)
    assert monday[0] == datetime(2026, 3, 30, 7, tzinfo=UTC)


@given(moments, st.sampled_from([SHANGHAI, BERLIN]))
def test_the_next_opening_is_open(at, zone):
    assert is_open(next_opening(at, zone, HOURS), zone, HOURS)


@given(moments, st.integers(0, 3000), st.integers(0, 3000))
def test_two_waits_are_as_long_as_one(start, first, second):
    def after(start, minutes):
        return after_business(start, timedelta(minutes=minutes), SHANGHAI, HOURS)

    assert next_opening(after(after(start, first), second), SHANGHAI, HOURS) == next_opening(
        after(start, first + second), SHANGHAI, HOURS
    )


@given(moments)
def test_a_holiday_is_as_closed_as_a_sunday(at):
    holidays = {date(2026, 11, 23), date(2026, 11, 24)}
    opening = next_opening(at, SHANGHAI, HOURS, holidays)
    assert opening.astimezone(SHANGHAI).date() not in holidays
    assert is_open(opening, SHANGHAI, HOURS, holidays)


def test_waiting_passes_over_a_holiday():
    holidays = {date(2026, 11, 24)}
    wait = timedelta(minutes=20)
    assert after_business(shanghai("2026-11-23 17:50"), wait, SHANGHAI, HOURS, holidays) == shanghai("2026-11-25 09:10")
