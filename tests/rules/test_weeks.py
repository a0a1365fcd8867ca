"""A week is the ISO week in the region's time zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.weeks import Week, last_full_week, week_of

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from([SHANGHAI, BERLIN, ZoneInfo("Africa/Cairo"), ZoneInfo("America/St_Johns")])
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def test_a_week_is_read_as_it_is_written_L2():
    assert Week.parse("2026-W47") == Week(2026, 47)
    assert str(Week(2026, 4)) == "2026-W04"


@pytest.mark.parametrize(
    "text", ["", "2026", "W47", "2026-47", "2026-W54", "2025-W53", "2026-W00", "2026-W4", "0000-W01"]
)
def test_what_is_not_a_week_is_refused_L2(text):
    with pytest.raises(ValueError, match=r"week|Year|year"):
        Week.parse(text)


def test_a_shanghai_week_begins_on_sunday_afternoon_in_greenwich_L2():
    start, end = Week(2026, 47).bounds(SHANGHAI)
    assert start == datetime(2026, 11, 15, 16, tzinfo=UTC)
    assert end == datetime(2026, 11, 22, 16, tzinfo=UTC)


@pytest.mark.parametrize(("week", "hours"), [("2026-W12", 168), ("2026-W13", 167), ("2026-W43", 169)])
def test_a_week_is_an_hour_shorter_or_longer_when_the_clocks_change_L2(week, hours):
    start, end = Week.parse(week).bounds(BERLIN)
    assert end - start == timedelta(hours=hours)


def test_new_year_may_belong_to_the_old_years_last_week_L2():
    assert week_of(datetime(2027, 1, 1, tzinfo=UTC), SHANGHAI) == Week(2026, 53)
    assert Week(2026, 53).next() == Week(2027, 1)


def test_on_monday_morning_the_last_full_week_ended_yesterday_L2():
    assert last_full_week(datetime(2026, 11, 23, 8, 30, tzinfo=SHANGHAI), SHANGHAI) == Week(2026, 47)
    assert last_full_week(datetime(2026, 11, 22, 23, 59, tzinfo=SHANGHAI), SHANGHAI) == Week(2026, 46)


@given(moments, ZONES)
def test_every_moment_lies_in_its_week_and_in_no_other_L2(at, zone):
    week = week_of(at, zone)
    start, end = week.bounds(zone)
    assert start <= at < end
    assert week.next().bounds(zone)[0] == end
    assert week.next().previous() == week
    assert Week.parse(str(week)) == week
