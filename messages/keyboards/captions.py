"""Captions in the language and by the clock of whoever reads the keyboard."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from messages.renderer import Renderer
from rules.company.words import Text


@dataclass(frozen=True)
class Captions:
    renderer: Renderer
    language: str
    zone: ZoneInfo

    def __call__(self, name: str, /, **facts: object) -> str:
        return self.renderer.caption(name, self.language, zone=self.zone, **facts)

    def words(self, text: Text) -> str:
        return text.in_(self.language)
