"""Telegram's two Markdown styles, without the rarer forms of the second."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.markup.formatted import FormattedText, in_order, utf16_length
from sandbox.markup.tags import cannot_parse, link
from sandbox.refusal import Refused

Json = dict[str, Any]

CODE = re.compile(r"```(?:(\w+)\n)?((?:\\.|[^\\])*?)```|`((?:\\.|[^`\\])*)`", re.DOTALL)
LINK_TARGET = re.compile(r"\]\(((?:\\.|[^)\\])*)\)", re.DOTALL)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
LINK = "["


@dataclass(frozen=True)
class Style:
    """Which marks open and close what; which characters may not stand alone."""

    marks: dict[str, str]
    reserved: frozenset[str] = frozenset()

    def mark_at(self, source: str, position: int) -> str | None:
        """The longest: `__` before `_`."""
        return next((mark for mark in (*self.marks, LINK) if source.startswith(mark, position)), None)

    def unclosed(self, mark: str, at: int) -> Refused:
        if not self.reserved:
            return cannot_parse(f"can't find end of the entity starting at byte offset {at}")
        name = "a link" if mark == LINK else self.marks[mark].capitalize()
        return cannot_parse(f"can't find end of {name} entity at byte offset {at}")


FIRST = Style({"*": "bold", "_": "italic"})
SECOND = Style(
    {"__": "underline", "||": "spoiler", "*": "bold", "_": "italic", "~": "strikethrough"},
    frozenset("_*[]()~`>#+-=|{}.!"),
)


@dataclass
class MarkdownReader:
    source: str
    style: Style
    text: str = ""
    length: int = 0
    open_marks: list[tuple[str, int, int]] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> FormattedText:
        position = 0
        while position < len(self.source):
            position = self._step(position)
        if self.open_marks:
            mark, _, at = self.open_marks[-1]
            raise self.style.unclosed(mark, at)
        return FormattedText(self.text, in_order(self.entities))

    def _step(self, position: int) -> int:
        if escape := ESCAPE.match(self.source, position):
            return self._append(escape[1], escape.end())
        if code := CODE.match(self.source, position):
            return self._code(code)
        if target := self._end_of_link(position):
            return self._link(target)
        if mark := self.style.mark_at(self.source, position):
            return self._mark(mark, position)
        here = self.source[position]
        if here in self.style.reserved:
            raise cannot_parse(f"character '{here}' is reserved and must be escaped with the preceding '\\'")
        return self._append(here, position + 1)

    def _append(self, text: str, position: int) -> int:
        self.text += text
        self.length += utf16_length(text)
        return position

    def _code(self, found: re.Match[str]) -> int:
        begins = self.length
        is_block = found[3] is None
        self._append(ESCAPE.sub(r"\1", found[2] if is_block else found[3]), found.end())
        language = {"language": found[1]} if found[1] else {}
        self._note({"type": "pre" if is_block else "code", **language}, begins)
        return found.end()

    def _mark(self, mark: str, position: int) -> int:
        if mark != LINK and self.open_marks and self.open_marks[-1][0] == mark:
            _, begins, _ = self.open_marks.pop()
            self._note({"type": self.style.marks[mark]}, begins)
        else:
            self.open_marks.append((mark, self.length, len(self.source[:position].encode())))
        return position + len(mark)

    def _end_of_link(self, position: int) -> re.Match[str] | None:
        is_inside = bool(self.open_marks) and self.open_marks[-1][0] == LINK
        return LINK_TARGET.match(self.source, position) if is_inside else None

    def _link(self, target: re.Match[str]) -> int:
        _, begins, _ = self.open_marks.pop()
        if entity := link(ESCAPE.sub(r"\1", target[1])):
            self._note(entity, begins)
        return target.end()

    def _note(self, entity: Json, begins: int) -> None:
        if self.length > begins:
            self.entities.append({**entity, "offset": begins, "length": self.length - begins})


def read_first_markdown(source: str) -> FormattedText:
    return MarkdownReader(source, FIRST).read()


def read_second_markdown(source: str) -> FormattedText:
    return MarkdownReader(source, SECOND).read()
