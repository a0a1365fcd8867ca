"""Who of the team is away: leaders see their region, the dispatcher any; and tell of an absence for somebody."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import teams
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import AbsenceStep, IsStaff, WhoseAbsence
from handlers.typed import Typed
from messages.buttons.absence import ShowTeam
from models.person import Person

router = Router(name="team")
router.message.filter(InPrivate())


@router.message(Typed("who_is_away"), IsStaff())
async def show_team_or_ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(AbsenceStep.team)
    await teams.show_or_ask_which(work, person)


@router.callback_query(Pressed(ShowTeam))
async def show_team(
    _query: CallbackQuery, button: ShowTeam, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await teams.show(work, person, button.region_code)
    await state.set_state(AbsenceStep.team)


@router.message(StateFilter(AbsenceStep.team), F.text, ~F.text.startswith("/"))
async def read_name(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """Of a region, or of somebody who works there."""
    said = message.text or ""
    if member := await teams.member_named(work, person, said):
        await WhoseAbsence(work, person, state, member).ask_when()
    elif region := await teams.region_named(work, person, said):
        await teams.show(work, person, region.code)
    else:
        await teams.show_or_ask_which(work, person, is_again=True)
