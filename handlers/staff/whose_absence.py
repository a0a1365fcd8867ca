"""Whom an absence is about, and how far it has been told; filters that find it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import TelegramObject

from desk import absence_questions, absences, access, people
from desk.unit_of_work import UnitOfWork
from handlers.staff.stand_in import ask_who
from models.person import Person
from rules.absence import AbsenceKind, whole_days
from rules.refused import Refused
from rules.roles import STAFF
from rules.slots import Interval


class AbsenceStep(StatesGroup):
    team = State()
    days = State()
    reason = State()


@dataclass
class WhoseAbsence:
    work: UnitOfWork
    teller: Person
    state: FSMContext
    person: Person

    async def ask_when(self, *, is_again: bool = False) -> None:
        await access.require_may_speak_for(self.work, self.teller, self.person)
        await self.state.set_state(AbsenceStep.days)
        await self.state.update_data(absent=self.person.id, away=None)
        await absence_questions.ask_when(self.work, self.teller, self.person, is_again=is_again)

    async def choose_days(self, first: int, last: int | None) -> None:
        first_day = date.fromordinal(first)
        if last is None:
            await self.state.set_state(AbsenceStep.days)
            absence_questions.ask_last_day(self.work, self.teller, self.person, first_day)
        else:
            zone = self.work.zone_of(self.person.region_code)
            await self.choose(whole_days(first_day, date.fromordinal(last), zone))

    async def ask_first_day(self) -> None:
        await self.state.set_state(AbsenceStep.days)
        await self.state.update_data(absent=self.person.id, away=None)
        absence_questions.ask_first_day(self.work, self.teller, self.person)

    async def choose(self, away: Interval) -> None:
        absences.require_possible(self.work, away)
        await self.state.set_state(AbsenceStep.reason)
        await self.state.update_data(absent=self.person.id, away=[int(at.timestamp()) for at in (away.start, away.end)])
        absence_questions.ask_reason(self.work, self.teller, self.person, away)

    async def ask_reason_again(self) -> None:
        absence_questions.ask_reason(self.work, self.teller, self.person, await self._away(), is_again=True)

    async def record(self, kind: AbsenceKind) -> None:
        absence = await absences.record(self.work, self.teller, self.person, await self._away(), kind)
        await self.leave()
        await ask_who(self.work, self.teller, self.state, absence)

    async def leave(self) -> None:
        await self.state.set_state(None)
        await self.state.update_data(absent=None, away=None)

    async def _away(self) -> Interval:
        told = (await self.state.get_data()).get("away")
        if not told:
            raise Refused("answered_already")
        return Interval(*(datetime.fromtimestamp(at, UTC) for at in told))


class IsStaff(Filter):
    async def __call__(self, _event: TelegramObject, work: UnitOfWork, person: Person) -> bool:
        return bool(await people.roles_of(work, person) & STAFF)


class AbsenceInHand(Filter):
    """The absence that is being told; handlers receive it as `absence`. A button may name its person."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, button: Any = None
    ) -> Literal[False] | dict[str, Any]:
        person_id = getattr(button, "person_id", None) or (await state.get_data()).get("absent")
        about = await work.session.get(Person, person_id) if person_id else None
        if about is None:
            return False
        await access.require_may_speak_for(work, person, about)
        return {"absence": WhoseAbsence(work, person, state, about)}
