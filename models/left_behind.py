"""What hangs on somebody of the staff: asked before an office ends, and passed on when it does [O2]."""

from datetime import datetime

from sqlalchemy import and_, exists, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from models.handover import Handover, HandoverState
from models.mention import Mention
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.person import Person
from models.ticket import Ticket
from rules.feedback import handlings

_IN_THE_CHAT = (OutgoingState.SENT, OutgoingState.WAITING)


async def feedback_in_hand(session: AsyncSession, owner_id: int) -> list[Feedback]:
    """What they own and something can still be done with."""
    owned = select(Feedback).where(Feedback.owner_id == owner_id).order_by(col(Feedback.id))
    return [each for each in await session.exec(owned) if handlings(each.kind, each.status)]


async def handovers_asked_of(session: AsyncSession, person_id: int) -> list[tuple[Handover, Ticket]]:
    """Which wait for this colleague's answer."""
    asked = select(Handover, Ticket).join(Ticket, col(Ticket.id) == col(Handover.ticket_id))
    asked = asked.where(Handover.to_id == person_id, Handover.state == HandoverState.ASKED)
    return list(await session.exec(asked.order_by(col(Handover.id))))


async def told_of_customers(session: AsyncSession, person: Person, since: datetime | None) -> list[OutgoingMessage]:
    """What stands in their chat about other people's tickets, or names somebody, as long as its words are kept."""
    of_others = and_(col(OutgoingMessage.ticket_id) == Ticket.id, col(Ticket.customer_id) != person.id)
    is_about = exists().where(of_others)
    names = exists().where(col(Mention.message_id) == OutgoingMessage.id, col(Mention.person_id) != person.id)
    there = select(OutgoingMessage).where(
        OutgoingMessage.person_id == person.id,
        OutgoingMessage.chat_id == person.telegram_id,
        col(OutgoingMessage.is_forgotten).is_(False),
        col(OutgoingMessage.state).in_(_IN_THE_CHAT),
        or_(is_about, names),
    )
    there = there.where(OutgoingMessage.created_at >= since) if since else there
    return list(await session.exec(there.order_by(col(OutgoingMessage.id))))
