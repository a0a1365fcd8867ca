"""Words were held for their tone: their author takes calm ones, writes anew, asks the leader, or drops them [M2 M3]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, TelegramObject

from desk import held_words
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.words_on_their_way import ROADS
from handlers.typed import Typed
from messages.buttons.held_words import AskLeader, DropWords, LetGo, SendAllowed, SendCalm, WriteAnew
from models.held_words import HeldWords, waiting_of
from models.person import Person
from rules.held_words import Fate

router = Router(name="held words")
router.message.filter(InPrivate())


class OwnHeld(Filter):
    """Gives the handler `held`: that of the button, or the newest that waits for its author's word."""

    async def __call__(
        self, event: TelegramObject, work: UnitOfWork, person: Person, button: Any = None
    ) -> Literal[False] | dict[str, Any]:
        if isinstance(event, Message):
            held = await waiting_of(work.session, person.id)
            return {"held": held} if held else False
        return {"held": await held_words.own(work, person, button.held_id)}


@router.message(Typed("send_calm"), OwnHeld())
@router.callback_query(Pressed(SendCalm), OwnHeld())
async def send_calm(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords
) -> None:
    await held_words.settle(work, held, Fate.CALM)
    await ROADS[held.way].carry_on(work, person, state, held, held.calm)


@router.message(Typed("send_as_it_is"), OwnHeld())
@router.callback_query(Pressed(SendAllowed), OwnHeld())
async def send_as_it_is(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords
) -> None:
    await held_words.settle(work, held, Fate.ALLOWED)
    await ROADS[held.way].carry_on(work, person, state, held, held.words)


@router.message(Typed("write_anew"), OwnHeld())
@router.callback_query(Pressed(WriteAnew), OwnHeld())
async def ask_anew(
    _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords
) -> None:
    await held_words.settle(work, held, Fate.ANEW)
    await ROADS[held.way].ask_anew(work, person, state, held)


@router.message(Typed("drop_words"), OwnHeld())
@router.callback_query(Pressed(DropWords), OwnHeld())
async def drop(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, held: HeldWords) -> None:
    await held_words.settle(work, held, Fate.DROPPED)
    if await state.get_state() == ROADS[held.way].step.state:
        await state.set_state(None)
    work.say(person, "staff/words_dropped", ticket=await held_words.ticket_of(work, held))


@router.message(Typed("ask_leader"), OwnHeld())
@router.callback_query(Pressed(AskLeader), OwnHeld())
async def ask_leader(_event: TelegramObject, work: UnitOfWork, person: Person, held: HeldWords) -> None:
    await held_words.ask_leader(work, person, held)


@router.callback_query(Pressed(LetGo))
async def decide(_event: TelegramObject, button: LetGo, work: UnitOfWork, person: Person) -> None:
    await held_words.decide(work, person, button.held_id, button.is_allowed)
