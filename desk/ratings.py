"""Stars and a word at the end; few of them, and the leader owes a call [P4 V2]."""

from dataclasses import replace

from desk import feedback, leaders, notes, sides, tickets
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from messages.keyboards.customer import MOST_STARS
from models.feedback import feedback_about
from models.person import Person
from models.rating import Rating, rating_of
from models.reminder import Reminder
from models.ticket import Ticket
from rules.feedback import FeedbackKind
from rules.figures import LOW_RATING
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Status


async def rate(work: UnitOfWork, person: Person, ticket: Ticket, stars: int) -> None:
    """The first answer closes the ticket; a later one corrects the stars."""
    if not 1 <= stars <= MOST_STARS:
        raise Refused("answered_already")
    given = await rating_of(work.session, ticket.id)
    technician = await sides.technician_of(work, ticket)
    if given:
        given.stars, given.given_at = stars, work.now
    elif technician:
        await tickets.close(work, ticket, Role.CUSTOMER, person)
        work.session.add(Rating(ticket_id=ticket.id, technician_id=technician.id, stars=stars, given_at=work.now))
    else:
        raise Refused("answered_already")
    if stars <= LOW_RATING and not await feedback_about(work.session, ticket.id, FeedbackKind.LOW_RATING):
        await work.session.flush()
        promised = await feedback.open_for_leader(work, FeedbackKind.LOW_RATING, person, ticket)
        work.say(person, "customer/rated_low", ticket=ticket, **promised)
    else:
        work.say(person, "customer/rated", ticket=ticket, stars=stars)


async def rate_in_words(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent) -> None:
    """A picture goes where the words go: to whoever calls, else to the ticket."""
    given = await rating_of(work.session, ticket.id)
    if given is None:
        raise Refused("answered_already")
    given.words = "\n".join(filter(None, (given.words, sent.text)))
    unhappy = await feedback_about(work.session, ticket.id, FeedbackKind.LOW_RATING)
    if unhappy:
        known = len(unhappy.files)
        feedback.note(work, unhappy, sent)
        readers = await leaders.who_reads(work, unhappy)
        await leaders.tell(work, unhappy, readers, "office/feedback_added", files=unhappy.files[known:])
    elif sent.file_id:
        notes.keep(work, person, ticket, replace(sent, text=""))
    work.say(person, "customer/rating_words_noted", ticket=ticket)


async def ask_again(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    if ticket.status is Status.RESOLVED:
        customer = await sides.customer_of(work, ticket)
        keyboard = keyboards.stars(sides.captions_for(work, customer), ticket.id, ticket.kind)
        work.say(customer, "customer/ask_rating_again", keyboard=keyboard, ticket=ticket)


async def close_unrated(work: UnitOfWork, _reminder: Reminder, ticket: Ticket) -> None:
    if ticket.status is Status.RESOLVED:
        await tickets.close(work, ticket, Role.DESK, None)
