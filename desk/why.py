"""Why the office decided something: tapped, and read by each in their language, or in words of its own."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Why:
    tapped: StrEnum | None = None
    words: str = ""

    @property
    def kept(self) -> str:
        return self.tapped.value if self.tapped else self.words
