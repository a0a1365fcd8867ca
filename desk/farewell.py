"""An office ends: what was in these hands goes to others, and no customer's word stays behind in the chat [O2 O3]."""

from collections.abc import Sequence

from desk import (
    access,
    claims,
    emptied_chats,
    handover_requests,
    leaders,
    people,
    relay_office,
    sides,
    talk_moves,
)
from desk.unit_of_work import UnitOfWork
from messages.keyboards import handover as keyboards
from models import feedback as feedbacks
from models.feedback import Feedback
from models.handover import HandoverState
from models.left_behind import feedback_in_hand, handovers_asked_of
from models.person import Person
from models.post import Post
from models.relay_presence import writing_as
from models.ticket import Ticket, jobs_of
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, may

SHOWN_AT_ONCE = 1
"""Of what somebody saw to, to each who sees to it now; the rest stands in their lists [M3]."""


async def follow(work: UnitOfWork, person: Person, post: Post) -> list[Ticket]:
    """After this office has ended: the jobs that are offered to its region again."""
    roles = await people.roles_of(work, person)
    fallen = await _let_jobs_fall(work, person, post) if post.role is Role.TECHNICIAN else []
    await pass_feedback_on(work, person)
    if not roles & {Role.DISPATCHER, Role.HEADQUARTERS}:
        await talk_moves.give_up(work, person)
    await _leave_conversations(work, person)
    await emptied_chats.empty(work, person, post)
    work.menus_wanted.add(person.id)
    return fallen


async def _let_jobs_fall(work: UnitOfWork, person: Person, post: Post) -> list[Ticket]:
    """The customer reads an apology, and who sees to it now; whoever asked to be relieved asks somebody else."""
    for request, ticket in await handovers_asked_of(work.session, person.id):
        if ticket.region_code == post.region_code:
            request.state, request.answered_at = HandoverState.WITHDRAWN, work.now
            await handover_requests.forget(work, ticket)
            asker = await work.session.get_one(Person, request.from_id)
            keyboard = keyboards.whom_else(sides.captions_for(work, asker), ticket.id)
            work.say(asker, "technician/colleague_left", keyboard=keyboard, ticket=ticket, colleague=person)
    fallen = [each for each in await jobs_of(work.session, person.id) if each.region_code == post.region_code]
    fallen = [each for each in fallen if may(Action.TAKE_BACK, Role.DESK, each.status)]
    for ticket in fallen:
        await claims.fall_back(work, ticket)
    return fallen


async def pass_feedback_on(work: UnitOfWork, person: Person, *, is_away: bool = False) -> None:
    """What they may not read any more, or nobody could ask them about: who was promised a call is not forgotten."""
    read_by: dict[int, list[Feedback]] = {}
    for feedback in await feedback_in_hand(work.session, person.id):
        may_keep = not is_away and await _may_still_read(work, person, feedback)
        if not may_keep and await feedbacks.move(work.session, feedback, feedback.status, owner_id=None):
            for reader in await leaders.who_reads(work, feedback):
                read_by.setdefault(reader.id, []).append(feedback)
    for reader_id, passed_on in read_by.items():
        await _tell_of(work, await work.session.get_one(Person, reader_id), person, passed_on)


async def _tell_of(work: UnitOfWork, reader: Person, person: Person, passed_on: Sequence[Feedback]) -> None:
    for feedback in passed_on[:SHOWN_AT_ONCE]:
        await leaders.tell(work, feedback, [reader], files=())
    rest = len(passed_on) - SHOWN_AT_ONCE
    if rest > 0:
        work.say(reader, "office/feedback_passed_on", person=person, count=rest)


async def _leave_conversations(work: UnitOfWork, person: Person) -> None:
    for presence in await writing_as(work.session, person.id):
        ticket = await work.session.get_one(Ticket, presence.ticket_id)
        if not await access.is_in_charge(work, person, ticket):
            await relay_office.leave(work, person, ticket)


async def _may_still_read(work: UnitOfWork, person: Person, feedback: Feedback) -> bool:
    try:
        await access.feedback_for(work, person, feedback.id)
    except Refused:
        return False
    return True
