"""What is asked about an absence: when, until when, why; of the person or of whoever tells of it for them."""

from datetime import date
from typing import Any

from desk import absences
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import absence as keyboards
from models.person import Person
from rules.slots import Interval


async def ask_when(work: UnitOfWork, teller: Person, person: Person, *, is_again: bool = False) -> None:
    known = await absences.ahead_of(work, person)
    running = {absence.id: absence.from_at for absence in known}
    keyboard = keyboards.when_away(captions_for(work, teller), person.id, _today(work, person), running)
    facts: dict[str, Any] = {"person": person, "is_self": teller is person, "known": known, "is_again": is_again}
    work.say(teller, "staff/ask_when_away", keyboard=keyboard, **facts)


def ask_first_day(work: UnitOfWork, teller: Person, person: Person) -> None:
    keyboard = keyboards.first_days(captions_for(work, teller), person.id, _today(work, person))
    work.say(teller, "staff/ask_first_day", keyboard=keyboard)


def ask_last_day(work: UnitOfWork, teller: Person, person: Person, first: date) -> None:
    keyboard = keyboards.last_days(captions_for(work, teller), person.id, first)
    work.say(teller, "staff/ask_last_day", keyboard=keyboard, first=first)


def ask_reason(work: UnitOfWork, teller: Person, person: Person, away: Interval, *, is_again: bool = False) -> None:
    keyboard = keyboards.reasons(captions_for(work, teller))
    facts: dict[str, Any] = {"person": person, "is_self": teller is person, "away": away, "is_again": is_again}
    work.say(teller, "staff/ask_absence_reason", keyboard=keyboard, **facts)


def _today(work: UnitOfWork, person: Person) -> date:
    return work.now.astimezone(work.zone_of(person.region_code)).date()
