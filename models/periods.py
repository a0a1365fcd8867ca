"""The weeks or months that a question is asked about, as conditions on rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, extract
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket
from rules.periods import Period

Place = tuple[str | int, int]
"""A region or a technician, and the number of a period among those asked for."""


@dataclass(frozen=True)
class Periods:
    """Consecutive, of regions that share a clock. `edges`: where each begins, and the end of the last."""

    region_codes: Sequence[str]
    edges: Sequence[datetime]
    is_by_technician: bool = False
    """Counted for each technician instead of each region."""

    @classmethod
    def until(cls, region_codes: Sequence[str], zone: ZoneInfo, period: Period, *, before: int = 0) -> Self:
        """This one, and as many before it."""
        begins, ends = period.bounds(zone)
        edges = [begins, ends]
        for _ in range(before):
            period = period.previous()
            edges.insert(0, period.bounds(zone)[0])
        return cls(region_codes, edges)

    @property
    def last(self) -> "Periods":
        return replace(self, edges=self.edges[-2:])

    @property
    def numbers(self) -> range:
        return range(len(self.edges) - 1)

    def place_of(self, at: Any, whose: Any = None) -> tuple[Any, ...]:
        """`whose`: the column of the technician, or of a region that is not the ticket's."""
        number = case(*((at < end, number) for number, end in enumerate(self.edges[1:])))
        return (Ticket.region_code if whose is None else whose), number

    def hold(self, at: Any, region: Any = None) -> ColumnElement[bool]:
        # The ticket's is concatenated, lest SQLite walk all that the region ever had instead of the period's rows.
        where = col(Ticket.region_code) + "" if region is None else region
        return and_(at >= self.edges[0], at < self.edges[-1], where.in_(self.region_codes))


def seconds(at: Any) -> ColumnElement[int]:
    return cast(extract("epoch", at), Integer)


async def rows(session: AsyncSession, question: Select[*tuple[Any, ...]]) -> Iterable[Any]:
    connection = await session.connection()
    return await connection.execute(question)
