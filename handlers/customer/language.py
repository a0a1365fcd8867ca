"""In which language we speak: from Telegram, changeable at any time."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from desk import explaining, standing
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand
from handlers.customer.start import EXPLAINED
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.start import ChooseLanguage
from models.person import Person

router = Router(name="language")


@router.message(Typed("language"))
async def ask_language(_message: Message, work: UnitOfWork, person: Person) -> None:
    standing.ask_language(work, person)


@router.callback_query(Pressed(ChooseLanguage))
async def speak(
    _query: CallbackQuery,
    work: UnitOfWork,
    person: Person,
    button: ChooseLanguage,
    report: ReportInHand | None,
    raw_state: str | None,
) -> None:
    if button.language is None:
        standing.ask_language(work, person)
        return
    person.language = button.language
    work.menus_wanted.add(person.id)
    if report and report.question:
        await report.ask_again("customer/taken_up_again")
    elif raw_state in EXPLAINED:
        explaining.explain_step(work, person, raw_state)
    else:
        await standing.greet(work, person)
