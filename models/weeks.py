"""The weeks that a question is asked about, as conditions on rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, extract
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket

Place = tuple[str | int, int]
"""A region or a technician, and the number of a week among the weeks asked for."""


@dataclass(frozen=True)
class Weeks:
    """Consecutive weeks of regions that share a clock. `edges`: where each begins, and the end of the last."""

    region_codes: Sequence[str]
    edges: Sequence[datetime]
    is_by_technician: bool = False
    """Counted for each technician instead of each region."""

    @property
    def last(self) -> "Weeks":
        return replace(self, edges=self.edges[-2:])

    @property
    def numbers(self) -> range:
        return range(len(self.edges) - 1)

    def place_of(self, at: Any) -> tuple[Any, ...]:
        whose = at.class_.technician_id if self.is_by_technician else Ticket.region_code
        return whose, case(*((at < end, number) for number, end in enumerate(self.edges[1:])))

    def hold(self, at: Any) -> ColumnElement[bool]:
        # Concatenated, lest SQLite walk all tickets that the region ever had instead of the week's rows.
        is_here = (col(Ticket.region_code) + "").in_(self.region_codes)
        return and_(at >= self.edges[0], at < self.edges[-1], is_here)


def seconds(at: Any) -> ColumnElement[int]:
    return cast(extract("epoch", at), Integer)


async def rows(session: AsyncSession, question: Select[*tuple[Any, ...]]) -> Iterable[Any]:
    connection = await session.connection()
    return await connection.execute(question)
