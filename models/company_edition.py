"""Every company file that was ever loaded, word for word; the newest is in force."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


class CompanyEdition(SQLModel, table=True):
    __tablename__ = "company_edition"

    id: int = Field(default=None, primary_key=True)
    text: str
    loaded_at: datetime


async def edition_in_force(session: AsyncSession) -> CompanyEdition | None:
    return (await session.exec(select(CompanyEdition).order_by(col(CompanyEdition.id).desc()).limit(1))).first()
