"""Last in order: nobody is met with silence [P2]."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from desk import explaining, standing
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import ReportInHand
from handlers.somebody import InPrivate
from models.person import Person

private = Router(name="anything else, in private")
private.message.filter(InPrivate())
elsewhere = Router(name="anything else, anywhere")


@private.message()
async def ask_once_more(
    message: Message, work: UnitOfWork, person: Person, report: ReportInHand | None, raw_state: str | None
) -> None:
    if report and report.question:
        await report.miss()
    elif command := _command_in(message):
        await explaining.explain_command(work, person, command)
    elif raw_state:
        work.say(person, "customer/not_understood", question=None, offers_person=True)
    else:
        await standing.greet(work, person, is_missed=True)


def _command_in(message: Message) -> str:
    words = (message.text or "").split()
    return words[0].partition("@")[0] if words and words[0].startswith("/") else ""


@elsewhere.callback_query()
async def explain_old_button(query: CallbackQuery, work: UnitOfWork, person: Person) -> None:
    work.acknowledge(person, query.id, "answered_already")


@elsewhere.message(F.text.startswith("/"))
async def answer_command(_message: Message, work: UnitOfWork, person: Person) -> None:
    """In a group: what people say to each other there is not for us, a command is."""
    work.say(person, "customer/write_to_me_here")
