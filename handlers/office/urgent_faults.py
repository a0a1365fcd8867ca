"""Urgent faults: their list, each of their parts noted with a tap and a few words, the summary [L4]."""

from datetime import date

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from desk import in_place, urgent_faults, urgent_lists, urgent_summaries
from desk.unit_of_work import UnitOfWork
from handlers.office.at_case import HoldsOffice
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.urgent_fault import FaultDue, NoteFault, OwnFault, ShowFault, ShowFaults, SumUpFault
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.urgent_fault import Part

router = Router(name="urgent faults")
router.message.filter(InPrivate())


class FaultStep(StatesGroup):
    words = State()


@router.message(Typed("urgent_faults"), HoldsOffice())
async def show_all(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(faults=await urgent_lists.show_all(work, person))


@router.callback_query(Pressed(ShowFaults))
async def show_page(
    query: CallbackQuery, button: ShowFaults, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    pressed_number = query.message.message_id if query.message else None
    message_id = await in_place.unless_another(work, await state.get_value("faults"), pressed_number)
    await state.update_data(faults=await urgent_lists.show_all(work, person, button.page, message_id))


@router.callback_query(Pressed(ShowFault))
async def show(_query: CallbackQuery, button: ShowFault, work: UnitOfWork, person: Person) -> None:
    await urgent_lists.show(work, person, await _ticket(work, button.ticket_id))


@router.callback_query(Pressed(NoteFault))
async def ask_for_words(
    _query: CallbackQuery, button: NoteFault, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    ticket = await _ticket(work, button.ticket_id)
    fault = await urgent_faults.fault_for(work, person, ticket, button.part)
    if fault.ended_at:
        raise Refused("urgent_fault_over")
    await state.set_state(FaultStep.words)
    await state.update_data(fault={"ticket": ticket.id, "part": button.part.value})
    work.say(person, "staff/ask_urgent_part", ticket=ticket, part=button.part)


@router.callback_query(Pressed(SumUpFault))
async def sum_up(_query: CallbackQuery, button: SumUpFault, work: UnitOfWork, person: Person) -> None:
    await urgent_summaries.sum_up_from_report(work, person, await _ticket(work, button.ticket_id))


@router.callback_query(Pressed(FaultDue))
async def postpone(_query: CallbackQuery, button: FaultDue, work: UnitOfWork, person: Person) -> None:
    ticket = await _ticket(work, button.ticket_id)
    await urgent_faults.postpone(work, person, ticket, date.fromordinal(button.on))
    await urgent_lists.show(work, person, ticket)


@router.callback_query(Pressed(OwnFault))
async def give_to(_query: CallbackQuery, button: OwnFault, work: UnitOfWork, person: Person) -> None:
    ticket, owner = await _ticket(work, button.ticket_id), await work.session.get(Person, button.person_id)
    if owner is None:
        raise Refused("colleague_not_there")
    await urgent_faults.give_to(work, person, ticket, owner)
    await urgent_lists.show(work, person, ticket)


@router.message(StateFilter(FaultStep), Typed("cancel", "back"))
async def leave_it(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    ticket = await _ticket(work, (await state.get_data())["fault"]["ticket"])
    await state.set_state(None)
    await urgent_lists.show(work, person, ticket)


@router.message(StateFilter(FaultStep), F.text.startswith("/"))
async def leave(_message: Message, state: FSMContext) -> None:
    await state.set_state(None)
    raise SkipHandler


@router.message(StateFilter(FaultStep), F.text)
async def note(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    notes = (await state.get_data())["fault"]
    ticket, part = await _ticket(work, notes["ticket"]), Part(notes["part"])
    if part is Part.SUMMARY:
        await urgent_summaries.sum_up(work, person, ticket, message.text or "")
    else:
        await urgent_faults.note(work, person, ticket, part, message.text or "")
        await urgent_lists.show(work, person, ticket)
    await state.set_state(None)


@router.message(StateFilter(FaultStep))
async def ask_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """A picture tells no cause."""
    notes = (await state.get_data())["fault"]
    ticket = await _ticket(work, notes["ticket"])
    work.say(person, "staff/ask_urgent_part", ticket=ticket, part=Part(notes["part"]))


async def _ticket(work: UnitOfWork, ticket_id: int) -> Ticket:
    """Whose it is, is asked by what is done to it."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None:
        raise Refused("not_your_office")
    return ticket
