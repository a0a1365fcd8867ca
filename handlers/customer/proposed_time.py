"""A time that was proposed to the customer and waits for their answer; filters that find it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import claims, dispatchers, proposals, visits
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import unpack
from messages.buttons.visit import AgreeToTime, ChooseTime, Disagree, OtherTimes
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit
from rules.when import read_time

Found = Literal[False] | dict[str, Any]
Answer = AgreeToTime | ChooseTime | Disagree | OtherTimes


class AnswerStep(StatesGroup):
    another_time = State()


@dataclass
class ProposedTime:
    work: UnitOfWork
    person: Person
    state: FSMContext
    ticket: Ticket
    visit: Visit

    async def agree(self) -> None:
        """Meanwhile that time may be over, or the technician elsewhere: others are offered."""
        trouble = await proposals.agree(self.work, self.person, self.ticket, self.visit)
        if trouble:
            await self.show_others(trouble)
        else:
            await self._leave_step()

    async def hand_on(self) -> None:
        await claims.hand_on(self.work, self.person, self.ticket, self.visit)
        await self._leave_step()

    async def choose(self, at: datetime) -> None:
        """A time that is taken is answered with those that are free."""
        if not await visits.is_free(self.work, self.ticket, at):
            await self.show_others("not_free")
            return
        await proposals.choose(self.work, self.person, self.ticket, self.visit, at)
        await self._leave_step()

    async def show_others(self, trouble: str = "") -> None:
        await proposals.offer_others(self.work, self.person, self.ticket, self.visit, trouble)
        if await self.state.get_state() is None:
            await self.state.set_state(AnswerStep.another_time)

    async def ask_again(self) -> None:
        await self._leave_step()
        await proposals.ask(self.work, self.ticket, self.visit)

    async def call_person(self) -> None:
        await dispatchers.hand_to_person(self.work, self.person, self.ticket)

    async def _leave_step(self) -> None:
        if await self.state.get_state() == AnswerStep.another_time.state:
            await self.state.set_state(None)


class PressedAbout(Filter):
    """Gives the handler `button` and `proposed`; a proposal to somebody else, or an old one, is refused."""

    def __init__(self, kind: type[Answer]) -> None:
        self.kind = kind

    async def __call__(self, query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> Found:
        button = unpack(query.data or "")
        if not isinstance(button, self.kind):
            return False
        ticket, visit = await proposals.asked_of(work, person, button.visit_id)
        return {"button": button, "proposed": ProposedTime(work, person, state, ticket, visit)}


class ProposalWaits(Filter):
    async def __call__(self, message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> Found:
        if message.chat.type != ChatType.PRIVATE:
            return False
        waiting = await proposals.waiting_for(work, person)
        return {"proposed": ProposedTime(work, person, state, *waiting)} if waiting else False


class TypedTime(Filter):
    """Meant by the clock where the machine stands."""

    async def __call__(
        self, message: Message, work: UnitOfWork, ticket: Ticket | None = None, proposed: ProposedTime | None = None
    ) -> Found:
        about = proposed.ticket if proposed else ticket
        at = read_time(message.text or "", work.now, work.zone_of(about.region_code if about else None))
        return {"at": at} if at else False
