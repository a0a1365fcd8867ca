"""Whoever leads leafs through complaints, praise and suggestions, opens one, links what says the same [L3 L6]."""

import re
from typing import Any, Literal

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import answers, feedback_lists, in_place, linked
from desk.access import feedback_for
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.feedback_list import AskSameAs, Book, LinkTo, OpenFeedback, PartFrom, ShowBook
from models.person import Person

router = Router(name="feedback lists")
router.message.filter(InPrivate())
NUMBER = re.compile(r"\s*[Ss]\s*[-—–]?\s*([0-9]{1,9})\s*")


class ListStep(StatesGroup):
    same_as = State()


class NamesSuggestion(Filter):
    """Gives the handler `other_id`."""

    async def __call__(self, message: Message) -> Literal[False] | dict[str, Any]:
        written = NUMBER.fullmatch(message.text or "")
        return {"other_id": int(written[1])} if written else False


@router.message(StateFilter(ListStep.same_as), F.text.startswith("/"))
async def leave(_message: Message, state: FSMContext) -> None:
    await state.set_state(None)
    raise SkipHandler


@router.message(Typed("conduct"), IsStaff())
async def show_conduct(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(said=await feedback_lists.show(work, person, Book.CONDUCT))


@router.message(Typed("suggestions"), IsStaff())
async def show_suggestions(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(said=await feedback_lists.show(work, person, Book.SUGGESTIONS))


@router.callback_query(Pressed(ShowBook))
async def turn(query: CallbackQuery, button: ShowBook, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    number = query.message.message_id if query.message else None
    message_id = await in_place.unless_another(work, await state.get_value("said"), number)
    await state.update_data(said=await feedback_lists.show(work, person, button.book, button.page, message_id))


@router.callback_query(Pressed(OpenFeedback))
async def open_one(_query: CallbackQuery, button: OpenFeedback, work: UnitOfWork, person: Person) -> None:
    await feedback_lists.open_one(work, person, await feedback_for(work, person, button.feedback_id))


@router.callback_query(Pressed(AskSameAs))
async def ask_same_as(
    _query: CallbackQuery, button: AskSameAs, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await linked.ask_same_as(work, person, await feedback_for(work, person, button.feedback_id))
    await state.set_state(ListStep.same_as)
    await state.update_data(feedback=button.feedback_id)


@router.callback_query(Pressed(LinkTo))
async def link(_query: CallbackQuery, button: LinkTo, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await linked.link(work, person, await feedback_for(work, person, button.feedback_id), button.other_id)
    await state.set_state(None)


@router.message(StateFilter(ListStep.same_as), NamesSuggestion())
async def link_typed(_message: Message, other_id: int, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    feedback = await feedback_for(work, person, await state.get_value("feedback") or 0)
    await linked.link(work, person, feedback, other_id)
    await state.set_state(None)


@router.message(StateFilter(ListStep.same_as), Typed("back", "cancel"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    await answers.show(work, person, await feedback_for(work, person, await state.get_value("feedback") or 0))


@router.message(StateFilter(ListStep.same_as), F.text, ~F.text.startswith("/"))
async def ask_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    feedback = await feedback_for(work, person, await state.get_value("feedback") or 0)
    await linked.ask_same_as(work, person, feedback)


@router.message(NamesSuggestion(), IsStaff())
async def open_numbered(_message: Message, other_id: int, work: UnitOfWork, person: Person) -> None:
    await feedback_lists.open_one(work, person, await feedback_for(work, person, other_id))


@router.callback_query(Pressed(PartFrom))
async def part(_query: CallbackQuery, button: PartFrom, work: UnitOfWork, person: Person) -> None:
    await linked.part(work, person, await feedback_for(work, person, button.feedback_id))
