"""One's own data: what is kept and why, all of it shown, a copy, or erased."""

from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import erasure, own_data
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.privacy import CopyMyData, EraseMyData, KeepMyData, Privacy, ShowMyData
from models.person import Person

router = Router(name="privacy")
ASKED_LATELY = timedelta(minutes=10)


class AskedToErase(Filter):
    """A typed yes or no is the answer to that only shortly after it was asked, and to nothing else meanwhile."""

    async def __call__(self, _message: Message, work: UnitOfWork, state: FSMContext) -> bool:
        asked_at = (await state.get_data()).get("asked_to_erase")
        return asked_at is not None and work.now - datetime.fromtimestamp(asked_at, UTC) <= ASKED_LATELY


@router.message(Typed("privacy"))
@router.callback_query(Pressed(Privacy))
async def tell(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    own_data.tell(work, person)


@router.message(Typed("show_my_data"))
@router.callback_query(Pressed(ShowMyData))
async def show(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    await own_data.show(work, person)


@router.message(Typed("copy_my_data"))
@router.callback_query(Pressed(CopyMyData))
async def copy(_event: TelegramObject, work: UnitOfWork, person: Person) -> None:
    await own_data.copy_later(work, person)


@router.callback_query(Pressed(EraseMyData))
async def ask_or_erase(
    query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: EraseMyData
) -> None:
    if button.is_sure:
        await erasure.erase(work, person, query.message.message_id if query.message else None)
    else:
        await _ask(work, person, state)


@router.message(Typed("erase_my_data"))
async def ask(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _ask(work, person, state)


@router.message(AskedToErase(), Typed("yes_erase"))
async def erase(_message: Message, work: UnitOfWork, person: Person) -> None:
    """The conversation is erased with the rest: nothing is noted in it any more."""
    await erasure.erase(work, person, None)


@router.message(AskedToErase(), Typed("keep_my_data", "back", "cancel"))
@router.callback_query(Pressed(KeepMyData))
async def keep(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    erasure.keep_everything(work, person)
    await state.update_data(asked_to_erase=None)


async def _ask(work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await erasure.ask_whether_to_erase(work, person)
    await state.update_data(asked_to_erase=work.now.timestamp())
