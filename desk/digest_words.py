"""The words in a digest's chart and workbook, in their reader's language."""

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from zoneinfo import ZoneInfo

from desk.digest_contents import Digest
from messages.renderer import Renderer
from rules.company import Company
from rules.company.words import Text


@dataclass
class Words:
    renderer: Renderer
    company: Company
    digest: Digest
    language: str
    zone: ZoneInfo
    _named: dict[tuple[str, Enum | None], str] = field(default_factory=dict)

    def __call__(self, name: str, /, **facts: object) -> str:
        always = {"company": self.company, "region": self.digest.region, "period": self.digest.period}
        return self.renderer.in_digest_files(name, self.language, self.zone, **(always | facts))

    @cached_property
    def title(self) -> str:
        return self("title")

    def value(self, name: str, value: float | None) -> str:
        return self("value", name=name, value=value)

    def named(self, block: str, member: Enum | None = None) -> str:
        """Said again and again in a long list."""
        if (block, member) not in self._named:
            self._named[block, member] = self(block, member=member)
        return self._named[block, member]

    def of(self, text: Text) -> str:
        return text.in_(self.language)
