"""Leave and absence are told in one's own private chat: when, why; buttons or words, and back again."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import absence_questions, absences
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import AbsenceInHand, AbsenceStep, IsStaff, WhoseAbsence
from handlers.typed import Typed
from messages.answers import means
from messages.buttons.absence import ChooseDays, ChooseReason, EndAbsence, NotAway, OtherDays, WhenAway
from models.person import Person
from rules.absence import AbsenceKind
from rules.days_away import read_absence

router = Router(name="take leave")
router.message.filter(InPrivate())


class TypedReason(Filter):
    """Gives the handler `kind`."""

    async def __call__(self, message: Message, work: UnitOfWork) -> Literal[False] | dict[str, Any]:
        said = message.text or ""
        kind = next((each for each in AbsenceKind if means(work.renderer, said, f"absence_{each}")), None)
        return {"kind": kind} if kind else False


@router.message(StateFilter(AbsenceStep.reason), TypedReason(), AbsenceInHand())
async def note_typed_reason(_message: Message, kind: AbsenceKind, absence: WhoseAbsence) -> None:
    await absence.record(kind)


@router.message(Typed("take_leave"), IsStaff())
async def ask_when(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await WhoseAbsence(work, person, state, person).ask_when()


@router.callback_query(Pressed(WhenAway), AbsenceInHand())
async def ask_when_somebody_is_away(_query: CallbackQuery, absence: WhoseAbsence) -> None:
    await absence.ask_when()


@router.message(StateFilter(AbsenceStep), Typed("cancel"))
@router.callback_query(Pressed(NotAway))
async def leave_it(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await WhoseAbsence(work, person, state, person).leave()
    work.say(person, "staff/absence_dropped")


@router.message(StateFilter(AbsenceStep.days, AbsenceStep.reason), Typed("back"), AbsenceInHand())
async def go_back(_message: Message, absence: WhoseAbsence) -> None:
    await absence.ask_when()


@router.message(StateFilter(AbsenceStep.days), Typed("other_days"), AbsenceInHand())
@router.callback_query(Pressed(OtherDays), AbsenceInHand())
async def ask_first_day(_event: TelegramObject, absence: WhoseAbsence) -> None:
    await absence.ask_first_day()


@router.callback_query(Pressed(ChooseDays), AbsenceInHand())
async def choose_days(_query: CallbackQuery, button: ChooseDays, absence: WhoseAbsence) -> None:
    await absence.choose_days(button.first, button.last)


@router.message(StateFilter(AbsenceStep.days), F.text, ~F.text.startswith("/"), AbsenceInHand())
async def read_days(message: Message, work: UnitOfWork, absence: WhoseAbsence) -> None:
    away = read_absence(message.text or "", work.now, work.zone_of(absence.person.region_code))
    await (absence.choose(away) if away else absence.ask_when(is_again=True))


@router.callback_query(Pressed(ChooseReason), AbsenceInHand())
async def note_reason(_query: CallbackQuery, button: ChooseReason, absence: WhoseAbsence) -> None:
    await absence.record(button.kind)


@router.message(StateFilter(AbsenceStep.reason), F.text, ~F.text.startswith("/"), AbsenceInHand())
async def ask_reason_again(_message: Message, absence: WhoseAbsence) -> None:
    await absence.ask_reason_again()


@router.message(Typed("back_again"), IsStaff())
async def come_back(_message: Message, work: UnitOfWork, person: Person) -> None:
    """The absence that goes on; where none does, what is known is shown."""
    running = await absences.running_of(work, person)
    if running:
        await absences.end(work, person, running.id)
    else:
        await absence_questions.ask_when(work, person, person)


@router.callback_query(Pressed(EndAbsence))
async def end(_query: CallbackQuery, button: EndAbsence, work: UnitOfWork, person: Person) -> None:
    await absences.end(work, person, button.absence_id)
