"""Times offered to a customer are times that somebody can keep."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.company.house import Hours
from rules.company.products import Span
from rules.slots import Interval, free_slots, free_technicians, pick_spread

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
HOURS = Hours(time(9), time(18), (1, 2, 3, 4, 5))
STEP, LENGTH, TRAVEL = timedelta(minutes=30), timedelta(minutes=90), timedelta(minutes=45)
EARLY_MONDAY = datetime(2026, 11, 23, 6, tzinfo=SHANGHAI)
moments = st.datetimes(datetime(2026, 11, 23), datetime(2026, 11, 28), timezones=st.just(UTC))
visits = st.builds(
    lambda start, minutes: Interval(start, start + timedelta(minutes=minutes)), moments, st.integers(1, 300)
)
calendars = st.lists(st.lists(visits, max_size=8), max_size=3)


def monday(start, end):
    return Interval(
        *(datetime.combine(date(2026, 11, 23), time.fromisoformat(text), SHANGHAI) for text in (start, end))
    )


def offered(after=EARLY_MONDAY, zone=SHANGHAI, days=1, busy=((),), production=()):
    slots = free_slots(
        after=after,
        zone=zone,
        hours=HOURS,
        days=days,
        step=STEP,
        length=LENGTH,
        busy=busy,
        travel=TRAVEL,
        production=production,
    )
    return [f"{slot.astimezone(zone):%a %H:%M}" for slot in slots]


def test_an_empty_day_is_offered_from_opening_to_the_last_visit_before_closing_P3():
    assert offered()[:2] == ["Mon 09:00", "Mon 09:30"]
    assert offered()[-1] == "Mon 16:30"


def test_nobody_promises_to_be_there_before_the_way_is_travelled_B3():
    assert offered(after=datetime(2026, 11, 23, 9, 20, tzinfo=SHANGHAI))[0] == "Mon 10:30"


def test_between_two_visits_there_is_time_for_the_way_B3():
    busy = [[monday("09:00", "10:30"), monday("14:00", "15:00")]]
    assert offered(busy=busy) == ["Mon 11:30", "Mon 16:00", "Mon 16:30"]


def test_what_one_colleague_cannot_serve_another_can_B3():
    all_day, morning = [monday("09:00", "18:00")], [monday("09:00", "12:00")]
    assert offered(busy=[all_day]) == []
    assert offered(busy=[all_day, morning])[0] == "Mon 13:00"
    assert free_technicians(monday("13:00", "14:30"), [all_day, morning, []], TRAVEL) == [1, 2]


def test_without_a_technician_nothing_is_offered_B3():
    assert offered(busy=[]) == []


@pytest.mark.parametrize(
    ("shifts", "slots"),
    [
        ([Span(time(10), time(16))], ["Mon 16:00", "Mon 16:30"]),
        ([Span(time(17), time(11))], ["Mon 11:00", "Mon 15:30"]),
        ([Span(time(9), time(12)), Span(time(13, 30), time(18))], ["Mon 12:00"]),
        ([Span(time(9), time(9))], ["Mon 09:00", "Mon 16:30"]),
    ],
)
def test_a_visit_never_disturbs_production_T2(shifts, slots):
    times = offered(production=shifts)
    assert [times[0], times[-1]] == [slots[0], slots[-1]]


def test_closed_days_do_not_count_among_the_days_offered_P3():
    friday_evening = datetime(2026, 11, 27, 19, tzinfo=SHANGHAI)
    assert {slot[:3] for slot in offered(friday_evening, days=2)} == {"Mon", "Tue"}


@pytest.mark.parametrize("friday", [datetime(2026, 3, 27, tzinfo=BERLIN), datetime(2026, 10, 23, tzinfo=BERLIN)])
def test_the_first_visit_is_at_nine_before_and_after_the_clocks_change_P3(friday):
    slots = offered(friday, BERLIN, days=2)
    assert "Fri 09:00" in slots
    assert "Mon 09:00" in slots
    assert len(slots) == 32


@given(moments, calendars)
def test_every_offer_can_be_kept_by_somebody_B3(after, busy):
    slots = free_slots(
        after=after, zone=SHANGHAI, hours=HOURS, days=3, step=STEP, length=LENGTH, busy=busy, travel=TRAVEL
    )
    assert slots == sorted(set(slots))
    for slot in slots:
        visit = Interval(slot, slot + LENGTH)
        assert slot.tzinfo is UTC
        assert slot >= after + TRAVEL
        assert any(not any(visit.overlaps(taken) for taken in calendar) for calendar in busy)


@given(visits, visits)
def test_overlapping_is_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)
    assert not one.overlaps(Interval(one.end, one.end + LENGTH))


@given(st.lists(moments, unique=True).map(sorted), st.integers(0, 8))
def test_a_few_are_picked_from_the_earliest_on_without_doubles_P3(slots, count):
    picked = pick_spread(slots, count)
    assert len(picked) == min(count, len(slots))
    assert picked == sorted(set(picked))
    assert picked[:1] == (slots[:1] if count else [])


def test_a_few_buttons_show_several_days_P3():
    slots = free_slots(
        after=EARLY_MONDAY, zone=SHANGHAI, hours=HOURS, days=5, step=STEP, length=LENGTH, busy=[[]], travel=TRAVEL
    )
    assert len({slot.date() for slot in pick_spread(slots, 5)}) == 5
