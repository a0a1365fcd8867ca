"""What a ticket lacks is told in one conversation, whenever it suits; each answer is checked as in a report [T1 T2]."""

from dataclasses import dataclass, field
from typing import Any, Literal

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import callers, cards, contacts, hearing, inquiries, machines, told_later
from desk.access import ticket_for
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from handlers.customer.content import Says
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.inquiry import SkipMissing, TellLater, TellMachine, TellMissing
from messages.buttons.way_out import APerson
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.report import Question

router = Router(name="tell missing")
TELLING = "telling"


@dataclass
class Telling:
    """One customer tells what one ticket lacks."""

    work: UnitOfWork
    person: Person
    state: FSMContext
    ticket: Ticket
    question: Question | None = None
    skipped: list[Question] = field(default_factory=list)

    async def go_on(self) -> None:
        question = await inquiries.ask_next(self.work, self.person, self.ticket, self.skipped)
        await self.state.set_state(TELLING if question else None)
        told = {"ticket": self.ticket.id, "question": question, "skipped": self.skipped} if question else None
        await self.state.update_data(telling=told)
        await cards.refresh(self.work, self.ticket)

    async def miss(self) -> None:
        await inquiries.require_open(self.work, self.ticket)
        inquiries.put(self.work, self.person, self.ticket, self.question or Question.NAME, is_again=True)

    async def stop(self) -> None:
        await self.state.set_state(None)
        await self.state.update_data(telling=None)


class IsTelling(Filter):
    """Gives the handler `telling`; a button must belong to its ticket and its question."""

    def __init__(self, *questions: Question) -> None:
        self.questions = questions or tuple(Question)

    async def __call__(
        self, _event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext, button: Any = None
    ) -> Literal[False] | dict[str, Any]:
        told = await state.get_value("telling")
        if await state.get_state() != TELLING or not told:
            return False
        ticket = await ticket_for(work, person, told["ticket"])
        question = Question(told["question"])
        is_its_own = getattr(button, "ticket_id", None) in {None, ticket.id}
        if not is_its_own or question not in self.questions or getattr(button, "question", question) != question:
            return False
        skipped = [Question(each) for each in told["skipped"]]
        return {"telling": Telling(work, person, state, ticket, question, skipped)}


@router.callback_query(Pressed(TellMissing))
async def ask_first(
    _query: CallbackQuery, button: TellMissing, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    await Telling(work, person, state, await ticket_for(work, person, button.ticket_id)).go_on()


@router.message(Typed("tell_later", "back", "cancel"), IsTelling())
@router.callback_query(Pressed(TellLater), IsTelling())
async def leave_for_later(_event: TelegramObject, telling: Telling) -> None:
    await telling.stop()
    await inquiries.leave_for_later(telling.work, telling.person, telling.ticket)


@router.message(Typed("a_person"), IsTelling())
@router.callback_query(Pressed(APerson), IsTelling())
async def call_person(_event: TelegramObject, telling: Telling) -> None:
    await telling.stop()
    await inquiries.leave_to_person(telling.work, telling.person, telling.ticket)


@router.message(Typed("dont_know"), IsTelling())
@router.callback_query(Pressed(SkipMissing), IsTelling())
async def skip(_event: TelegramObject, telling: Telling) -> None:
    telling.skipped.append(telling.question or Question.NAME)
    await telling.go_on()


@router.callback_query(Pressed(TellMachine), IsTelling(Question.MACHINE))
async def note_machine(_query: CallbackQuery, button: TellMachine, telling: Telling) -> None:
    await machines.choose_product(telling.work, telling.ticket, button.product_code)
    await telling.go_on()


@router.callback_query(Pressed(TellLater))
@router.callback_query(Pressed(SkipMissing))
@router.callback_query(Pressed(TellMachine))
async def say_that_it_is_over(_query: CallbackQuery) -> None:
    raise Refused("answered_already")


@router.message(F.contact, IsTelling(Question.PHONE))
async def note_own_contact(message: Message, telling: Telling) -> None:
    """A card that somebody forwarded proves nothing."""
    contact = message.contact
    if contact is None or message.from_user is None or contact.user_id != message.from_user.id:
        raise Refused("not_your_contact")
    contacts.note_shared_phone(telling.work, telling.ticket, contact.phone_number)
    await callers.come_by_the_way(telling.work, telling.person, contact.phone_number)
    await telling.go_on()


@router.message(F.location, IsTelling(Question.ADDRESS))
async def note_place(message: Message, telling: Telling) -> None:
    if message.location:
        address = message.venue.address if message.venue else None
        point = message.location.latitude, message.location.longitude
        told_later.note_point(telling.work, telling.ticket, *point, address)
    await telling.go_on()


@router.message(Says(), IsTelling(Question.SYMPTOM))
async def note_symptom(_message: Message, telling: Telling, sent: Sent) -> None:
    await hearing.keep(telling.work, telling.person, telling.ticket, sent)
    told_later.note_likely_fault(telling.work, telling.ticket)
    if not telling.ticket.symptom:
        telling.skipped.append(Question.SYMPTOM)  # a picture or a recording tells it
    await telling.go_on()


@router.message(StateFilter(TELLING), F.text, ~F.text.startswith("/"), IsTelling())
async def note(message: Message, telling: Telling) -> None:
    question = telling.question or Question.NAME
    told = telling.work, telling.person, telling.ticket, question, message.text or ""
    if question is not Question.SYMPTOM and await told_later.note(*told):
        await telling.go_on()
    else:
        await telling.miss()


@router.message(StateFilter(TELLING), ~F.text.startswith("/"), IsTelling())
async def ask_again(_message: Message, telling: Telling) -> None:
    await telling.miss()
