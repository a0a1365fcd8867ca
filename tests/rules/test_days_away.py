"""From when until when somebody is away, as they type it; whole days end at midnight, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rules.absence import days_of, rest_of_week, whole_days
from rules.days_away import read_absence

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
days = some.dates(date(2024, 1, 1), date(2028, 12, 31))


def away(text):
    found = read_absence(text, MONDAY_NOON, SHANGHAI)
    return found and tuple(f"{at.astimezone(SHANGHAI):%m-%d %H:%M}" for at in (found.start, found.end))


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("今天", "11-23 00:00", "11-24 00:00"),
        ("明天请假", "11-24 00:00", "11-25 00:00"),
        ("tomorrow", "11-24 00:00", "11-25 00:00"),
        ("明天到周五", "11-24 00:00", "11-28 00:00"),
        ("周三至周五", "11-25 00:00", "11-28 00:00"),
        ("from tomorrow until Friday", "11-24 00:00", "11-28 00:00"),
        ("11月24日-26日", "11-24 00:00", "11-27 00:00"),
        ("11月24日到12月2日", "11-24 00:00", "12-03 00:00"),
        ("2026-11-24 到 2026-11-26", "11-24 00:00", "11-27 00:00"),
        ("2026-11-24", "11-24 00:00", "11-25 00:00"),
        ("24–26 Nov", "11-24 00:00", "11-27 00:00"),
        ("24 Nov to 2 Dec", "11-24 00:00", "12-03 00:00"),
        ("从明天起三天", "11-24 00:00", "11-27 00:00"),
        ("3 days from tomorrow", "11-24 00:00", "11-27 00:00"),
        ("请两天假", "11-23 00:00", "11-25 00:00"),
        ("这周", "11-23 00:00", "11-30 00:00"),
        ("this week", "11-23 00:00", "11-30 00:00"),
        ("下周", "11-30 00:00", "12-07 00:00"),
        ("next week", "11-30 00:00", "12-07 00:00"),
        ("下周三", "12-02 00:00", "12-03 00:00"),
        ("明天上午", "11-24 00:00", "11-24 12:00"),
        ("tomorrow afternoon", "11-24 12:00", "11-25 00:00"),
        ("明天下午2点到5点", "11-24 14:00", "11-24 17:00"),
        ("今天下午3点", "11-23 15:00", "11-24 00:00"),
        ("tomorrow 9:00 to 12:00", "11-24 09:00", "11-24 12:00"),
        ("明天14:00到后天12:00", "11-24 14:00", "11-25 12:00"),
    ],
)
def test_a_typed_absence_is_understood(text, first, end):
    assert away(text) == (first, end)


@pytest.mark.parametrize(
    "text", ["", "家里有事", "12", "R-1123-0042", "昨天", "昨天到昨天", "明天5点到3点", "11月24日到2029年1月1日"]
)  # fmt: skip
def test_what_is_not_plain_is_asked_again(text):
    assert away(text) is None


@given(days, some.integers(0, 40), some.sampled_from([SHANGHAI, BERLIN]))
def test_whole_days_are_the_days_that_were_named_also_when_the_clocks_change(first, more, zone):
    last = first + timedelta(days=more)
    span = whole_days(first, last, zone)
    assert days_of(span, zone) == (first, last)
    assert span.start.astimezone(zone).time() == span.end.astimezone(zone).time() == time()
    assert not span.overlaps(whole_days(last + timedelta(days=1), last + timedelta(days=2), zone))


@given(days)
def test_this_week_ends_on_its_sunday(today):
    first, last = rest_of_week(today)
    assert first == today
    assert last.isoweekday() == 7
    assert (last - first).days < 7


@given(days, some.integers(0, 60))
def test_two_written_dates_are_the_days_between_them(first, more):
    last = first + timedelta(days=more)
    now = datetime.combine(first, time(8), UTC)
    assert read_absence(f"{first} 到 {last}", now, BERLIN) == whole_days(first, last, BERLIN)


def test_part_of_a_day_is_no_whole_day():
    half = read_absence("明天下午", MONDAY_NOON, SHANGHAI)
    assert days_of(half, SHANGHAI) is None
