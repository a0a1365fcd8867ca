"""What the region records, in the evening: what is closed stays as it is, whoever left has nothing, nobody judges their own."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.absence import Absence
from models.appraisal import Appraisal
from models.feedback import Feedback
from models.post import Post
from models.software_update import SoftwareUpdate
from models.ticket import Ticket
from models.urgent_fault import UrgentFault
from rules.roles import Role
from rules.software_register import EntryState
from rules.ticket import HELD, Status
from tests.walks.said import Broken


@dataclass
class Records:
    closed: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Appraisals as they were when they were closed."""

    async def look(self, session: AsyncSession, now: datetime) -> None:
        for each in await session.exec(select(Appraisal).where(col(Appraisal.closed_at).is_not(None))):
            stands = each.model_dump(exclude={"reply"})
            if self.closed.setdefault(each.id, stands) != stands:
                raise Broken(f"a closed appraisal changed: {self.closed[each.id]} is now {stands} [L5]")
        await _stand_ins_end(session)
        await _who_left_has_nothing(session, now)
        await _nobody_verifies_their_own(session)
        await _urgent_is_an_urgent_fault(session)
        await _nobody_owns_what_is_said_of_them(session)


async def _stand_ins_end(session: AsyncSession) -> None:
    stands_in = select(Post, Absence).join(Absence, col(Absence.id) == col(Post.absence_id))
    for post, absence in await session.exec(stands_in):
        if post.until_at is None or post.until_at > absence.until_at:
            raise Broken(f"stands in for longer than {absence}: {post} [O2]")


async def _who_left_has_nothing(session: AsyncSession, now: datetime) -> None:
    in_force = (col(Post.until_at).is_(None)) | (col(Post.until_at) > now)
    technicians = select(Post.person_id).where(Post.role == Role.TECHNICIAN, in_force)
    held = select(Ticket).where(
        col(Ticket.status).in_(HELD - {Status.REPORTED}), col(Ticket.technician_id).not_in(technicians)
    )
    if ticket := (await session.exec(held)).first():
        raise Broken(f"whoever has ticket {ticket.id} works here no longer: {ticket} [O2]")


async def _nobody_verifies_their_own(session: AsyncSession) -> None:
    own = select(SoftwareUpdate).where(
        SoftwareUpdate.state == EntryState.VERIFIED, SoftwareUpdate.settled_by_id == SoftwareUpdate.operator_id
    )
    if entry := (await session.exec(own)).first():
        raise Broken(f"verified by whoever entered it: {entry} [L1]")


async def _urgent_is_an_urgent_fault(session: AsyncSession) -> None:
    urgent = select(Ticket).where(col(Ticket.is_urgent), col(Ticket.technician_id).is_not(None))
    without = urgent.where(col(Ticket.id).not_in(select(UrgentFault.ticket_id)))
    if ticket := (await session.exec(without)).first():
        raise Broken(f"urgent, and nobody will sum it up: {ticket} [L4]")


async def _nobody_owns_what_is_said_of_them(session: AsyncSession) -> None:
    own = select(Feedback).where(col(Feedback.owner_id).is_not(None), Feedback.owner_id == Feedback.technician_id)
    if feedback := (await session.exec(own)).first():
        raise Broken(f"in the hands of whom it is about: {feedback} [L6]")
