"""Maintenance falls due in whole intervals, and its notice comes so many days before, on the reader's clock [T2]."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.care import first_due, maintenance_due, notice_at, notice_days
from rules.warranty import months_after

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
days = some.dates(date(2015, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("since", "months", "after", "due"),
    [
        (date(2026, 6, 10), 6, date(2026, 11, 23), date(2026, 12, 10)),
        (date(2026, 6, 10), 6, date(2026, 12, 9), date(2026, 12, 10)),
        (date(2026, 6, 10), 6, date(2026, 12, 10), date(2027, 6, 10)),
        (date(2023, 6, 10), 6, date(2026, 11, 23), date(2026, 12, 10)),
        (date(2026, 8, 31), 3, date(2026, 9, 1), date(2026, 11, 30)),
        (date(2026, 12, 1), 12, date(2026, 11, 23), date(2027, 12, 1)),
    ],
)
def test_it_is_due_after_each_interval_T2(since, months, after, due):
    assert maintenance_due(since, months, after) == due


@given(days, some.integers(1, 36), days)
def test_the_next_due_day_is_ahead_and_no_earlier_one_is_T2(since, months, after):
    due = maintenance_due(since, months, after)
    assert due > after
    earlier = [months_after(since, months * count) for count in range(1, 400)]
    assert due == next(day for day in earlier if day > after)


@pytest.mark.parametrize("due", [date(2026, 3, 30), date(2026, 10, 26), date(2026, 7, 1)])
def test_the_notice_comes_at_nine_on_the_wall_whatever_the_clocks_do_between(due):
    at = notice_at(due, timedelta(days=14), time(9), BERLIN)
    assert at.astimezone(BERLIN) == datetime.combine(due - timedelta(days=14), time(9), BERLIN)
    assert notice_at(due, timedelta(days=14), time(9), SHANGHAI).astimezone(UTC).hour == 1


@given(days, some.integers(1, 36), days)
def test_of_a_machine_that_is_new_to_us_the_interval_that_passed_last_is_due_T2(since, months, today):
    due = first_due(since, months, today)
    assert due == months_after(since, months) or due <= today
    assert today < maintenance_due(since, months, today)
    assert due <= maintenance_due(since, months, today)
    if due <= today:
        assert maintenance_due(since, months, due) > today, "no later one has passed"


@given(days, some.integers(1, 36))
def test_one_is_told_ahead_on_the_day_and_then_once_an_interval_T2_M3(due, months):
    ahead, on_the_day, *later = islice(notice_days(due, months, timedelta(days=14)), 6)
    assert (ahead, on_the_day) == (due - timedelta(days=14), due)
    assert later == [months_after(due, months * count) - timedelta(days=14) for count in (1, 2, 3, 4)]
    assert [ahead, on_the_day, *later] == sorted({ahead, on_the_day, *later})
