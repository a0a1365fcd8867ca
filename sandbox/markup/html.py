"""Telegram's HTML style, as unforgiving as the real one."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.markup.attributes import CHARACTER, decoded, read_attributes
from sandbox.markup.formatted import FormattedText, in_order, utf16_length
from sandbox.markup.tags import KINDS, OpenTag, cannot_parse, entity_of, language_of

Json = dict[str, Any]

PIECE = re.compile(r"</(?P<end>[^\s>]*)|<(?P<start>[^\s>]*)|&|[^<&]+")
END_OF_TAG = re.compile(r"\s*>")


@dataclass
class HtmlReader:
    source: str
    text: str = ""
    length: int = 0
    open_tags: list[OpenTag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> FormattedText:
        position = 0
        while piece := PIECE.match(self.source, position):
            position = self._take(piece)
        if self.open_tags:
            raise cannot_parse(f'can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')
        return FormattedText(self.text, in_order(self.entities))

    def _take(self, piece: re.Match[str]) -> int:
        at = len(self.source[: piece.start()].encode()) if piece[0][0] == "<" else 0
        if piece["end"] is not None:
            return self._close_tag(piece["end"].lower(), piece.end(), at)
        if piece["start"] is not None:
            return self._open_tag(piece["start"].lower(), piece.end(), at)
        if piece[0] == "&":
            return self._character(piece.start())
        self._append(piece[0])
        return piece.end()

    def _append(self, text: str) -> None:
        self.text += text
        self.length += utf16_length(text)

    def _character(self, position: int) -> int:
        found = CHARACTER.match(self.source, position)
        meant = decoded(found) if found else None
        self._append(meant or "&")
        return found.end() if found and meant else position + 1

    def _open_tag(self, name: str, position: int, at: int) -> int:
        if position == len(self.source):
            raise cannot_parse(f"unclosed start tag at byte offset {at}")
        if name not in KINDS:
            raise cannot_parse(f'unsupported start tag "{name}" at byte offset {at}')
        attributes, position = read_attributes(self.source, position, name, at)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise cannot_parse(f'tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open_tags.append(OpenTag(name, attributes, self.length, len(self.text)))
        return position

    def _close_tag(self, name: str, position: int, at: int) -> int:
        if not self.open_tags:
            raise cannot_parse(f"unexpected end tag at byte offset {at}")
        found = END_OF_TAG.match(self.source, position)
        if not found:
            raise cannot_parse(f"unclosed end tag at byte offset {at}")
        tag = self.open_tags.pop()
        if name and name != tag.name:
            raise cannot_parse(f'unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"')
        if self.length > tag.offset:
            self._note(tag)
        return found.end()

    def _note(self, tag: OpenTag) -> None:
        span = {"offset": tag.offset, "length": self.length - tag.offset}
        entity = entity_of(tag, self.text[tag.text_begins_at :])
        if tag.name == "code" and self._is_all_of_pre(tag):
            self.open_tags[-1].attributes.setdefault("class", tag.attributes.get("class", ""))
        elif entity:
            language = language_of(tag) if tag.name == "pre" else ""
            self.entities.append({**entity, **span} | ({"language": language} if language else {}))

    def _is_all_of_pre(self, code: OpenTag) -> bool:
        """`<pre><code class="language-…">` is one block of that language."""
        return bool(self.open_tags) and self.open_tags[-1].name == "pre" and self.open_tags[-1].offset == code.offset


def read_html(source: str) -> FormattedText:
    return HtmlReader(source).read()
