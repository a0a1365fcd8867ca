"""What customers tell of themselves is read in their own chat, by the office, and by whoever held their ticket."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.post import Post
from models.ticket import Ticket
from rules.roles import Role
from tests.support.desk_kit import Desk
from tests.walks.readers import OF_ALL_REGIONS, has_had
from tests.walks.said import Broken


@dataclass
class Secrets:
    may_read: Callable[[AsyncSession, str, OutgoingMessage], Awaitable[None]]
    told: dict[str, int] = field(default_factory=dict)
    """What was told, and in whose chat."""
    allowed: set[tuple[str, int]] = field(default_factory=set)
    """What was judged before."""

    def note(self, said: str, chat_id: int) -> None:
        self.told[plain(said)] = chat_id

    async def judge(self, desk: Desk, rows: Iterable[OutgoingMessage]) -> None:
        for row in rows:
            if row.chat_id is None:
                continue
            shown = plain(str(row.parameters))
            for secret, told_in in self.told.items():
                if secret in shown and told_in != row.chat_id and (secret, row.chat_id) not in self.allowed:
                    async with desk.database.open_reading() as session:
                        await self.may_read(session, secret, row)
                    self.allowed.add((secret, row.chat_id))


def plain(said: str) -> str:
    return said.replace(" ", "")


async def of_customers(session: AsyncSession, secret: str, row: OutgoingMessage) -> None:
    """A phone or an address."""
    about = [each for each in await session.exec(select(Ticket)) if secret in plain(f"{each.phone} {each.address}")]
    reader = (await session.exec(select(Person).where(Person.telegram_id == row.chat_id))).first()
    if reader is None:
        raise Broken(f"a group or a stranger reads {secret}: {row}")
    posts = list(await session.exec(select(Post).where(Post.person_id == reader.id)))
    if any(post.role in OF_ALL_REGIONS for post in posts):
        return
    if any(post.role is Role.LEADER and post.region_code in {each.region_code for each in about} for post in posts):
        return
    if not any([await _had(session, reader, ticket) for ticket in about]):
        raise Broken(f"{reader.name} reads {secret}, of tickets {[each.id for each in about]}: {row}")


async def _had(session: AsyncSession, reader: Person, ticket: Ticket) -> bool:
    return reader.id in {ticket.technician_id, ticket.customer_id} or await has_had(session, reader.id, ticket.id)
