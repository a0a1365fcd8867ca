"""A dispatcher takes a call down: begun, told in any order, taken up again, opened as a ticket [O3 T1]."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import call_answers, call_card, call_ends, call_hearing, call_lines, calls
from desk.calls import Taking
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import media_of, written_in
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.call import AnswerCall, AskCaller, DropCall, OpenTicket, TakeCall, TurnCall
from models.person import Person
from models.ticket_note import NoteKind
from rules.call import CallTurn
from rules.report import Question
from rules.ticket import Kind

router = Router(name="take a call")
router.message.filter(InPrivate())
IS_COMMAND = F.text.startswith("/")


class CallStep(StatesGroup):
    open = State()
    """Whatever is written belongs to the call."""


class OnTheLine(Filter):
    """Gives the handler `taking`: the call of the button, or the one that is being taken down."""

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, button: Any = None
    ) -> Literal[False] | dict[str, Any]:
        ticket_id = getattr(button, "ticket_id", None) or await state.get_value("call")
        return {"taking": await calls.of(work, person, ticket_id)} if ticket_id else False


@router.message(Typed("take_call"), IsStaff())
async def take_up_or_begin(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    interrupted = await calls.unfinished(work, person)
    if interrupted:
        await _put(state, interrupted, "again")
    else:
        await _put(state, await calls.begin(work, person), "new")


@router.callback_query(Pressed(TakeCall))
async def begin(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _put(state, await calls.begin(work, person), "new")


@router.callback_query(Pressed(AskCaller), OnTheLine())
async def ask_line(_query: CallbackQuery, button: AskCaller, state: FSMContext, taking: Taking) -> None:
    taking.call.asking = button.line
    if button.line is Question.TIME:
        taking.ticket.wish_words = None
    call_lines.know_again(taking, button.line)
    await _show(state, taking)


@router.callback_query(Pressed(AnswerCall), OnTheLine())
async def answer(_query: CallbackQuery, button: AnswerCall, state: FSMContext, taking: Taking) -> None:
    await _answer(state, taking, button.line, button.choice)


@router.callback_query(Pressed(TurnCall), OnTheLine())
async def turn(_query: CallbackQuery, button: TurnCall, state: FSMContext, taking: Taking) -> None:
    if button.turn in {CallTurn.REPAIR, CallTurn.MAINTENANCE}:
        taking.ticket.kind = Kind(button.turn.value)
    else:
        taking.ticket.is_urgent = button.turn is CallTurn.URGENT
    await _show(state, taking)


@router.message(StateFilter(CallStep), Typed("open_ticket"), OnTheLine())
@router.callback_query(Pressed(OpenTicket), OnTheLine())
async def open_ticket(_event: TelegramObject, state: FSMContext, taking: Taking) -> None:
    await call_ends.open_ticket(taking)
    await _leave(state)


@router.message(StateFilter(CallStep), Typed("drop_call", "cancel"), OnTheLine())
@router.callback_query(Pressed(DropCall), OnTheLine())
async def drop(_event: TelegramObject, state: FSMContext, taking: Taking) -> None:
    await calls.drop_it(taking)
    await _leave(state)


@router.message(StateFilter(CallStep), IS_COMMAND)
async def interrupt(_message: Message, state: FSMContext) -> None:
    """The call waits; nothing that is written after a command belongs to it unawares."""
    await _leave(state)
    raise SkipHandler


@router.message(StateFilter(CallStep), OnTheLine())
async def hear(message: Message, state: FSMContext, taking: Taking) -> None:
    asked = await call_card.asked_now(taking)
    tapped = call_answers.meant(taking.work, asked, message.text or "")
    if tapped:
        await _answer(state, taking, asked, tapped)
        return
    sent = media_of(message) or Sent(NoteKind.TEXT, written_in(message), None, message.chat.id, message.message_id)
    strange = await call_hearing.hear(taking, sent, asked)
    await _show(state, await calls.of(taking.work, taking.officer, taking.ticket.id), strange)


async def _answer(state: FSMContext, taking: Taking, line: Question, choice: str) -> None:
    if await call_answers.take(taking, line, choice):
        await _show(state, await calls.of(taking.work, taking.officer, taking.ticket.id))
    else:
        await _leave(state)


async def _put(state: FSMContext, taking: Taking, opening: str) -> None:
    await call_card.put(taking, opening)
    await _stand(state, taking)


async def _show(state: FSMContext, taking: Taking, strange: list[str] | None = None) -> None:
    await call_card.show(taking, strange)
    await _stand(state, taking)


async def _stand(state: FSMContext, taking: Taking) -> None:
    await state.set_state(CallStep.open)
    await state.update_data(call=taking.ticket.id)


async def _leave(state: FSMContext) -> None:
    await state.set_state(None)
    await state.update_data(call=None)
