"""The example company and a clock that stands still: what most tests begin with."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.company_file import read_company
from messages.renderer import Renderer

EXAMPLE = Path("company.example.toml").read_text(encoding="utf-8")
COMPANY = read_company(EXAMPLE, "company.example.toml")
PICTURES = {path: Path(path).read_bytes() for path in COMPANY.pictures()}
RENDERER = Renderer()
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Shanghai."""


@dataclass
class FixedClock:
    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)
