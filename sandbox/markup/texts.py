"""A text or caption as a bot sends it: parse mode or entities, length."""

from typing import Any

from sandbox.markup.formatted import FormattedText, in_order, utf16_length
from sandbox.markup.found import PATTERNS, find_entities
from sandbox.markup.html import read_html
from sandbox.markup.markdown import read_first_markdown, read_second_markdown
from sandbox.markup.tags import KINDS, cannot_parse
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request

Json = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_KINDS = (*KINDS.values(), *PATTERNS, "text_mention", "expandable_blockquote", "cashtag", "date_time")
READERS = {"html": read_html, "markdownv2": read_second_markdown, "markdown": read_first_markdown}


def text_of(given: Parameters) -> FormattedText:
    formatted = formatted_text(given, "text", "entities")
    if not formatted.text:
        raise bad_request("message text is empty")
    if len(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return formatted


def caption_of(given: Parameters) -> FormattedText:
    formatted = formatted_text(given, "caption", "caption_entities")
    if len(formatted.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return formatted


def formatted_text(given: Parameters, name: str, entities_name: str) -> FormattedText:
    written = given.text(name)
    mode = given.text("parse_mode").lower()
    if mode and mode not in READERS and mode != "none":
        raise bad_request("unsupported parse_mode")
    if mode in READERS:
        formatted = READERS[mode](written)
    else:
        formatted = FormattedText(written, _given_entities(given, entities_name, written))
    return with_found(formatted.trimmed())


def with_found(formatted: FormattedText) -> FormattedText:
    found = find_entities(formatted.text, formatted.entities)
    return FormattedText(formatted.text, in_order(formatted.entities + found))


def _given_entities(given: Parameters, name: str, text: str) -> list[Json]:
    entities = given.structure(name, "entities") or []
    if not isinstance(entities, list):
        raise cannot_parse("expected an Array of MessageEntity")
    if not all(map(_is_entity, entities)):
        raise cannot_parse("expected an Object of MessageEntity")
    end = utf16_length(text)
    return [one for one in entities if one["offset"] >= 0 and 0 < one["length"] <= end - one["offset"]]


def _is_entity(entity: Any) -> bool:
    if not isinstance(entity, dict) or entity.get("type") not in ENTITY_KINDS:
        return False
    return type(entity.get("offset")) is int and type(entity.get("length")) is int
