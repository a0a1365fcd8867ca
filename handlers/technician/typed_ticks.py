"""Who would rather type: the lists by their name, numbers for ticks, a number with words for what was found [B4 V4]."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import checklists, ticks
from desk.unit_of_work import UnitOfWork
from handlers.technician.my_jobs import put_cards
from handlers.technician.parts import show_parts
from handlers.typed import Typed
from models.checking import checking_in_hand
from models.person import Person
from models.ticket import Ticket, jobs_of
from rules.stage import Stage, stage_at
from rules.typed_ticks import Finding, read_finding, read_numbers

router = Router(name="typed ticks")
router.message.filter(F.chat.type == ChatType.PRIVATE, StateFilter(None))


class WithJobs(Filter):
    """The technician's `held` jobs; whoever has none is not meant."""

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        held = await jobs_of(work.session, person.id)
        return {"held": held} if held else False


class WhileTicking(Filter):
    """The list that was used last can still be ticked; `stage`: only there."""

    def __init__(self, stage: Stage | None = None) -> None:
        self.stage = stage

    async def __call__(self, _message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        checking = await checking_in_hand(work.session, person.id)
        ticket = await work.session.get(Ticket, checking.ticket_id) if checking else None
        if checking is None or ticket is None or stage_at(ticket.kind, ticket.status) is not checking.stage:
            return False
        if self.stage and checking.stage is not self.stage:
            return False
        return {"ticket": ticket, "list_code": checking.list_code}


@router.message(Typed("check_before_leaving", "check_machine"), WithJobs())
async def show_checklist(_message: Message, held: list[Ticket], work: UnitOfWork, person: Person) -> None:
    possible = [ticket for ticket in held if stage_at(ticket.kind, ticket.status)]
    if len(possible) == 1:
        await checklists.show(work, person, possible[0])
    else:
        await put_cards(work, person, possible or held)


@router.message(Typed("show_parts"), WithJobs())
async def show_noted_parts(
    _message: Message, held: list[Ticket], work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    if len(held) == 1:
        await show_parts(work, person, state, held[0])
    else:
        await put_cards(work, person, held)


@router.message(Typed("tick_all"), WhileTicking())
async def tick_all(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, list_code: str) -> None:
    await ticks.tick_all(work, person, ticket, list_code)
    await checklists.show(work, person, ticket)


@router.message(F.text, F.text.func(read_numbers).as_("numbers"), WhileTicking())
async def tick_numbers(
    _message: Message, work: UnitOfWork, person: Person, ticket: Ticket, numbers: frozenset[int]
) -> None:
    await ticks.tick_numbers(work, person, ticket, numbers)
    await checklists.show(work, person, ticket)


@router.message(F.text, F.text.func(read_finding).as_("finding"), WhileTicking(Stage.AT_MACHINE))
async def note_finding(_message: Message, work: UnitOfWork, person: Person, ticket: Ticket, finding: Finding) -> None:
    await ticks.note_finding(work, person, ticket, finding.number, finding.words)
    await checklists.show(work, person, ticket)
