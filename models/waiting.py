"""What stands in tables of the things that wait for the dispatcher, each with its ticket [O3]."""

from datetime import datetime

from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.office_talk import OfficeTalk
from models.quote import Answer, Quote
from models.reminder import Promise, Reminder
from models.ring import Ring
from models.slip import Outcome, Slip
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.ticket import HELD, Status

MAY_COME = [Status.OPEN, *sorted(HELD - {Status.REPORTED})]
"""A visit is still ahead, or under way."""


async def tickets_nobody_has(session: AsyncSession) -> list[Ticket]:
    waiting = select(Ticket).where(Ticket.status == Status.OPEN, col(Ticket.closed_at).is_(None))
    return list(await session.exec(waiting.order_by(col(Ticket.id))))


async def open_talks(session: AsyncSession) -> list[OfficeTalk]:
    """Wanted, or under way."""
    return list(await session.exec(select(OfficeTalk).where(col(OfficeTalk.ended_at).is_(None))))


async def open_rings(session: AsyncSession) -> list[tuple[Ring, Ticket]]:
    return list(await session.exec(select(Ring, Ticket).join(Ticket).where(col(Ring.answer).is_(None))))


async def slips_with_dispatcher(session: AsyncSession) -> list[Slip]:
    """Nobody has the job since."""
    left = and_(col(Slip.outcome) == Outcome.DISPATCHER, col(Ticket.status) == Status.OPEN)
    return list(await session.exec(select(Slip).join(Ticket).where(left)))


async def silent(session: AsyncSession) -> list[tuple[int, datetime]]:
    """Whose customer has not answered whether the steps helped, or whether a time suits; since when it was too long."""
    still_asked = or_(
        and_(col(Reminder.promise) == Promise.CALL_BACK_UNANSWERED, col(Ticket.status) == Status.GUIDED),
        and_(col(Reminder.promise) == Promise.TIME_UNANSWERED, col(Visit.state) == VisitState.PROPOSED),
    )
    asked = select(col(Reminder.ticket_id), col(Reminder.due_at)).join(Ticket)
    asked = asked.join(Visit, col(Visit.id) == Reminder.visit_id, isouter=True)
    kept = asked.where(still_asked, col(Reminder.done_at) >= col(Reminder.due_at))
    return [(ticket_id, at) for ticket_id, at in await session.exec(kept) if ticket_id]


async def prices_declined(session: AsyncSession) -> list[Quote]:
    """The newest word about the price was no, and somebody still means to come."""
    newer = select(Quote.id).where(col(Quote.ticket_id) == Ticket.id)
    said_no = select(Quote).join(Ticket).where(col(Ticket.status).in_(MAY_COME))
    newest = newer.order_by(col(Quote.id).desc()).limit(1).correlate(Ticket).scalar_subquery()
    return list(await session.exec(said_no.where(col(Quote.id) == newest, col(Quote.answer) == Answer.NO)))
