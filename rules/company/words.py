"""What the company file says in words, in both languages."""

from dataclasses import dataclass, field
from typing import ClassVar


class Table:
    """Whoever reads one from a file refuses keys that it does not know."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True)
class Text(Table):
    zh: str
    en: str

    def in_(self, language: str) -> str:
        return (self.zh or self.en) if language == "zh_CN" else (self.en or self.zh)


@dataclass(frozen=True)
class Words(Table):
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tone(Table):
    words: Words = field(default_factory=Words)  # never to be sent to a customer
