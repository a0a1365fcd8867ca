"""Words of the desk that were kept long enough."""

from datetime import datetime

from sqlalchemy import exists, or_, select, update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.outgoing_message import HAS_WORDS, WORDS, OutgoingMessage, OutgoingState
from models.relayed_message import RelayedMessage
from models.ticket import Ticket
from rules.roles import Role


async def forget_words(session: AsyncSession, before: datetime, most: int) -> bool:
    """Said before that time, about no ticket that was open since; the oldest first. Whether there may be more."""
    about = exists().where(col(Ticket.id) == col(OutgoingMessage.ticket_id), col(Ticket.closed_at) < before)
    old = (
        select(col(OutgoingMessage.id))
        .where(HAS_WORDS, col(OutgoingMessage.created_at) < before)
        .where(col(OutgoingMessage.state) != OutgoingState.WAITING)
        .where(or_(col(OutgoingMessage.ticket_id).is_(None), about))
        .order_by(col(OutgoingMessage.created_at))
        .limit(most)
    )
    forgetting = update(OutgoingMessage).where(col(OutgoingMessage.id).in_(old)).values(WORDS)
    return (await session.exec(forgetting.execution_options(synchronize_session=False))).rowcount == most


async def forget_relayed(session: AsyncSession, before: datetime, most: int) -> bool:
    """What staff wrote to customers about tickets that were closed before that time; what customers wrote stays."""
    about = exists().where(col(Ticket.id) == col(RelayedMessage.ticket_id), col(Ticket.closed_at) < before)
    old = (
        select(col(RelayedMessage.id))
        .where(col(RelayedMessage.role) != Role.CUSTOMER, col(RelayedMessage.sent_at) < before, about)
        .where(or_(col(RelayedMessage.text) != "", col(RelayedMessage.file_id).is_not(None)))
        .limit(most)
    )
    forgetting = update(RelayedMessage).where(col(RelayedMessage.id).in_(old))
    forgetting = forgetting.values({"text": "", "file_id": None, "details": {}})
    return (await session.exec(forgetting.execution_options(synchronize_session=False))).rowcount == most
