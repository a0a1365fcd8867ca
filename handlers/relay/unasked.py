"""Words that answer no question: to the technician who has the job, or to whom it is asked; a wrong ear is worst."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import hearing, relay_delivery, relay_sides, relay_talk
from desk.relay import Said
from desk.relay_sides import Side
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import NothingAsked
from handlers.customer.in_hand import begin
from handlers.pressed import Pressed
from handlers.relay.content import Passes, PassesNot
from handlers.relay.steps import Talk, keep_until_told, stop_talking, take_kept, talk_about, talked_lately
from handlers.typed import Typed
from messages.buttons.relay import PassOn, PassOnNot
from models.person import Person
from rules.refused import Refused
from rules.relay import WhyNot
from rules.report import Question
from rules.roles import Role

asked_whom = Router(name="asked for whom it is")
router = Router(name="written unasked")


class MayBeMeant(Filter):
    """Gives the handler `possible`: the conversations for which it may be meant."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person
    ) -> Literal[False] | dict[str, Any]:
        possible = await relay_sides.conversations_of(work, person)
        return {"possible": possible} if possible else False


@router.message(NothingAsked(), Passes(), MayBeMeant())
async def pass_on_or_ask(
    _message: Message, work: UnitOfWork, person: Person, state: FSMContext, said: Said, possible: list[Side]
) -> None:
    """A customer with one technician at work can mean nobody else; whoever may mean several is asked."""
    meant = _meant(possible, await talked_lately(work, state))
    if meant:
        await relay_talk.begin_unasked(work, meant, said)
        await talk_about(work, state, meant.ticket.id, step=None)
        return
    await keep_until_told(state, said)
    await relay_talk.ask_whom(work, person, possible)


def _meant(possible: list[Side], last: int | None) -> Side | None:
    if any(side.role is not Role.CUSTOMER for side in possible):
        return None
    return possible[0] if len(possible) == 1 else next((side for side in possible if side.ticket.id == last), None)


@router.message(NothingAsked(), PassesNot(), MayBeMeant())
async def explain(_message: Message, work: UnitOfWork, person: Person, why_not: WhyNot) -> None:
    relay_talk.explain(work, person, why_not)


@asked_whom.message(StateFilter(Talk.whom), Typed("back", "cancel", "pass_on_not"))
async def forget(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await stop_talking(state)
    relay_talk.keep_to_oneself(work, person)


@asked_whom.message(StateFilter(Talk.whom), Passes())
async def keep_this_too(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, said: Said) -> None:
    """The question is not repeated at every word: a mark says that this waits as well [M1]."""
    await keep_until_told(state, said)
    relay_delivery.mark_as_waiting(work, person, said.message_id)


@asked_whom.message(StateFilter(Talk.whom), PassesNot())
async def explain_meanwhile(_message: Message, work: UnitOfWork, person: Person, why_not: WhyNot) -> None:
    relay_talk.explain(work, person, why_not)


@asked_whom.callback_query(Pressed(PassOn))
async def pass_on_there(
    _query: CallbackQuery, button: PassOn, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    kept = await take_kept(state)
    if not kept:
        raise Refused("answered_already")
    side = await relay_sides.side_for(work, person, button.ticket_id)
    for said in kept:
        await relay_talk.pass_on_about(work, person, side.ticket.id, said)
    await talk_about(work, state, side.ticket.id, step=None)
    if side.role is not Role.CUSTOMER:
        await relay_talk.begin(work, side)
        await talk_about(work, state, side.ticket.id)


@asked_whom.callback_query(Pressed(PassOnNot))
async def take_for_a_report(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """What was written is not lost: it may be a fault of their own."""
    kept = await take_kept(state)
    if not kept:
        raise Refused("answered_already")
    await stop_talking(state)
    report = await begin(work, person, state)
    for said in kept:
        await hearing.keep(work, person, report.ticket, said.as_note())
    await report.ask_anew(Question.SYMPTOM)
