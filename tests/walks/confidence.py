"""Complaint, praise and suggestion are read by whoever leads the region and by headquarters, never by whom they are about."""

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.feedback import Feedback
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.post import posts_of
from rules.roles import Role
from tests.walks.said import Broken
from tests.walks.secrets import plain


async def in_confidence(session: AsyncSession, secret: str, row: OutgoingMessage) -> None:
    """What was begun and became none is not judged here."""
    told = [each for each in await session.exec(select(Feedback)) if secret in plain(each.words)]
    reader = (await session.exec(select(Person).where(Person.telegram_id == row.chat_id))).first()
    if told and reader is None:
        raise Broken(f"a group or a stranger reads {secret}: {row} [L6]")
    for each in told if reader else []:
        if not await _may_read(session, reader, each):
            raise Broken(f"{reader.name} reads {secret} of {each}: {row} [L6]")


async def _may_read(session: AsyncSession, reader: Person, feedback: Feedback) -> bool:
    if reader.id == feedback.technician_id:
        return False
    posts = await posts_of(session, reader.id)
    leads = {post.region_code for post in posts if post.role is Role.LEADER}
    is_headquarters = any(post.role is Role.HEADQUARTERS for post in posts)
    return is_headquarters or feedback.region_code in leads or reader.id == feedback.author_id
