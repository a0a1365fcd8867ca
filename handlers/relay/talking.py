"""A conversation that was opened: whatever is written goes to the other side, until it is closed."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import relay_office, relay_sides, relay_talk
from desk.relay import Said
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.relay.content import Passes, PassesNot
from handlers.relay.steps import Talk, TalkedLately, keep_until_told, stop_talking, talk_about
from handlers.typed import Typed
from messages.buttons.relay import StopWriting, WriteAbout
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.relay import WhyNot

router = Router(name="talking")


class IsOutOfIt(Filter):
    """Gives the handler `refused`: why they cannot write there any more."""

    async def __call__(
        self, _message: Message, work: UnitOfWork, person: Person, state: FSMContext
    ) -> Literal[False] | dict[str, Any]:
        try:
            side = await relay_sides.side_for(work, person, await state.get_value("talk") or 0)
            await relay_sides.require_open(work, side)
        except Refused as no:
            return {"refused": no}
        return False


@router.callback_query(Pressed(WriteAbout))
async def open_it(
    _query: CallbackQuery, button: WriteAbout, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    side = await relay_office.side_or_join(work, person, button.ticket_id)
    await relay_talk.begin(work, side)
    await talk_about(work, state, side.ticket.id)


@router.callback_query(Pressed(StopWriting))
async def close_it(
    _query: CallbackQuery, button: StopWriting, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    side = await relay_sides.side_for(work, person, button.ticket_id)
    if await state.get_state() == Talk.open.state and await state.get_value("talk") == side.ticket.id:
        await stop_talking(state)
    await relay_talk.end(work, person, side.ticket)


@router.message(StateFilter(Talk.open), Typed("back", "cancel", "stop_writing"))
async def close_as_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await work.session.get_one(Ticket, await state.get_value("talk"))
    await stop_talking(state)
    await relay_talk.end(work, person, ticket)


@router.message(StateFilter(Talk.open), F.text.startswith("/"))
async def leave(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """Nothing that is written after a command goes to somebody unawares."""
    ticket = await work.session.get_one(Ticket, await state.get_value("talk"))
    await stop_talking(state)
    await relay_office.leave(work, person, ticket)
    raise SkipHandler


@router.message(StateFilter(Talk.open), Passes(), IsOutOfIt())
async def say_that_it_is_over(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, refused: Refused
) -> None:
    """It was closed meanwhile, or the job went to somebody else: the conversation ends here, and it is said why."""
    await stop_talking(state)
    facts: dict[str, Any] = refused.facts
    work.say(person, f"refusals/{refused.reason}", **facts)


@router.message(StateFilter(Talk.open), Passes(), TalkedLately())
async def pass_on(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, said: Said, talk: int
) -> None:
    await relay_talk.pass_on_about(work, person, talk, said)
    await talk_about(work, state, talk)


@router.message(StateFilter(Talk.open), Passes())
async def ask_whether_still(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, said: Said) -> None:
    """After a long silence it may be meant for somebody else."""
    side = await relay_sides.side_for(work, person, await state.get_value("talk") or 0)
    await keep_until_told(state, said)
    await relay_talk.ask_whom(work, person, [side])


@router.message(StateFilter(Talk.open), PassesNot())
async def explain(_message: Message, work: UnitOfWork, person: Person, why_not: WhyNot) -> None:
    relay_talk.explain(work, person, why_not)
