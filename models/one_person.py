"""Two rows turn out to be one person: whatever pointed at the one points at the other, which alone is left."""

from sqlalchemy import delete, update
from sqlmodel import SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one
from models.person import Person


async def is_caller_taken_first(session: AsyncSession, caller: Person) -> bool:
    """Two may say at once that it is they: one of them is told that it is settled."""
    free = update(Person).where(col(Person.id) == caller.id, col(Person.telegram_id).is_(None))
    taken = free.where(col(Person.phone) == caller.phone).values(phone=None)
    return await changes_one(session, taken.execution_options(synchronize_session=False))


async def make_one(session: AsyncSession, former: Person, person: Person) -> None:
    """Every column of every table that leads to a person, so that a new one is not forgotten."""
    await session.flush()
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == "person" for key in column.foreign_keys):
                theirs = update(table).where(column == former.id).values({column.name: person.id})
                await session.exec(theirs.execution_options(synchronize_session=False))
    await session.exec(delete(Person).where(col(Person.id) == former.id))
    session.expunge(former)
