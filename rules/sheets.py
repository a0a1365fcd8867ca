"""A sheet of a workbook: typed cells under a header."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


class Share(float):
    """A part of a whole."""


Cell = str | int | float | Share | datetime | date | None
"""An instant comes without a zone: by the clock of the place that it is about."""


@dataclass(frozen=True)
class Sheet:
    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
