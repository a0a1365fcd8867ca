"""Telegram's HTML style, as unforgiving as the real one."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.markup.formatted import FormattedText, in_order, utf16_length
from sandbox.refusal import Refused, bad_request

Json = dict[str, Any]

KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
    "a": "text_link", "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
END_TAG = re.compile(r"</([^\s>]*)\s*>")
START_TAG_NAME = re.compile(r"<([^\s>]*)")
ATTRIBUTE_NAME = re.compile(r"\s*([^\s=>]*)")
ATTRIBUTE_VALUE = re.compile(r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>]))""")
BARE_ATTRIBUTES = frozenset({("blockquote", "expandable")})
PLAIN = re.compile(r"[^<&]+")


@dataclass
class OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    begins_at: int


@dataclass
class HtmlReader:
    source: str
    text: str = ""
    length: int = 0
    open_tags: list[OpenTag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> FormattedText:
        position = 0
        while position < len(self.source):
            position = self._step(position)
        if self.open_tags:
            raise cannot_parse(f'can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')
        return FormattedText(self.text, in_order(self.entities))

    def _step(self, position: int) -> int:
        if self.source.startswith("</", position):
            return self._end_tag(position)
        if self.source[position] == "<":
            return self._start_tag(position)
        if self.source[position] == "&":
            return self._character(position)
        plain = PLAIN.match(self.source, position)
        assert plain
        self._append(plain[0])
        return plain.end()

    def _append(self, text: str) -> None:
        self.text += text
        self.length += utf16_length(text)

    def _character(self, position: int) -> int:
        found = CHARACTER.match(self.source, position)
        meant = decoded(found) if found else None
        self._append(meant or "&")
        return found.end() if found and meant else position + 1

    def _start_tag(self, position: int) -> int:
        at = self._byte(position)
        found = START_TAG_NAME.match(self.source, position)
        assert found
        if found.end() == len(self.source):
            raise cannot_parse(f"unclosed start tag at byte offset {at}")
        name = found[1].lower()
        if name not in KINDS:
            raise cannot_parse(f'unsupported start tag "{name}" at byte offset {at}')
        attributes, end = self._attributes(name, found.end(), at)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise cannot_parse(f'tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open_tags.append(OpenTag(name, attributes, self.length, len(self.text)))
        return end

    def _attributes(self, tag: str, position: int, at: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while (named := ATTRIBUTE_NAME.match(self.source, position)) and not self.source.startswith(">", named.end()):
            name, position = named[1], named.end()
            if position == len(self.source):
                raise cannot_parse(f'unclosed start tag "{tag}" at byte offset {at}')
            if not name:
                raise cannot_parse(f'empty attribute name in the tag "{tag}" at byte offset {at}')
            value, position = self._attribute_value(tag, name, position, at)
            attributes[name] = value
        assert named
        if named[1]:
            value, position = self._attribute_value(tag, named[1], named.end(), at)
            return attributes | {named[1]: value}, position + 1
        return attributes, named.end() + 1

    def _attribute_value(self, tag: str, name: str, position: int, at: int) -> tuple[str, int]:
        if found := ATTRIBUTE_VALUE.match(self.source, position):
            value = next(part for part in found.groups() if part is not None)
            return CHARACTER.sub(lambda one: decoded(one) or one[0], value), found.end()
        if (tag, name) in BARE_ATTRIBUTES:
            return "", position
        if not self.source[position:].lstrip().startswith("="):
            why = "expected equal sign in declaration of an attribute of the tag"
            raise cannot_parse(f'{why} "{tag}" at byte offset {at}')
        raise cannot_parse(f"unclosed start tag at byte offset {at}")

    def _end_tag(self, position: int) -> int:
        at = self._byte(position)
        if not self.open_tags:
            raise cannot_parse(f"unexpected end tag at byte offset {at}")
        found = END_TAG.match(self.source, position)
        if not found:
            raise cannot_parse(f"unclosed end tag at byte offset {at}")
        tag = self.open_tags.pop()
        name = found[1].lower()
        if name and name != tag.name:
            raise cannot_parse(f'unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"')
        if self.length > tag.offset:
            self._close(tag)
        return found.end()

    def _close(self, tag: OpenTag) -> None:
        span = {"offset": tag.offset, "length": self.length - tag.offset}
        entity = entity_of(tag, self.text[tag.begins_at :])
        if entity is None:
            return
        if tag.name == "pre" and self._has_just_closed({"type": "code", **span}):
            entity |= {"language": language} if (language := self.entities.pop().get("language")) else {}
        self.entities.append({**entity, **span})

    def _has_just_closed(self, entity: Json) -> bool:
        return bool(self.entities) and entity.items() <= self.entities[-1].items()

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())


def read_html(source: str) -> FormattedText:
    return HtmlReader(source).read()


def entity_of(tag: OpenTag, inside: str) -> Json | None:
    if tag.name == "a":
        return link(tag.attributes.get("href") or inside)
    if tag.name == "tg-emoji":
        if not tag.attributes.get("emoji-id", "").isdigit():
            raise cannot_parse("invalid custom emoji identifier specified")
        return {"type": "custom_emoji", "custom_emoji_id": tag.attributes["emoji-id"]}
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        return {"type": "expandable_blockquote"}
    language = tag.attributes.get("class", "")
    if tag.name == "code" and language.startswith("language-"):
        return {"type": "code", "language": language.removeprefix("language-")}
    return {"type": KINDS[tag.name]}


def link(url: str) -> Json | None:
    """None: Telegram shows such a link as plain text."""
    if mention := re.fullmatch(r"tg://user\?id=(\d+)", url):
        return {"type": "text_mention", "user": {"id": int(mention[1])}}
    if re.match(r"(https?|tg|ton|mailto|tel):", url):
        return {"type": "text_link", "url": url}
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", url):
        return {"type": "text_link", "url": f"http://{url}/" if "/" not in url else f"http://{url}"}
    return None


def decoded(found: re.Match[str]) -> str | None:
    if found[3]:
        return NAMED_CHARACTERS.get(found[3])
    code = int(found[1], 16) if found[1] else int(found[2])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def cannot_parse(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")
