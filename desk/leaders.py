"""Who answers for a region's service: its leaders, else headquarters; never those whom it is about [L6]."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from desk import conduct, holidays, media, people, sides
from desk.media import File
from desk.unit_of_work import UnitOfWork
from messages.keyboards import feedback as keyboards
from messages.markup import Markup
from models.feedback import Feedback
from models.feedback_list import those_like
from models.person import Person
from models.rating import rating_of
from models.ticket import Ticket
from models.ticket_note import NoteKind
from rules.business_hours import openings
from rules.feedback import FeedbackKind
from rules.roles import Role
from rules.wall_clock import instant


async def who_reads(work: UnitOfWork, feedback: Feedback) -> list[Person]:
    """A complaint is read by headquarters as well, lest it stay among those it is about."""
    leaders = await _leaders(work, feedback)
    if leaders and feedback.kind is not FeedbackKind.COMPLAINT:
        return leaders
    return leaders + [each for each in await headquarters_for(work, feedback) if each not in leaders]


async def headquarters_for(work: UnitOfWork, feedback: Feedback) -> list[Person]:
    return _besides_whom_it_is_about(feedback, await people.holders(work, Role.HEADQUARTERS, None))


async def leader_for(work: UnitOfWork, feedback: Feedback) -> Person | None:
    """Whom the author may expect to hear from; None: headquarters."""
    leaders = await _leaders(work, feedback)
    return leaders[0] if leaders else None


def answer_due(work: UnitOfWork, region_code: str | None) -> datetime:
    """The end of the next business day."""
    zone, hours = work.zone_of(region_code), work.company.hours
    tomorrow = work.now.astimezone(zone).date() + timedelta(days=1)
    _, closes = next(openings(instant(tomorrow, hours.opens, zone), zone, hours, holidays.of_house(work)))
    return closes


async def tell(
    work: UnitOfWork,
    feedback: Feedback,
    readers: Sequence[Person],
    template: str = "office/feedback",
    *,
    files: Sequence[dict[str, Any]] | None = None,
) -> None:
    """`files`: what came with it now, where that is not all."""
    author = await work.session.get_one(Person, feedback.author_id)
    for each in readers:
        await show(work, each, feedback, template)
        for file in feedback.files if files is None else files:
            media.pass_on(work, each, File(NoteKind(file["kind"]), file["file_id"]), sender=author)


async def show(work: UnitOfWork, to: Person, feedback: Feedback, template: str, **facts: Any) -> None:
    ticket = await work.session.get(Ticket, feedback.ticket_id) if feedback.ticket_id else None
    work.say(
        to,
        template,
        keyboard=_buttons(work, to, feedback),
        ticket=ticket,
        feedback=feedback,
        author=await work.session.get_one(Person, feedback.author_id),
        technician=await _person(work, feedback.technician_id),
        owner=await _person(work, feedback.owner_id),
        rating=await rating_of(work.session, ticket.id) if ticket else None,
        like_count=len(await those_like(work.session, feedback.id)),
        **facts,
    )


def _buttons(work: UnitOfWork, to: Person, feedback: Feedback) -> Markup | None:
    captions = sides.captions_for(work, to)
    return keyboards.office(captions, feedback.id, feedback.kind, feedback.status, feedback.same_as_id)


async def _leaders(work: UnitOfWork, feedback: Feedback) -> list[Person]:
    """A leader who is away leaves the post to headquarters meanwhile."""
    if feedback.region_code is None or await conduct.is_for_headquarters(work, feedback):
        return []
    return _besides_whom_it_is_about(feedback, await people.on_duty(work, Role.LEADER, feedback.region_code))


def _besides_whom_it_is_about(feedback: Feedback, holders: list[Person]) -> list[Person]:
    return [each for each in holders if each.id not in {feedback.author_id, feedback.technician_id}]


async def _person(work: UnitOfWork, person_id: int | None) -> Person | None:
    return await work.session.get(Person, person_id) if person_id else None
