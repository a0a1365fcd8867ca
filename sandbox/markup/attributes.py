"""The attributes of a start tag in Telegram's HTML, and characters written as `&…;`."""

import re

from sandbox.markup.tags import cannot_parse

NAMED_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")

SPACE = re.compile(r"\s*")
NAME = re.compile(r"[^\s=>]*")
VALUE = re.compile(r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>]))""")
WITHOUT_VALUE = frozenset({("blockquote", "expandable")})


def read_attributes(source: str, position: int, tag: str, at: int) -> tuple[dict[str, str], int]:
    """And the position behind the tag; `at` is where it began, in bytes."""
    attributes: dict[str, str] = {}
    while (position := _skip(SPACE, source, position)) < len(source):
        if source[position] == ">":
            return attributes, position + 1
        end = _skip(NAME, source, position)
        name = source[position:end]
        if not name:
            raise cannot_parse(f'empty attribute name in the tag "{tag}" at byte offset {at}')
        attributes[name], position = _read_value(source, end, tag, name, at)
    raise cannot_parse(f"unclosed start tag at byte offset {at}")


def decoded(found: re.Match[str]) -> str | None:
    """The character meant by `&…;`, or None: then it stands for itself."""
    if found[3]:
        return NAMED_CHARACTERS.get(found[3])
    code = int(found[1], 16) if found[1] else int(found[2])
    is_character = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else None


def _read_value(source: str, position: int, tag: str, name: str, at: int) -> tuple[str, int]:
    if found := VALUE.match(source, position):
        value = next(part for part in found.groups() if part is not None)
        return CHARACTER.sub(lambda one: decoded(one) or one[0], value), found.end()
    if (tag, name) in WITHOUT_VALUE:
        return "", position
    if source.startswith("=", _skip(SPACE, source, position)):
        raise cannot_parse(f"unclosed start tag at byte offset {at}")
    why = "expected equal sign in declaration of an attribute of the tag"
    raise cannot_parse(f'{why} "{tag}" at byte offset {at}')


def _skip(pattern: re.Pattern[str], source: str, position: int) -> int:
    found = pattern.match(source, position)
    return found.end() if found else position
