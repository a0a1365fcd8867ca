"""Column types that several tables share, and the conditional change that decides every race."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Enum, Update
from sqlmodel.ext.asyncio.session import AsyncSession


def word(vocabulary: type[StrEnum]) -> Any:
    """A word of `vocabulary`, stored as its value, so that a new word needs no migration."""
    return Enum(vocabulary, native_enum=False, length=24, values_callable=lambda words: [each.value for each in words])


async def changes_one(session: AsyncSession, change: Update) -> bool:
    """Make the change; False when its condition held for nobody: someone else was faster."""
    return (await session.exec(change)).rowcount == 1
