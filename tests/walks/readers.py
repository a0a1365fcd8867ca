"""What is said anew about a ticket is said to its own people and to whoever has charge of it, and to nobody else."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.post import posts_of
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit
from rules.roles import Role
from tests.support.desk_kit import Desk
from tests.walks.said import Broken

OF_ALL_REGIONS = {Role.DISPATCHER, Role.HEADQUARTERS}


@dataclass
class Readers:
    known: set[tuple[int | None, int | None]] = field(default_factory=set)
    """Ticket and person: its customer, and who had it, for good; whoever has an office, within the hour."""

    async def judge(self, desk: Desk, rows: Iterable[OutgoingMessage]) -> None:
        for row in rows:
            key = (row.ticket_id, row.person_id)
            is_new = row.chat_id and row.edits_id is None
            if is_new and None not in key and key not in self.known:
                async with desk.database.open_reading() as session:
                    await _may_read(session, row)
                self.known.add(key)

    def an_hour_passes(self) -> None:
        """A stand-in's office may have ended since."""
        self.known.clear()


async def _may_read(session: AsyncSession, row: OutgoingMessage) -> None:
    """Danger where the region is not known yet concerns every leader [L4]."""
    ticket = await session.get_one(Ticket, row.ticket_id)
    if row.person_id in {ticket.customer_id, ticket.technician_id}:
        return
    posts = await posts_of(session, row.person_id or 0)
    if any(post.role in OF_ALL_REGIONS or ticket.region_code in {post.region_code, None} for post in posts):
        return
    if not await has_had(session, row.person_id or 0, ticket.id):
        reader = await session.get_one(Person, row.person_id)
        offices = [(post.role, post.region_code) for post in posts]
        raise Broken(f"{reader.name} ({offices}) reads of ticket {ticket.id} in {ticket.region_code}: {row}")


async def has_had(session: AsyncSession, person_id: int, ticket_id: int) -> bool:
    held = select(TicketEvent.id).where(TicketEvent.ticket_id == ticket_id, TicketEvent.actor_id == person_id)
    visited = select(Visit.id).where(Visit.ticket_id == ticket_id, Visit.technician_id == person_id)
    technicians = held.where(col(TicketEvent.role) == Role.TECHNICIAN)
    return any([(await session.exec(each.limit(1))).first() is not None for each in (technicians, visited)])
