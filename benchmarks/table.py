"""The table that is printed: what was aimed at, and what was reached."""

from dataclasses import dataclass

HEAD = "| what | aim | stretch | reached | |\n|---|---|---|---|---|"


@dataclass(frozen=True)
class Row:
    what: str
    aim: float | None = None
    stretch: float | None = None
    unit: str = "×"

    def reached(self, value: float, beside: str = "") -> None:
        """Print the line; `beside` is what else is worth knowing."""
        told = f"**{value:.3g} {self.unit}**{beside and f' ({beside})'}"
        cells = (self.what, self._at_most(self.aim), self._at_most(self.stretch), told, self._verdict(value))
        print(f"| {' | '.join(cells)} |", flush=True)

    def _verdict(self, value: float) -> str:
        if self.aim is None:
            return ""
        if value > self.aim:
            return "not met"
        return "stretch" if self.stretch and value <= self.stretch else "aim"

    def _at_most(self, value: float | None) -> str:
        return f"≤ {value:.3g} {self.unit}" if value else ""
