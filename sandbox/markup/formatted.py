"""A text and its entities; lengths are counted in UTF-16 as Telegram does."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


def utf16_length(text: str) -> int:
    return len(text) + sum(ord(character) > 0xFFFF for character in text)


@dataclass(frozen=True)
class FormattedText:
    text: str
    entities: list[Json] = field(default_factory=list)

    def trimmed(self) -> "FormattedText":
        """Without the white space around it; entities move along."""
        text = self.text.strip()
        start = utf16_length(self.text[: len(self.text) - len(self.text.lstrip())])
        end = start + utf16_length(text)
        return FormattedText(text, [cut for entity in self.entities if (cut := _cut(entity, start, end))])

    def as_content(self, name: str, entities_name: str) -> Json:
        content: Json = {name: self.text} if self.text else {}
        return content | {entities_name: self.entities} if self.entities else content


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _cut(entity: Json, start: int, end: int) -> Json | None:
    begins = max(entity["offset"], start)
    ends = min(entity["offset"] + entity["length"], end)
    return {**entity, "offset": begins - start, "length": ends - begins} if ends > begins else None
