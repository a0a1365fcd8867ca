"""A question that was answered in words keeps no buttons that look as if it were still open."""

from desk.unit_of_work import Keyboard, UnitOfWork
from messages.buttons.answering import asks, asks_instead
from models.outgoing_message import OutgoingMessage, latest_about
from models.person import Person

MOST = 10
"""A question further up than that is left in peace."""


async def take_buttons_away(work: UnitOfWork, person: Person, in_use_id: int | None = None) -> None:
    """From the last question about each ticket that moved on, or about which something else is asked now.

    `in_use_id` is the message that is still being changed in place.
    """
    for ticket_id in work.moved_on | _asked_about(work, person):
        question = await _question_before(work, person, ticket_id)
        if question and question.id != in_use_id:
            work.take_buttons_away(person, edits_id=question.id)


def _asked_about(work: UnitOfWork, person: Person) -> set[int]:
    """What a colleague is asked about it takes no question's place here."""
    heard = (row for row in work.said if row.chat_id == person.telegram_id and row.edits_id is None)
    return {row.ticket_id for row in heard if row.ticket_id and asks_instead(_keyboard(row))}


def _keyboard(row: OutgoingMessage) -> Keyboard | None:
    return row.parameters.get("reply_markup")


async def _question_before(work: UnitOfWork, person: Person, ticket_id: int) -> OutgoingMessage | None:
    latest = await latest_about(work.session, ticket_id, person.telegram_id or 0, MOST)
    just_said = {row.id for row in work.said}
    return next((row for row in latest if row.id not in just_said and asks(_keyboard(row))), None)
