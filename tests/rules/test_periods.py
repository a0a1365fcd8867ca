"""A week is the ISO week and a month the calendar's, in the region's time zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.periods import Month, Week, read_period

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from([SHANGHAI, BERLIN, ZoneInfo("Africa/Cairo"), ZoneInfo("America/St_Johns")])
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def test_a_week_is_read_as_it_is_written_L2():
    assert read_period("2026-W47") == Week(2026, 47)
    assert str(Week(2026, 4)) == "2026-W04"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "W47",
        "2026-47",
        "2026-13",
        "2026-00",
        "0000-11",
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "2026-W4",
        "0000-W01",
    ],
)
def test_what_is_neither_week_nor_month_is_refused_L2(text):
    with pytest.raises(ValueError, match=r"week|Year|year|month"):
        read_period(text)


def test_a_shanghai_week_begins_on_sunday_afternoon_in_greenwich_L2():
    start, end = Week(2026, 47).bounds(SHANGHAI)
    assert start == datetime(2026, 11, 15, 16, tzinfo=UTC)
    assert end == datetime(2026, 11, 22, 16, tzinfo=UTC)


@pytest.mark.parametrize(("week", "hours"), [("2026-W12", 168), ("2026-W13", 167), ("2026-W43", 169)])
def test_a_week_is_an_hour_shorter_or_longer_when_the_clocks_change_L2(week, hours):
    start, end = read_period(week).bounds(BERLIN)
    assert end - start == timedelta(hours=hours)


def test_new_year_may_belong_to_the_old_years_last_week_L2():
    assert Week.of(datetime(2027, 1, 1, tzinfo=UTC), SHANGHAI) == Week(2026, 53)
    assert Week(2026, 53).next() == Week(2027, 1)


def test_on_monday_morning_the_last_full_week_ended_yesterday_L2():
    assert Week.last_full(datetime(2026, 11, 23, 8, 30, tzinfo=SHANGHAI), SHANGHAI) == Week(2026, 47)
    assert Week.last_full(datetime(2026, 11, 22, 23, 59, tzinfo=SHANGHAI), SHANGHAI) == Week(2026, 46)


def test_a_month_is_the_calendars_in_the_regions_time_zone_L5():
    assert read_period("2026-11") == Month(2026, 11)
    start, end = Month(2026, 11).bounds(SHANGHAI)
    assert (start, end) == (datetime(2026, 10, 31, 16, tzinfo=UTC), datetime(2026, 11, 30, 16, tzinfo=UTC))
    assert (Month(2026, 2).first_day, Month(2026, 2).last_day) == (date(2026, 2, 1), date(2026, 2, 28))


def test_on_the_first_of_a_month_the_last_full_one_ended_yesterday_L5():
    assert Month.last_full(datetime(2027, 1, 1, 0, 0, tzinfo=SHANGHAI), SHANGHAI) == Month(2026, 12)


@given(moments, ZONES, st.sampled_from([Week, Month]))
def test_every_moment_lies_in_its_period_and_in_no_other_L2(at, zone, kind):
    period = kind.of(at, zone)
    start, end = period.bounds(zone)
    assert start <= at < end
    assert period.next().bounds(zone)[0] == end
    assert period.next().previous() == period
    assert read_period(str(period)) == period
