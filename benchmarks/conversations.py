"""What is measured: bare aiogram, one durable step, and the customer's own symptom step through the whole product."""

from aiogram import Dispatcher, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from bot.intake import ChatLock, OneTransaction, Recognition
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket


class Asked(StatesGroup):
    symptom = State()
    more = State()


def bare() -> Dispatcher:
    """aiogram alone: an update finds its handler, which does nothing."""
    router = Router()

    @router.message()
    async def hear(_message: Message) -> None:
        pass

    return _with(router)


def durable() -> Dispatcher:
    """A step of a conversation that stores its state and a ticket and says one message, in one transaction."""
    router = Router()

    @router.message(StateFilter(Asked.symptom))
    async def go_on(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
        await note(message, work, person, state, Asked.more)

    @router.message()
    async def go_back(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
        await note(message, work, person, state, Asked.symptom)

    dp = _with(router)
    for part in (ChatLock(), OneTransaction(), Recognition()):
        dp.update.outer_middleware(part)
    return dp


async def note(message: Message, work: UnitOfWork, person: Person, state: FSMContext, following: State) -> None:
    work.session.add(Ticket(customer_id=person.id, symptom=message.text or "", created_at=work.now))
    await state.set_state(following)
    work.say(person, "customer/ask_symptom")


def _with(router: Router) -> Dispatcher:
    dp = Dispatcher(disable_fsm=True)
    dp.include_router(router)
    return dp
