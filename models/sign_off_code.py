"""Four digits that the customer reads out to the technician: they stand for their word at one visit."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Field, SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one

MOST_TRIES = 5


class SignOffCode(SQLModel, table=True):
    """Kept as it is: it is shown to the customer again and again, a hash of ten thousand numbers hides nothing from
    whoever reads the table, and it is gone with the visit."""

    __tablename__ = "sign_off_code"

    visit_id: int = Field(foreign_key="visit.id", primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    digits: str
    wrong_tries: int = 0
    made_at: datetime


async def count_try(session: AsyncSession, code: SignOffCode) -> bool:
    """One more was wrong; False when there were too many already."""
    left = col(SignOffCode.visit_id) == code.visit_id, col(SignOffCode.wrong_tries) < MOST_TRIES
    change = update(SignOffCode).where(*left).values(wrong_tries=SignOffCode.wrong_tries + 1)
    return await changes_one(session, change)


async def let_go_of(session: AsyncSession, ticket_id: int) -> None:
    await session.exec(delete(SignOffCode).where(col(SignOffCode.ticket_id) == ticket_id))
