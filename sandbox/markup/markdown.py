"""Telegram's MarkdownV2, without its rarer forms."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.markup.formatted import FormattedText, in_order, utf16_length
from sandbox.markup.tags import cannot_parse, link

Json = dict[str, Any]

MARKS = {"*": "bold", "__": "underline", "_": "italic", "~": "strikethrough", "||": "spoiler"}
RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
CODE = re.compile(r"```(?:(\w+)\n)?((?:\\.|[^\\])*?)```|`((?:\\.|[^`\\])*)`", re.DOTALL)
LINK_TARGET = re.compile(r"\]\(((?:\\.|[^)\\])*)\)", re.DOTALL)
MARK = re.compile(r"__|\|\||[*_~\[]")


@dataclass
class MarkdownReader:
    source: str
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
            raise cannot_parse(f"can't find end of {_named(mark)} entity at byte offset {at}")
        return FormattedText(self.text, in_order(self.entities))

    def _step(self, position: int) -> int:
        here = self.source[position]
        if here == "\\" and position + 1 < len(self.source):
            self._append(self.source[position + 1])
            return position + 2
        if code := CODE.match(self.source, position):
            return self._code(code)
        if target := self._closing_link(position):
            return self._link(target)
        if mark := MARK.match(self.source, position):
            return self._mark(mark[0], position)
        if here in RESERVED:
            raise cannot_parse(f"character '{here}' is reserved and must be escaped with the preceding '\\'")
        self._append(here)
        return position + 1

    def _append(self, text: str) -> None:
        self.text += text
        self.length += utf16_length(text)

    def _code(self, found: re.Match[str]) -> int:
        begins = self.length
        is_block = found[3] is None
        self._append(re.sub(r"\\(.)", r"\1", found[2] if is_block else found[3]))
        entity: Json = {"type": "pre" if is_block else "code", "offset": begins, "length": self.length - begins}
        self.entities.append(entity | ({"language": found[1]} if found[1] else {}))
        return found.end()

    def _mark(self, mark: str, position: int) -> int:
        if self.open_marks and self.open_marks[-1][0] == mark and mark != "[":
            _, begins, _ = self.open_marks.pop()
            self._close({"type": MARKS[mark]}, begins)
        else:
            self.open_marks.append((mark, self.length, len(self.source[:position].encode())))
        return position + len(mark)

    def _closing_link(self, position: int) -> re.Match[str] | None:
        is_open = bool(self.open_marks) and self.open_marks[-1][0] == "["
        return LINK_TARGET.match(self.source, position) if is_open else None

    def _link(self, target: re.Match[str]) -> int:
        _, begins, _ = self.open_marks.pop()
        if entity := link(re.sub(r"\\(.)", r"\1", target[1])):
            self._close(entity, begins)
        return target.end()

    def _close(self, entity: Json, begins: int) -> None:
        if self.length > begins:
            self.entities.append({**entity, "offset": begins, "length": self.length - begins})


def read_markdown(source: str) -> FormattedText:
    return MarkdownReader(source).read()


def _named(mark: str) -> str:
    return "a link" if mark == "[" else MARKS[mark].capitalize()
