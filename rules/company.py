"""The company as its file describes it: names, people, products, faults, prices, checklists, timers, tone."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from decimal import Decimal
from typing import ClassVar, Literal

Language = Literal["zh_CN", "en"]
Weekday = Literal[1, 2, 3, 4, 5, 6, 7]
StaffRole = Literal["technician", "leader", "dispatcher", "headquarters", "admin"]
PriceApplies = Literal["call_out", "inspection", "labour", "part", "maintenance"]
ChecklistKind = Literal["toolbag", "papers", "appearance", "maintenance"]


class Table:
    """Whoever reads one from a file refuses keys that it does not know."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True)
class Text(Table):
    zh: str
    en: str

    def in_(self, language: str) -> str:
        return (self.zh or self.en) if language == "zh_CN" else (self.en or self.zh)


@dataclass(frozen=True)
class Words(Table):
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True)
class House(Table):
    name: Text
    agent: Text
    time_zone: str
    languages: tuple[Language, ...] = ("zh_CN", "en")
    country: str = "CN"
    currency: str = "CNY"
    greeting: Text | None = None


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


@dataclass(frozen=True)
class Span(Table):
    starts: time
    ends: time


@dataclass(frozen=True)
class Product(Table):
    code: str
    name: Text
    category: Text
    warranty_months: int
    maintenance_months: int | None = None
    production_hours: tuple[Span, ...] = ()  # when a visit would be in the way
    serial: str | None = None  # what its plate says: "#" is a digit, "*" the check digit, the rest as it stands


@dataclass(frozen=True)
class Step(Table):
    text: Text
    picture: str | None = None


@dataclass(frozen=True)
class Fault(Table):
    """A simple fault of the user manual. No products: it can happen to all. `parts` are codes of the price list."""

    code: str
    title: Text
    words: Words
    steps: tuple[Step, ...]
    likely_cause: Text
    method: Text
    products: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Price(Table):
    code: str
    title: Text
    amount: Decimal
    applies: PriceApplies
    unit: Text | None = None
    products: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checklist(Table):
    code: str
    title: Text
    kind: ChecklistKind
    items: tuple[Text, ...]
    products: tuple[str, ...] = ()


@dataclass(frozen=True)
class Timers(Table):
    unfinished_report: timedelta = timedelta(minutes=30)
    draft_kept: timedelta = timedelta(days=1)
    call_back: timedelta = timedelta(hours=2)
    call_back_unanswered: timedelta = timedelta(hours=24)
    unclaimed: tuple[timedelta, ...] = (timedelta(minutes=10), timedelta(minutes=20), timedelta(minutes=40))
    unclaimed_urgent: tuple[timedelta, ...] = (timedelta(minutes=3), timedelta(minutes=5), timedelta(minutes=10))
    no_time_agreed: tuple[timedelta, ...] = (timedelta(minutes=30), timedelta(minutes=60))
    evening_before: time = time(18)
    visit_soon: timedelta = timedelta(hours=2)
    arrive_early: timedelta = timedelta(minutes=10)
    arrive_early_least: timedelta = timedelta(minutes=5)
    leave_late: timedelta = timedelta(minutes=10)
    not_arrived: timedelta = timedelta(minutes=15)
    report_missing: timedelta = timedelta(hours=2)
    rating_again: timedelta = timedelta(hours=24)
    rating_closes: timedelta = timedelta(hours=72)
    relay_closes: timedelta = timedelta(days=3)
    reopen: timedelta = timedelta(days=14)
    warranty_ending: timedelta = timedelta(days=30)
    maintenance_due: timedelta = timedelta(days=14)
    work_log_at: time = time(18)
    digest_at: time = time(8, 30)
    headquarters_digest_at: time = time(9)
    travel: timedelta = timedelta(minutes=45)
    visit_length: timedelta = timedelta(minutes=90)
    slot_step: timedelta = timedelta(minutes=30)
    slot_days: int = 5
    cut_off: timedelta = timedelta(hours=2)
    invitation_valid: timedelta = timedelta(days=7)


@dataclass(frozen=True)
class Tone(Table):
    words: Words = field(default_factory=Words)  # never to be sent to a customer


@dataclass(frozen=True)
class Company(Table):
    """Look-ups by code answer None for what has left the file: old tickets still name it."""

    company: House
    hours: Hours
    regions: tuple[Region, ...]
    staff: tuple[StaffMember, ...]
    products: tuple[Product, ...]
    faults: tuple[Fault, ...] = ()
    prices: tuple[Price, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    timers: Timers = field(default_factory=Timers)
    tone: Tone = field(default_factory=Tone)

    def region(self, code: str | None) -> Region | None:
        return next((region for region in self.regions if region.code == code), None)

    def product(self, code: str | None) -> Product | None:
        return next((product for product in self.products if product.code == code), None)

    def fault(self, code: str | None) -> Fault | None:
        return next((fault for fault in self.faults if fault.code == code), None)

    def price(self, code: str | None) -> Price | None:
        return next((price for price in self.prices if price.code == code), None)

    def checklists_for(self, kind: ChecklistKind, product: str | None) -> tuple[Checklist, ...]:
        """The company's lists of a kind that are for this product; a list without products is for all."""
        of_kind = (checklist for checklist in self.checklists if checklist.kind == kind)
        return tuple(checklist for checklist in of_kind if not checklist.products or product in checklist.products)
