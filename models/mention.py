"""Of whom a message tells, besides its reader and its ticket's own people: they find it when they are erased."""

from sqlmodel import Field, Relationship, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.outgoing_message import OutgoingMessage


class Mention(SQLModel, table=True):
    message_id: int = Field(default=None, primary_key=True, foreign_key="outgoing_message.id")
    person_id: int = Field(primary_key=True, foreign_key="person.id", index=True)
    is_quote: bool = False
    """Only words of theirs stand in it, among much else."""
    message: OutgoingMessage = Relationship()


async def mentions_of(session: AsyncSession, person_id: int) -> list[tuple[Mention, OutgoingMessage]]:
    found = select(Mention, OutgoingMessage).join(OutgoingMessage).where(Mention.person_id == person_id)
    return list(await session.exec(found.order_by(col(OutgoingMessage.id))))
