"""The words in a digest's chart and workbook, in their reader's language."""

from dataclasses import dataclass
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

    def __call__(self, name: str, /, **facts: object) -> str:
        always = {"company": self.company, "region": self.digest.region, "period": self.digest.period}
        return self.renderer.in_digest_files(name, self.language, self.zone, **(always | facts))

    @cached_property
    def title(self) -> str:
        return self("title")

    def value(self, name: str, value: float | None) -> str:
        return self("value", name=name, value=value)

    def of(self, text: Text) -> str:
        return text.in_(self.language)
