"""On the days on which the clocks are changed everything is where the clock on the wall shows it, and only once."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from rules.business_hours import openings
from rules.company.house import Hours
from rules.punctuality import evening_before, leave_at
from rules.quiet_hours import is_quiet, next_polite_moment
from rules.slots import free_slots
from rules.wall_clock import instant

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Shanghai"]
BY_DAY, ROUND_THE_CLOCK = Hours(time(9), time(18), EVERY_DAY), Hours(time(0), time(23, 59), EVERY_DAY)
TRAVEL, MINUTE = timedelta(minutes=45), timedelta(minutes=1)


@cache
def changes(zone):
    """The days of two years at whose end the clock is not where it was at their beginning."""
    days = (date(2026, 1, 1) + timedelta(days=ahead) for ahead in range(730))
    found = [day for day in days if offset(day, zone) != offset(day + timedelta(days=1), zone)]
    return found or [date(2026, 3, 29)]


def offset(day, zone):
    return instant(day, time(0, 1), zone).astimezone(zone).utcoffset()


zones = some.sampled_from([ZoneInfo(key) for key in ZONES])
days = zones.flatmap(
    lambda zone: some.tuples(
        some.just(zone),
        some.builds(
            lambda day, ahead: day + timedelta(days=ahead), some.sampled_from(changes(zone)), some.integers(-2, 2)
        ),
    )
)
minutes = some.integers(0, 24 * 60 - 1).map(lambda past: (datetime(2026, 1, 1) + past * MINUTE).time())
moments = some.tuples(days, minutes).map(lambda drawn: (drawn[0][0], instant(drawn[0][1], drawn[1], drawn[0][0])))


@given(moments, some.sampled_from([BY_DAY, ROUND_THE_CLOCK]), some.sampled_from([15, 30, 60]), some.integers(30, 180))
def test_no_time_is_offered_that_does_not_exist_and_none_twice_P3(moment, hours, step, length):
    zone, after = moment
    length = timedelta(minutes=length)
    slots = free_slots(
        after=after,
        zone=zone,
        hours=hours,
        days=4,
        step=step * MINUTE,
        length=length,
        busy=[[]],
        travel=TRAVEL,
    )
    assert slots
    read = [slot.astimezone(zone).replace(tzinfo=None, fold=0) for slot in slots]
    assert read == sorted(set(read)), "the same reading twice"
    assert [instant(at.date(), at.time(), zone) for at in read] == slots, "whoever reads it is there at another time"
    for slot, at in zip(slots, read, strict=True):
        assert slot >= after + TRAVEL
        assert instant(at.date(), hours.opens, zone) <= slot
        assert slot + length <= instant(at.date(), hours.closes, zone)


@given(days, minutes)
def test_the_reminder_comes_at_six_on_the_evening_before_B5(place, clock):
    zone, day = place
    reminded = evening_before(instant(day, clock, zone), time(18), zone).astimezone(zone)
    on = instant(day, clock, zone).astimezone(zone).date()
    assert (reminded.date(), reminded.time()) == (on - timedelta(days=1), time(18))


@given(days, minutes, some.integers(0, 240))
def test_who_leaves_when_called_is_there_ten_minutes_early_by_any_clock_B5(place, clock, travel):
    zone, day = place
    starts_at, travel = instant(day, clock, zone), travel * MINUTE
    arrives_at = leave_at(starts_at, travel).astimezone(UTC) + travel
    assert starts_at - arrives_at == timedelta(minutes=10)


@given(moments)
def test_who_is_not_disturbed_at_night_hears_at_eight_on_the_wall_M3(moment):
    zone, at = moment
    polite = next_polite_moment(at, zone, BY_DAY)
    assert not is_quiet(polite, zone, BY_DAY)
    if polite != at:
        assert polite.astimezone(zone).time() == time(8)
        asleep = (at + past * MINUTE for past in range(0, int((polite - at) / MINUTE), 7))
        assert all(is_quiet(each, zone, BY_DAY) for each in asleep), "it could have been said sooner"


@given(moments)
def test_the_house_opens_and_closes_by_the_clock_on_its_wall(moment):
    zone, at = moment
    for opens, closes in islice(openings(at, zone, BY_DAY), 5):
        assert (opens.astimezone(zone).time(), closes.astimezone(zone).time()) == (time(9), time(18))
