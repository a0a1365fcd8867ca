"""Loading is the permission check: whoever has no business with a ticket does not get it."""

from dataclasses import dataclass

from desk import conduct, people
from desk.unit_of_work import UnitOfWork
from models.absence import absence_at
from models.feedback import Feedback
from models.person import Person
from models.post import Post, posts_of
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role


async def ticket_for(work: UnitOfWork, customer: Person, ticket_id: int) -> Ticket:
    """The customer's own ticket."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or ticket.customer_id != customer.id:
        raise Refused("not_yours")
    return ticket


async def job_for(work: UnitOfWork, technician: Person, ticket_id: int) -> Ticket:
    """The job that is in this technician's hands."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or ticket.technician_id != technician.id or not await is_technician(work, technician):
        raise Refused("not_your_job")
    return ticket


async def is_technician(work: UnitOfWork, person: Person) -> bool:
    """Whoever works here no longer reads nothing more of the jobs they once did."""
    return Role.TECHNICIAN in await people.roles_of(work, person)


async def offer_for(work: UnitOfWork, technician: Person, ticket_id: int) -> Ticket:
    """A job offered to the technicians of this person's region."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or ticket.region_code not in await _regions_of_technician(work, technician):
        raise Refused("not_your_region")
    return ticket


async def regions_served(work: UnitOfWork, technician: Person) -> list[str]:
    """In which this person is a technician; refused where they are one nowhere."""
    codes = await _regions_of_technician(work, technician)
    if not codes:
        raise Refused("not_your_office")
    return codes


async def _regions_of_technician(work: UnitOfWork, person: Person) -> list[str]:
    posts = await posts_of(work.session, person.id)
    return sorted({post.region_code for post in posts if post.role is Role.TECHNICIAN and post.region_code})


async def require_present(work: UnitOfWork, person: Person) -> None:
    """Whoever is away takes no jobs."""
    absence = await absence_at(work.session, person.id, work.now)
    if absence:
        raise Refused("you_are_away", absence=absence)


@dataclass(frozen=True)
class Office:
    """Somebody of the office sees to a ticket, as leader or as dispatcher."""

    person: Person
    role: Role
    ticket: Ticket


async def office_for(work: UnitOfWork, person: Person, ticket_id: int) -> Office:
    """A ticket of the region that this person leads, or any for the dispatcher and whoever stands in for them."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or (ticket.number is None and not ticket.is_with_person):
        raise Refused("not_your_office")
    await require_charge(work, person, ticket)
    posts = await posts_of(work.session, person.id)
    if any(_leads(post, ticket) for post in posts):
        return Office(person, Role.LEADER, ticket)
    is_dispatcher = any(post.role is Role.DISPATCHER for post in posts)
    if not is_dispatcher and await people.on_duty(work, Role.DISPATCHER, None):
        raise Refused("not_your_office")
    return Office(person, Role.DISPATCHER, ticket)


async def require_may_speak_for(work: UnitOfWork, teller: Person, person: Person) -> None:
    """Staff for themselves; a region's leader for its people, the dispatcher for everybody of the staff."""
    theirs, own = await posts_of(work.session, person.id), await posts_of(work.session, teller.id)
    regions = {post.region_code for post in theirs if post.region_code}
    leads = any(post.role is Role.LEADER and post.region_code in regions for post in own)
    is_dispatcher = any(post.role is Role.DISPATCHER for post in own)
    if not theirs or not (teller.id == person.id or leads or is_dispatcher):
        raise Refused("not_your_office")


async def require_charge(work: UnitOfWork, officer: Person, ticket: Ticket) -> None:
    if not await is_in_charge(work, officer, ticket):
        raise Refused("not_your_office")


async def is_in_charge(work: UnitOfWork, officer: Person, ticket: Ticket) -> bool:
    """The dispatcher and headquarters answer for every ticket, a leader for those of the region."""
    posts = await posts_of(work.session, officer.id)
    return any(post.role in {Role.DISPATCHER, Role.HEADQUARTERS} or _leads(post, ticket) for post in posts)


def _leads(post: Post, ticket: Ticket) -> bool:
    return post.role is Role.LEADER and post.region_code == ticket.region_code


async def draft_for(work: UnitOfWork, author: Person, feedback_id: int) -> Feedback:
    """What the author is still writing."""
    feedback = await work.session.get(Feedback, feedback_id)
    if feedback is None or feedback.author_id != author.id:
        raise Refused("not_yours")
    return feedback


async def feedback_for(work: UnitOfWork, leader: Person, feedback_id: int) -> Feedback:
    """For the region's leader and headquarters only, and never for whom it is about [L6]."""
    feedback = await work.session.get(Feedback, feedback_id)
    if feedback is None or feedback.sent_at is None or leader.id in {feedback.author_id, feedback.technician_id}:
        raise Refused("not_your_office")
    posts = await posts_of(work.session, leader.id)
    leads = any(post.role is Role.LEADER and post.region_code == feedback.region_code for post in posts)
    leads = leads and not await conduct.is_for_headquarters(work, feedback)
    if not leads and not any(post.role is Role.HEADQUARTERS for post in posts):
        raise Refused("not_your_office")
    return feedback


async def feedback_to_answer(work: UnitOfWork, leader: Person, feedback_id: int) -> Feedback:
    """What says the same as another is answered there, for both [L3]."""
    feedback = await feedback_for(work, leader, feedback_id)
    return await feedback_for(work, leader, feedback.same_as_id) if feedback.same_as_id else feedback


async def require_dispatching(work: UnitOfWork, person: Person) -> None:
    """The dispatcher, or headquarters while the post is vacant or its holders are away."""
    roles = await people.roles_of(work, person)
    stands_in = Role.HEADQUARTERS in roles and not await people.on_duty(work, Role.DISPATCHER, None)
    if Role.DISPATCHER not in roles and not stands_in:
        raise Refused("not_your_office")


async def require(work: UnitOfWork, person: Person, *roles: Role) -> None:
    if not await people.roles_of(work, person) & set(roles):
        raise Refused("not_your_office")
