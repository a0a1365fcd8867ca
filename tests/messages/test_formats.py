"""Dates, spans and money read as people write them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from messages.environment import environment
from rules.company.words import Text
from rules.when import read_time
from tests.messages.sample_facts import HOUSE

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TOMORROW_TEN = datetime(2026, 11, 24, 2, tzinfo=UTC)
LAST_CALL = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai, tomorrow


@pytest.fixture(scope="module")
def shown():
    jinja = environment()

    def show(expression, value, language, zone=SHANGHAI):
        template = jinja.from_string("{{ value|" + expression + " }}")
        return template.render(value=value, language=language, zone=zone, now=NOW, house=HOUSE)

    return show


@pytest.mark.parametrize(
    ("expression", "value", "chinese", "english"),
    [
        ("day", TOMORROW_TEN, "明天（11月24日，周二）", "tomorrow, Tuesday 24 November"),
        ("day", NOW, "今天（11月23日，周一）", "today, Monday 23 November"),
        ("day", date(2026, 11, 22), "昨天（11月22日，周日）", "yesterday, Sunday 22 November"),
        ("day", date(2026, 11, 28), "11月28日（周六）", "Saturday 28 November"),
        ("day", date(2027, 1, 4), "2027年1月4日（周一）", "Monday 4 January 2027"),
        ("day", LAST_CALL, "明天（11月24日，周二）", "tomorrow, Tuesday 24 November"),
        ("moment", TOMORROW_TEN, "明天（11月24日，周二）上午10:00", "tomorrow, Tuesday 24 November, 10:00"),
        ("moment", NOW, "今天（11月23日，周一）下午4:00", "today, Monday 23 November, 16:00"),
        ("moment", datetime(2026, 11, 28, 6, tzinfo=UTC), "11月28日（周六）下午2:00", "Saturday 28 November, 14:00"),
        ("short_day", TOMORROW_TEN, "11月24日 周二", "Tue 24 Nov"),
        ("short_moment", TOMORROW_TEN, "11月24日 周二 上午10:00", "Tue 24 Nov, 10:00"),
        ("clock", TOMORROW_TEN, "上午10:00", "10:00"),
        ("clock", time(9, 5), "上午9:05", "09:05"),
        ("date", date(2024, 5, 1), "2024年5月1日", "1 May 2024"),
        ("span", timedelta(hours=2), "2 小时", "2 hours"),
        ("span", timedelta(minutes=1), "1 分钟", "1 minute"),
        ("span", timedelta(minutes=90), "1 小时 30 分钟", "1 hour 30 minutes"),
        ("span", timedelta(days=30), "30 天", "30 days"),
        ("span", timedelta(days=365), "1 年", "1 year"),
        ("span", timedelta(days=730), "2 年", "2 years"),
        ("span", timedelta(days=1, hours=3, minutes=20), "1 天 3 小时", "1 day 3 hours"),
        ("span", timedelta(seconds=10), "1 分钟", "1 minute"),
        ("money", Decimal(380), "¥380.00", "¥380.00"),
        ("money", Decimal("12345.5"), "¥12,345.50", "¥12,345.50"),
        ("percent", 0.875, "88%", "88%"),
        ("phone", "+8613800138000", "+86 138 0013 8000", "+86 138 0013 8000"),
        ("phone", "ask at the gate", "ask at the gate", "ask at the gate"),
        ("words", Text(zh="华东", en="East"), "华东", "East"),
    ],
)
def test_a_reader_sees_it_as_they_would_write_it(shown, expression, value, chinese, english):
    assert shown(expression, value, "zh_CN") == chinese
    assert shown(expression, value, "en") == english


def test_the_same_instant_is_told_in_the_readers_zone(shown):
    assert shown("moment", NOW, "en", ZoneInfo("Europe/Berlin")) == "today, Monday 23 November, 09:00"


@pytest.mark.parametrize(
    ("clock", "chinese"),
    [("00:00", "午夜12:00"), ("06:30", "早上6:30"), ("11:59", "上午11:59"), ("12:00", "中午12:00"), ("13:00", "下午1:00"),
     ("19:30", "晚上7:30")],
)  # fmt: skip
def test_the_part_of_the_day_is_named_as_people_name_it(shown, clock, chinese):
    assert shown("clock", time.fromisoformat(clock), "zh_CN") == chinese
    assert shown("clock", time.fromisoformat(clock), "en") == clock


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("halves", range(14, 44))
def test_a_time_as_it_is_told_can_be_typed_back(shown, halves, language):
    at = datetime(2026, 11, 25, tzinfo=SHANGHAI) + halves * timedelta(minutes=30)
    for expression in ("moment", "short_moment"):
        assert read_time(shown(expression, at, language), NOW, SHANGHAI) == at
