"""A visit as a file that a calendar reads: sent anew it replaces what was sent before, or takes it out [P3]."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress

NOBODY = "mailto:nobody@repairline.invalid"
"""A calendar wants an address of whoever invites; nobody reads answers to it."""


@dataclass(frozen=True)
class Entry:
    uid: str
    sequence: int
    """Higher each time: a calendar believes the highest."""
    written_at: datetime
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo
    summary: str
    description: str
    place: str
    host: str
    is_off: bool = False


def written(entry: Entry) -> str:
    calendar = Calendar()
    calendar.add("prodid", "-//Repairline//Visits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.is_off else "PUBLISH")
    calendar.add_component(_time_zone(entry.zone, entry.starts_at.year))
    calendar.add_component(_event(entry))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    event.add("dtstamp", entry.written_at)
    event.add("dtstart", entry.starts_at.astimezone(entry.zone))
    event.add("dtend", entry.ends_at.astimezone(entry.zone))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("organizer", vCalAddress(NOBODY, params={"CN": entry.host}))
    if entry.place:
        event.add("location", entry.place)
    return event


@cache
def _time_zone(zone: ZoneInfo, year: int) -> Timezone:
    """The library searches its rules for ten milliseconds."""
    return Timezone.from_tzinfo(zone, zone.key, date(year, 1, 1), date(year + 2, 1, 1))
