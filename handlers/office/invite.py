"""An invitation for a colleague: which office, which region, then the link; open links are withdrawn here too [O2]."""

from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import invitations, inviting
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.answers import means, plain
from messages.buttons.staff import InviteAs, InviteNobody, InviteTo, WithdrawInvitation
from models.person import Person
from rules.authority import HIGHEST_LAST
from rules.roles import Role

router = Router(name="invite")
router.message.filter(InPrivate())


class InviteStep(StatesGroup):
    role = State()
    region = State()


class TypedRole(Filter):
    """Gives the handler `role`."""

    async def __call__(self, message: Message, work: UnitOfWork) -> Literal[False] | dict[str, Any]:
        said = message.text or ""
        role = next((each for each in HIGHEST_LAST if means(work.renderer, said, f"role_{each}")), None)
        return {"role": role} if role else False


class TypedRegion(Filter):
    """Gives the handler `region_code`."""

    async def __call__(self, message: Message, work: UnitOfWork) -> Literal[False] | dict[str, Any]:
        said = plain(message.text or "")
        named = (each for each in work.company.regions if said in {plain(each.name.zh), plain(each.name.en), each.code})
        region = next(named, None)
        return {"region_code": region.code} if region else False


@router.message(Typed("invite"), IsStaff())
async def ask_role(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await inviting.ask_role(work, person)
    await state.set_state(InviteStep.role)


@router.message(StateFilter(InviteStep), Typed("cancel"))
@router.callback_query(Pressed(InviteNobody))
async def leave_it(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.set_state(None)
    work.say(person, "office/nobody_invited")


@router.message(StateFilter(InviteStep.region), Typed("back"))
async def go_back(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await ask_role(message, work, person, state)


@router.message(StateFilter(InviteStep.role), TypedRole())
async def ask_region_for_typed(
    _message: Message, role: Role, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _ask_region(work, person, state, role)


@router.callback_query(Pressed(InviteAs))
async def ask_region(
    _query: CallbackQuery, button: InviteAs, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await _ask_region(work, person, state, button.role)


async def _ask_region(work: UnitOfWork, person: Person, state: FSMContext, role: Role) -> None:
    is_asked = await inviting.ask_region(work, person, role)
    await state.set_state(InviteStep.region if is_asked else None)
    await state.update_data(invited_as=role.value)


@router.callback_query(Pressed(InviteTo))
async def make_link(
    _query: CallbackQuery, button: InviteTo, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await invitations.make(work, person, (button.role, button.region_code))
    await state.set_state(None)


@router.message(StateFilter(InviteStep.region), TypedRegion())
async def make_link_for_typed(
    _message: Message, region_code: str, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    role = Role(await state.get_value("invited_as", Role.CUSTOMER.value))
    await invitations.make(work, person, (role, region_code))
    await state.set_state(None)


@router.message(StateFilter(InviteStep.role), F.text, ~F.text.startswith("/"))
async def ask_role_again(_message: Message, work: UnitOfWork, person: Person) -> None:
    await inviting.ask_role(work, person, is_again=True)


@router.message(StateFilter(InviteStep.region), F.text, ~F.text.startswith("/"))
async def ask_region_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    role = Role(await state.get_value("invited_as", Role.CUSTOMER.value))
    await inviting.ask_region(work, person, role, is_again=True)


@router.callback_query(Pressed(WithdrawInvitation))
async def withdraw(_query: CallbackQuery, button: WithdrawInvitation, work: UnitOfWork, person: Person) -> None:
    await invitations.withdraw(work, person, button.invitation_id)
    await inviting.ask_role(work, person, is_withdrawn=True)
