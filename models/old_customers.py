"""Customers of whom nothing was heard for long, and of whom nothing is kept any more but who they were."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.device import Device
from models.feedback import Feedback
from models.person import TO_THE_MONTH, Person
from models.post import Post
from models.ticket import Ticket

_ID = col(Person.id)


async def old_customers(session: AsyncSession, before: datetime, most: int) -> list[Person]:
    """No office, no ticket and no word since then; whoever came here first goes first."""
    last_word = func.coalesce(Person.heard_at, Person.created_at)
    old = select(Person).where(last_word <= before - TO_THE_MONTH, _is_known(), ~_is_needed(before))
    return list(await session.exec(old.order_by(col(Person.created_at), _ID).limit(most)))


def _is_known() -> ColumnElement[bool]:
    """The house remembers who worked for it, but not what they told as customers."""
    places = (Person.phone, Person.address, Person.latitude)
    told = or_(*(col(each).is_not(None) for each in places), exists().where(col(Device.owner_id) == _ID))
    named = or_(col(Person.telegram_id).is_not(None), col(Person.name) != "")
    return or_(told, and_(named, ~exists().where(col(Post.person_id) == _ID)))


def _is_needed(before: datetime) -> ColumnElement[bool]:
    """What is open, complained of or urgent holds its ticket, and the ticket holds whose it is."""
    ticket = or_(col(Ticket.forgotten_at).is_(None), col(Ticket.closed_at) >= before)
    told = or_(
        and_(col(Feedback.ticket_id).is_(None), col(Feedback.forgotten_at).is_(None)),
        col(Feedback.written_at) >= before,
    )
    office = or_(col(Post.until_at).is_(None), col(Post.until_at) >= before)
    return or_(
        exists().where(col(Ticket.customer_id) == _ID, ticket),
        exists().where(col(Feedback.author_id) == _ID, told),
        exists().where(col(Post.person_id) == _ID, office),
    )
