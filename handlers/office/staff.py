"""Who works here, for admins and leaders: opened by name, given offices, moved, let go; asked once before [O2]."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import consequences, staff_list, staff_questions, staffing
from desk.unit_of_work import UnitOfWork
from handlers.office.invite import TypedRegion
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.staff import EndOffice, EndWork, GiveOffice, MoveOffice, ShowMember, ShowStaff
from models.person import Person
from rules.roles import REGIONAL

router = Router(name="staff")
router.message.filter(InPrivate())


class StaffStep(StatesGroup):
    list = State()


@router.message(Typed("staff"), IsStaff())
async def show_staff_or_ask_which(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await staff_list.show_or_ask_which(work, person)
    await state.set_state(StaffStep.list)


@router.callback_query(Pressed(ShowStaff))
async def show_staff(
    _query: CallbackQuery, button: ShowStaff, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await staff_list.show(work, person, button.region_code)
    await state.set_state(StaffStep.list)


@router.callback_query(Pressed(ShowMember))
async def show_member(_query: CallbackQuery, button: ShowMember, work: UnitOfWork, person: Person) -> None:
    await staff_list.show_member(work, person, button.person_id)


@router.message(StateFilter(StaffStep.list), Typed("cancel", "back"))
async def leave_it(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await show_staff_or_ask_which(message, work, person, state)
    await state.set_state(None)


@router.message(StateFilter(StaffStep.list), TypedRegion())
async def show_typed_region(_message: Message, region_code: str, work: UnitOfWork, person: Person) -> None:
    await staff_list.show(work, person, region_code)


@router.message(StateFilter(StaffStep.list), F.text, ~F.text.startswith("/"))
async def read_name(message: Message, work: UnitOfWork, person: Person) -> None:
    if member := await staff_list.member_named(work, person, message.text or ""):
        await staff_list.show_member(work, person, member.id)
    else:
        await staff_list.show_or_ask_which(work, person, is_again=True)


@router.callback_query(Pressed(GiveOffice))
async def give_office(_query: CallbackQuery, button: GiveOffice, work: UnitOfWork, person: Person) -> None:
    member = await staff_list.member_for(work, person, button.person_id)
    if button.role is None:
        await staff_questions.ask_office(work, person, member)
    elif button.role in REGIONAL and button.region_code is None:
        await staff_questions.ask_place(work, person, member, button.role)
    elif not button.is_sure:
        yes = GiveOffice(member.id, button.role, button.region_code, is_sure=True)
        await consequences.ask_about_office(work, person, member, (button.role, button.region_code), yes)
    else:
        await staffing.give(work, person, member, (button.role, button.region_code))
        await staff_list.show_member(work, person, member.id)


@router.callback_query(Pressed(MoveOffice))
async def move_office(_query: CallbackQuery, button: MoveOffice, work: UnitOfWork, person: Person) -> None:
    post = await staffing.post_for(work, person, button.post_id)
    if button.region_code is None:
        await staff_questions.ask_destination(work, person, post)
    elif not button.is_sure:
        yes = MoveOffice(post.id, button.region_code, is_sure=True)
        await consequences.ask_about_move(work, person, post, button.region_code, yes)
    else:
        await staffing.move(work, person, post, button.region_code)


@router.callback_query(Pressed(EndOffice))
async def end_office(_query: CallbackQuery, button: EndOffice, work: UnitOfWork, person: Person) -> None:
    post = await staffing.post_for(work, person, button.post_id)
    if button.is_sure:
        await staffing.finish(work, person, post)
    else:
        await consequences.ask_about_end(work, person, post, EndOffice(post.id, is_sure=True))


@router.callback_query(Pressed(EndWork))
async def end_work(_query: CallbackQuery, button: EndWork, work: UnitOfWork, person: Person) -> None:
    member = await staff_list.member_for(work, person, button.person_id)
    if button.is_sure:
        await staffing.dismiss(work, person, member)
    else:
        await consequences.ask_about_leaving(work, person, member, EndWork(member.id, is_sure=True))
