"""Times and dates as people type them are understood, or asked for again."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.when import read_date, read_time

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
TODAY = MONDAY_NOON.date()
moments = st.datetimes(datetime(2026, 11, 24), datetime(2027, 10, 1))


def wished(text, now=MONDAY_NOON):
    at = read_time(text, now, SHANGHAI)
    return at and f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("明天上午10点", "2026-11-24 10:00"),
        ("明天上午，10点左右可以吗？", "2026-11-24 10:00"),
        ("后天下午3点半", "2026-11-25 15:30"),
        ("后天下午三点半", "2026-11-25 15:30"),
        ("大后天早上九点一刻", "2026-11-26 09:15"),
        ("明早8点", "2026-11-24 08:00"),
        ("今晚7点", "2026-11-23 19:00"),
        ("今天下午两点", "2026-11-23 14:00"),
        ("明天中午", "2026-11-24 12:00"),
        ("明天中午1点", "2026-11-24 13:00"),
        ("明天3点", "2026-11-24 15:00"),
        ("下午好，明天上午十一点三十分来吧", "2026-11-24 11:30"),
        ("周五 14:00", "2026-11-27 14:00"),
        ("星期五下午2点", "2026-11-27 14:00"),
        ("礼拜天上午十点", "2026-11-29 10:00"),
        ("周一 14:00", "2026-11-23 14:00"),
        ("周一 9:00", "2026-11-30 09:00"),
        ("下周一 9：00", "2026-11-30 09:00"),
        ("下周三下午4点到6点", "2026-12-02 16:00"),
        ("11月25日 9点", "2026-11-25 09:00"),
        ("十一月二十五号上午九点", "2026-11-25 09:00"),
        ("25号上午10点", "2026-11-25 10:00"),
        ("on the 25th at 3pm", "2026-11-25 15:00"),
        ("3号上午10点", "2026-12-03 10:00"),
        ("1月5日 9点", "2027-01-05 09:00"),
        ("2026年11月25日14时30分", "2026-11-25 14:30"),
        ("tomorrow 10am", "2026-11-24 10:00"),
        ("Tomorrow at 10", "2026-11-24 10:00"),
        ("tomorrow morning at 9:30", "2026-11-24 09:30"),
        ("the day after tomorrow, 3 o'clock", "2026-11-25 15:00"),
        ("this afternoon at 4", "2026-11-23 16:00"),
        ("tonight 7:30", "2026-11-23 19:30"),
        ("Friday 3 pm", "2026-11-27 15:00"),
        ("Good morning! Fri. 3:15 p.m. please", "2026-11-27 15:15"),
        ("next Wednesday noon", "2026-12-02 12:00"),
        ("may I have Friday 3 pm?", "2026-11-27 15:00"),
        ("25 Nov 14:30", "2026-11-25 14:30"),
        ("Nov 25th, 2 pm", "2026-11-25 14:00"),
        ("November 25, 2026 09:00", "2026-11-25 09:00"),
        ("the 25th of November at 14:30", "2026-11-25 14:30"),
        ("2026-11-25 09:00", "2026-11-25 09:00"),
        ("2026/11/25 9:00", "2026-11-25 09:00"),
        ("11/25 14:00", "2026-11-25 14:00"),
        ("14:30", "2026-11-23 14:30"),
        ("11:30", "2026-11-24 11:30"),
        ("12am", "2026-11-24 00:00"),
        ("03:30", "2026-11-24 03:30"),
    ],
)
def test_a_typed_wish_is_understood_P3(text, at):
    assert wished(text) == at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "明天",
        "明天下午",
        "随时都可以",
        "尽快",
        "早一点来",
        "周末",
        "晚上12点",
        "上午14点",
        "25点",
        "10:75",
        "2月30日 9点",
        "5/6 14:00",
        "tomorrow",
        "as soon as possible",
        "Friday",
        "in the morning",
        "any time but 9 or 10 am on 5/6",
        "13800000000",
        "2026-13-45 09:00",
    ],
)
def test_what_is_not_plain_is_asked_for_again_P2(text):
    assert wished(text) is None


def test_a_day_that_was_named_stays_even_if_its_moment_is_over_P3():
    assert wished("今天上午9点") == "2026-11-23 09:00"
    assert wished("2026-11-20 9:00") == "2026-11-20 09:00"


def test_a_time_is_meant_as_the_customers_clock_shows_it_P3():
    saturday = datetime(2026, 3, 28, 12, tzinfo=BERLIN)
    assert read_time("tomorrow 10:00", saturday, BERLIN) == datetime(2026, 3, 29, 8, tzinfo=UTC)
    assert read_time("today 10:00", saturday, BERLIN) == datetime(2026, 3, 28, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "form", ["%Y-%m-%d %H:%M", "%Y年%m月%d日%H点%M分", "%d %b %Y, %H:%M", "%B %d %Y at %H:%M", "%I:%M %p on %d %B %Y"]
)
@given(at=moments)
def test_every_usual_way_to_write_a_moment_is_read_back_P3(form, at):
    at = at.replace(second=0, microsecond=0)
    assert wished(at.strftime(form)) == f"{at:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-01", "2024-05-01"),
        ("2024/5/1", "2024-05-01"),
        ("2024.05.01", "2024-05-01"),
        ("20240501", "2024-05-01"),
        ("2024年5月1日", "2024-05-01"),
        ("二〇二四年五月一号", "2024-05-01"),
        ("24年5月1日", "2024-05-01"),
        ("1 May 2024", "2024-05-01"),
        ("May 1st, 2024", "2024-05-01"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("2024年5月", "2024-05-01"),
        ("是2024年5月买的", "2024-05-01"),
        ("2024-05", "2024-05-01"),
        ("May 2024", "2024-05-01"),
        ("in May of 2024", "2024-05-01"),
        ("5/2024", "2024-05-01"),
        ("05.2024", "2024-05-01"),
        ("去年5月", "2025-05-01"),
        ("去年的五月三号", "2025-05-03"),
        ("今年3月", "2026-03-01"),
        ("前年12月", "2024-12-01"),
        ("May last year", "2025-05-01"),
        ("last May", "2026-05-01"),
        ("in December", "2025-12-01"),
        ("12月", "2025-12-01"),
        ("5月1日", "2026-05-01"),
        ("昨天", "2026-11-22"),
        ("today", "2026-11-23"),
        ("2027-01-01", "2027-01-01"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_purchase_date_is_understood_however_it_is_typed_B1(text, day):
    assert read_date(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "不知道",
        "don't know",
        "I may have it somewhere",
        "long ago",
        "2024",
        "2023-02-29",
        "2024-13-01",
        "5/6/2024",
        "2 years ago",
        "0000-01-01",
        "15/2024",
    ],
)
def test_an_unclear_purchase_date_is_asked_for_again_B1(text):
    assert read_date(text, TODAY) is None


@given(st.dates(TODAY - timedelta(days=364), TODAY))
def test_without_its_year_a_purchase_was_within_the_last_year_B1(day):
    assert read_date(f"{day.month}月{day.day}日", TODAY) == day


@given(st.text(max_size=60) | st.text("0123456789年月日号点半:/-. 周五下明天上午amp", max_size=20))
def test_any_text_is_read_without_stumbling_P2(text):
    at = read_time(text, MONDAY_NOON, SHANGHAI)
    assert at is None or at.tzinfo is UTC
    read_date(text, TODAY)
