"""Captions in the language and by the clock of whoever reads the keyboard."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from messages.renderer import Renderer
from rules.company.words import Text
from rules.ticket import Kind

OF_MAINTENANCE = {
    "it_works": "all_is_well",
    "fault_is_back": "something_is_wrong",
    "cancel_ticket": "cancel_maintenance",
}


@dataclass(frozen=True)
class Captions:
    renderer: Renderer
    language: str
    zone: ZoneInfo

    def __call__(self, name: str, /, **facts: object) -> str:
        return self.renderer.caption(name, self.language, zone=self.zone, **facts)

    def of(self, kind: Kind, name: str) -> str:
        """Some captions speak of a fault; maintenance has its own."""
        return self(OF_MAINTENANCE.get(name, name) if kind is Kind.MAINTENANCE else name)

    def words(self, text: Text) -> str:
        return text.in_(self.language)
