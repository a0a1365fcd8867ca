"""The table that is printed: what was aimed at, and what was reached."""

from dataclasses import dataclass

HEAD = "| what | aim | stretch | reached | |\n|---|---|---|---|---|"


@dataclass(frozen=True)
class Row:
    what: str
    aim: float | None = None
    stretch: float | None = None
    unit: str = "×"
    is_floor: bool = False
    """More is better."""

    def reached(self, value: float, beside: str = "") -> None:
        """Print the line; `beside` is what else is worth knowing."""
        told = f"**{value:.3g} {self.unit}**{beside and f' ({beside})'}"
        cells = (self.what, self._limit(self.aim), self._limit(self.stretch), told, self._verdict(value))
        print(f"| {' | '.join(cells)} |", flush=True)

    def _verdict(self, value: float) -> str:
        if self.aim is None:
            return ""
        if not self._is_within(self.aim, value):
            return "not met"
        return "stretch" if self.stretch and self._is_within(self.stretch, value) else "aim"

    def _is_within(self, limit: float, value: float) -> bool:
        return value >= limit if self.is_floor else value <= limit

    def _limit(self, limit: float | None) -> str:
        return "" if limit is None else f"{'≥' if self.is_floor else '≤'} {limit:.3g} {self.unit}".rstrip()
