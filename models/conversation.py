"""Where a person is in a conversation."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import JSON, BigInteger, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import Field, SQLModel


class Place(NamedTuple):
    chat_id: int
    user_id: int


class Conversation(SQLModel, table=True):
    chat_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    user_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    step: str | None = None
    notes: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    changed_at: datetime


# Every update asks and nearly every one writes: plain statements, prepared once.
_TABLE = Conversation.__table__  # type: ignore[attr-defined]
_KEY = (_TABLE.c.chat_id, _TABLE.c.user_id)
_ASK = select(_TABLE.c.step, _TABLE.c.notes).where(*(column == bindparam(column.name) for column in _KEY))


def _write(insert: postgresql.Insert | sqlite.Insert) -> postgresql.Insert | sqlite.Insert:
    new = {name: insert.excluded[name] for name in ("step", "notes", "changed_at")}
    return insert.on_conflict_do_update(index_elements=_KEY, set_=new)


_WRITE = {"sqlite": _write(sqlite.insert(_TABLE)), "postgresql": _write(postgresql.insert(_TABLE))}


async def standing_of(connection: AsyncConnection, place: Place) -> tuple[str | None, dict[str, Any]]:
    """The step and the notes; neither for somebody new."""
    row = (await connection.execute(_ASK, place._asdict())).first()
    return (row.step, row.notes) if row else (None, {})


async def keep(
    connection: AsyncConnection, place: Place, step: str | None, notes: dict[str, Any], now: datetime
) -> None:
    row = place._asdict() | {"step": step, "notes": notes, "changed_at": now}
    await connection.execute(_WRITE[connection.dialect.name], row)
