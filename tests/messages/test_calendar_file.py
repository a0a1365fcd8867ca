"""The calendar file says by itself when the visit is, also to a calendar that does not know the zone's name."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as some
from icalendar import Calendar

from messages.calendar_file import Entry, written

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Santiago", "Asia/Shanghai"]
around_changes = some.sampled_from(
    [datetime(2026, 10, 25), datetime(2026, 11, 1), datetime(2027, 3, 14), datetime(2027, 3, 28), datetime(2027, 4, 4)]
)
instants = some.builds(
    lambda day, minutes: (day + timedelta(minutes=minutes)).replace(tzinfo=UTC), around_changes, some.integers(0, 2880)
)


def entry(starts_at, zone):
    return Entry(
        uid="R-1123-0042@repairline.invalid",
        sequence=2,
        written_at=starts_at,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=90),
        zone=ZoneInfo(zone),
        summary="Li comes",
        description="",
        place="",
        host="Skywok",
    )


@settings(deadline=None)
@given(instants, some.sampled_from(ZONES))
def test_the_file_means_the_very_instant_also_when_the_clocks_change_P3(starts_at, zone):
    calendar = Calendar.from_ical(written(entry(starts_at, zone)))
    [event], [rules] = calendar.walk("VEVENT"), calendar.walk("VTIMEZONE")
    there = starts_at.astimezone(ZoneInfo(zone))
    assert event["DTSTART"].to_ical().decode() == f"{there:%Y%m%dT%H%M%S}"
    if not there.fold:
        by_its_own_rules = there.replace(tzinfo=rules.to_tz(lookup_tzid=False))
        assert by_its_own_rules.utcoffset() == there.utcoffset()
