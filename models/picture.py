"""The pictures of the company file, kept with the edition in force."""

from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession


class Picture(SQLModel, table=True):
    path: str = Field(primary_key=True)
    """As the company file names it."""
    content: bytes
    file_id: str | None = None
    """Telegram's name for it, once it was uploaded: it need not be uploaded again."""


async def keep(session: AsyncSession, path: str, content: bytes) -> None:
    known = await session.get(Picture, path)
    if known is None:
        session.add(Picture(path=path, content=content))
    elif known.content != content:
        known.content, known.file_id = content, None


async def picture_at(session: AsyncSession, path: str | None) -> Picture | None:
    return await session.get(Picture, path) if path else None
