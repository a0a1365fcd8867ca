"""Nobody is written to at night, unless it is urgent."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.company.house import Hours
from rules.quiet_hours import is_quiet, moment_to_ask, next_polite_moment

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
ZONES = [SHANGHAI, BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Africa/Cairo")]
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


def hours(quiet_from=time(21), quiet_until=time(8)):
    return Hours(time(9), time(18), (1, 2, 3, 4, 5), quiet_from, quiet_until)


@pytest.mark.parametrize(
    ("clock", "polite"),
    [
        ("2026-11-23 20:59", "2026-11-23 20:59"),
        ("2026-11-23 21:00", "2026-11-24 08:00"),
        ("2026-11-24 00:00", "2026-11-24 08:00"),
        ("2026-11-24 07:59", "2026-11-24 08:00"),
        ("2026-11-24 08:00", "2026-11-24 08:00"),
    ],
)
def test_what_comes_up_at_night_waits_until_eight_M3(clock, polite):
    at, expected = (datetime.fromisoformat(text).replace(tzinfo=SHANGHAI) for text in (clock, polite))
    assert is_quiet(at, SHANGHAI, hours()) == (at != expected)
    assert next_polite_moment(at, SHANGHAI, hours()) == expected


def test_a_break_at_noon_can_be_quiet_too_M3():
    at = datetime(2026, 11, 23, 12, 30, tzinfo=SHANGHAI)
    assert next_polite_moment(at, SHANGHAI, hours(time(12), time(14))) == at.replace(hour=14, minute=0)


def test_without_quiet_hours_every_moment_is_polite():
    at = datetime(2026, 11, 23, 3, tzinfo=SHANGHAI)
    assert next_polite_moment(at, SHANGHAI, hours(time(0), time(0))) == at


def test_eight_is_eight_in_the_night_the_clocks_change_M3():
    before_the_change = datetime(2026, 3, 28, 23, tzinfo=BERLIN)
    assert next_polite_moment(before_the_change, BERLIN, hours()) == datetime(2026, 3, 29, 6, tzinfo=UTC)


def test_an_hour_that_comes_twice_is_waited_for_twice_M3():
    second_half_past_one = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)
    polite = next_polite_moment(second_half_past_one, BERLIN, hours(time(21), time(2, 30)))
    assert polite == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.sampled_from(ZONES), clocks, clocks)
def test_the_next_polite_moment_is_polite_and_the_first_such_M3(at, zone, quiet_from, quiet_until):
    at, house = at.replace(tzinfo=UTC), hours(quiet_from, quiet_until)
    polite = next_polite_moment(at, zone, house)
    assert polite.tzinfo is UTC
    assert polite >= at
    assert not is_quiet(polite, zone, house)
    assert (polite == at) == (not is_quiet(at, zone, house))


@given(st.datetimes(datetime(2026, 3, 27), datetime(2026, 3, 31)), st.integers(0, 2000), st.sampled_from(ZONES))
def test_a_question_waits_for_the_morning_unless_the_answer_would_come_too_late_M3_B3(at, minutes, zone):
    now, house = at.replace(tzinfo=UTC), hours()
    latest = now + timedelta(minutes=minutes)
    asked = moment_to_ask(now, latest, zone, house)
    assert now <= asked <= max(now, latest)
    assert asked == now or not is_quiet(asked, zone, house)
    if asked == now and is_quiet(now, zone, house):
        assert next_polite_moment(now, zone, house) > latest
