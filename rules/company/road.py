"""How fast the house's people travel from one customer to the next."""

from dataclasses import dataclass

from rules.company.words import Table


@dataclass(frozen=True)
class Road(Table):
    kmh: int = 40
    detour: float = 1.3
    """The road is so many times as long as the straight line."""
