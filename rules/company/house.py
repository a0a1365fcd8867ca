"""The house: its name and hours, its regions, its people."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from rules.company.words import Table, Text

Language = Literal["zh_CN", "en"]
Weekday = Literal[1, 2, 3, 4, 5, 6, 7]
StaffRole = Literal["technician", "leader", "dispatcher", "headquarters", "admin"]


@dataclass(frozen=True)
class House(Table):
    name: Text
    agent: Text
    time_zone: str
    languages: tuple[Language, ...] = ("zh_CN", "en")
    country: str = "CN"
    currency: str = "CNY"
    greeting: Text | None = None
    exclusions: Text | None = None  # what no warranty covers, unless a product says otherwise


@dataclass(frozen=True)
class Hours(Table):
    opens: time
    closes: time
    weekdays: tuple[Weekday, ...]
    quiet_from: time = time(21)
    quiet_until: time = time(8)


@dataclass(frozen=True)
class Region(Table):
    code: str
    name: Text
    time_zone: str
    chat_id: int | None = None
    districts: tuple[str, ...] = ()  # words of an address by which it is found
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class StaffMember(Table):
    name: str
    roles: tuple[StaffRole, ...]
    region: str | None = None
    telegram_id: int | None = None
    vacant: bool = False
    badge: str | None = None
    latitude: float | None = None  # where they set out in the morning, unless it is the region's place
    longitude: float | None = None
