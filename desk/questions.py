"""What a report still has to tell is asked, and what goes before a question is said with it [M1 B1]."""

from typing import Any

from desk import case, reports
from desk.unit_of_work import UnitOfWork
from desk.wording import is_trying, words_of
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket
from rules.report import Question


async def ask(
    work: UnitOfWork, person: Person, ticket: Ticket, question: Question, opening: str | None = None, **facts: Any
) -> OutgoingMessage | None:
    """`opening` names a message that goes before the question and includes it: an apology, a verdict."""
    asked = await words_of(work, person, ticket, question)
    if not is_trying(ticket, question):
        await reports.wait_for_more(work, ticket)
    facts = {"question": asked.template, **asked.facts, **facts}
    return work.say(person, opening or asked.template, keyboard=asked.keyboard, ticket=ticket, **facts)


async def ask_after(
    work: UnitOfWork,
    person: Person,
    ticket: Ticket,
    question: Question,
    answered: Question,
    *,
    opening: str | None = None,
    **facts: Any,
) -> OutgoingMessage | None:
    """Whoever is covered hears so on the way, where others hear a price; and reads it in the end [B1]."""
    order = list(Question)
    verdict = await case.verdict_facts(work, ticket)
    is_covered = bool(verdict["warranty"] and verdict["warranty"].is_covered)
    passes_price = order.index(answered) < order.index(Question.PRICE) < order.index(question)
    if is_covered and passes_price and not opening and question is not Question.CHECK:
        return await ask(work, person, ticket, question, "customer/covered", **verdict)
    return await ask(work, person, ticket, question, opening, **facts)


async def show_noted(work: UnitOfWork, person: Person, ticket: Ticket, message_id: int) -> None:
    """The running note says what was added; it is changed, not repeated [M1]."""
    asked = await words_of(work, person, ticket, Question.SYMPTOM)
    await reports.wait_for_more(work, ticket)
    facts: dict[str, Any] = {"keyboard": asked.keyboard, "ticket": ticket, **asked.facts}
    await work.show_again(message_id, person, asked.template, **facts)
