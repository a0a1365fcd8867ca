"""The office completes a ticket, brings it to another region, makes two of them one [O3 T1]."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import completing, duplicates, routing
from desk.access import Office
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.office.at_case import AtCase
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.complete import AskRegion, Merge, PutRight, RouteTo, ShowData, TakeProduct
from models.ticket_note import NoteKind
from rules.report import Question

router = Router(name="complete")
router.message.filter(InPrivate())


class DataStep(StatesGroup):
    line = State()
    """What is written is the line that was tapped."""


@router.message(StateFilter(DataStep), Typed("back", "cancel"), AtCase())
@router.callback_query(Pressed(ShowData), AtCase())
async def show(_event: TelegramObject, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await _leave(state, office)
    await completing.show(work, office)


@router.callback_query(Pressed(PutRight), AtCase())
async def ask(_query: CallbackQuery, button: PutRight, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    await completing.ask(work, office, button.line)
    await state.set_state(DataStep.line)
    await state.update_data(case=office.ticket.id, data_line=button.line)


@router.callback_query(Pressed(TakeProduct), AtCase())
async def take_product(
    _query: CallbackQuery, button: TakeProduct, work: UnitOfWork, state: FSMContext, office: Office
) -> None:
    await completing.choose_product(work, office, button.product_code)
    await _leave(state, office)


@router.message(StateFilter(DataStep), F.text.startswith("/"))
async def interrupt(_message: Message, state: FSMContext) -> None:
    await state.set_state(None)
    raise SkipHandler


@router.message(StateFilter(DataStep), F.text, AtCase())
async def put_right(message: Message, work: UnitOfWork, state: FSMContext, office: Office) -> None:
    line = Question(await state.get_value("data_line") or Question.NAME)
    sent = Sent(NoteKind.TEXT, message.text or "", None, message.chat.id, message.message_id)
    if await completing.put_right(work, office, line, sent):
        await _leave(state, office)
    else:
        await completing.ask(work, office, line, is_again=True)


@router.callback_query(Pressed(AskRegion), AtCase())
async def ask_region(_query: CallbackQuery, work: UnitOfWork, office: Office) -> None:
    await routing.ask(work, office)


@router.callback_query(Pressed(RouteTo), AtCase())
async def route(_query: CallbackQuery, button: RouteTo, work: UnitOfWork, office: Office) -> None:
    await routing.route(work, office, button.region_code)


@router.callback_query(Pressed(Merge), AtCase())
async def merge(_query: CallbackQuery, button: Merge, work: UnitOfWork, office: Office) -> None:
    await (duplicates.merge if button.is_sure else duplicates.ask)(work, office, button.other_id)


async def _leave(state: FSMContext, office: Office) -> None:
    await state.set_state(None)
    await state.update_data(case=office.ticket.id)
