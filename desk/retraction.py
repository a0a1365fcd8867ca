"""What stands in other people's chats about somebody who is erased: taken back, or said without them."""

from datetime import timedelta

from desk.unit_of_work import UnitOfWork
from messages.markup import escaped
from models.mention import mentions_of
from models.outgoing_message import TAKE_BACK, OutgoingMessage, OutgoingState
from models.own_rows import messages_to_others
from models.person import Person
from models.rating import ratings_by
from models.ticket import Ticket, all_tickets_of
from models.whose_rows import Whose
from rules.redaction import without

ON_THE_WIRE = timedelta(minutes=1)
"""So long may a message that is being sent just now take to arrive; then it is taken back too."""


async def particulars_of(work: UnitOfWork, person: Person) -> set[str]:
    """By which somebody can be known in other people's words."""
    from desk.phones import without_country  # all the countries' numbers, which loading a company never needs

    tickets = await all_tickets_of(work.session, person.id)
    ratings = await ratings_by(work.session, person.id)
    phones = [each for each in (person.phone, *(ticket.phone for ticket in tickets)) if each]
    told = [
        *(person.name, person.address, str(person.telegram_id or "")),
        *(each for ticket in tickets for each in (ticket.contact_name, ticket.address)),
        *(*phones, *map(without_country, phones)),
        *(line for rating in ratings for line in rating.words.splitlines()),
    ]
    return {form for each in told if each for form in (each, escaped(each))}


async def take_back(work: UnitOfWork, whose: Whose, particulars: set[str], template: str) -> None:
    """What is not known in words any more is taken back whole."""
    for message in await messages_to_others(work.session, whose):
        await take_message_back(work, message, template)
    for mention, message in [] if whose.is_staff else await mentions_of(work.session, whose.person_id):
        if message.is_forgotten:
            await take_message_back(work, message, template)
        elif mention.is_quote or message.ticket_id:
            _say_without(work, message, particulars)
        else:
            await take_message_back(work, message, template)
            message.forget()


async def take_message_back(work: UnitOfWork, message: OutgoingMessage, template: str = "group/erased") -> None:
    """What Telegram does not delete any more is changed to these words."""
    reader = await work.session.get(Person, message.person_id) if message.person_id else None
    language = reader.language if reader else work.company.company.languages[0]
    ticket = await work.session.get(Ticket, message.ticket_id) if message.ticket_id else None
    words = work.renderer.text(template, language, work.zone_of(None), ticket=ticket)
    _follow(work, message, TAKE_BACK, {"text": words, "parse_mode": "HTML"})
    for picture in message.parameters.get("message_ids", ())[1:]:
        _follow(work, message, TAKE_BACK, {"text": words, "parse_mode": "HTML", "message_id": picture})
    if message.state is OutgoingState.WAITING:
        message.state = OutgoingState.SUPERSEDED


def _say_without(work: UnitOfWork, message: OutgoingMessage, particulars: set[str]) -> None:
    """The rest of it is not about them."""
    text = message.parameters.get("text")
    if text and message.state in {OutgoingState.SENT, OutgoingState.WAITING}:
        message.parameters = message.parameters | {"text": without(text, particulars)}
        _follow(work, message, "editMessageText", message.parameters)


def _follow(work: UnitOfWork, message: OutgoingMessage, method: str, parameters: dict[str, object]) -> None:
    is_waiting = message.state is OutgoingState.WAITING
    row = OutgoingMessage(
        chat_id=message.chat_id,
        person_id=message.person_id,
        method=method,
        parameters=parameters | {"chat_id": message.chat_id},
        edits_id=None if "message_id" in parameters else message.edits_id or message.id,
        due_at=work.now + ON_THE_WIRE if is_waiting and method == TAKE_BACK else work.now,
        created_at=work.now,
    )
    work.session.add(row)
    work.said.append(row)
