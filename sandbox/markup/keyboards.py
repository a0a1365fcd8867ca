"""Inline and reply keyboards, checked row by row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.markup.buttons import WrongButton, inline_button, reply_button
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request

Json = dict[str, Any]

BUTTON_LIMIT = 100


@dataclass(frozen=True)
class Layout:
    """One kind of keyboard, and how refusals call its parts."""

    field: str
    called: str
    button_called: str
    checked: Callable[[Any], Json]


REPLY = Layout("keyboard", '"keyboard"', "keyboard button", reply_button)
INLINE = Layout(
    "inline_keyboard", '"inline_keyboard" of the InlineKeyboardMarkup', "inline keyboard button", inline_button
)


def inline_keyboard_of(given: Parameters) -> Json | None:
    """Where nothing but an inline keyboard may stand: under what is edited."""
    markup = markup_of(given)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def markup_of(given: Parameters) -> Json | None:
    part = given.part("reply_markup", "reply keyboard markup", expected_as="reply markup")
    if part is None:
        return None
    markup = part.given
    return _keyboard(markup, REPLY) or _keyboard(markup, INLINE) or _without_buttons(markup)


def _without_buttons(markup: Json) -> Json | None:
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True, "selective": bool(markup.get("selective"))}
    return markup if markup.get("force_reply") else None


def _keyboard(markup: Json, layout: Layout) -> Json | None:
    rows = markup.get(layout.field)
    if rows is None:
        return None
    if not isinstance(rows, list):
        raise bad_request(f'field "{layout.field}" must be of type Array')
    checked = [row for row in (_row(row, layout) for row in rows) if row]
    if sum(map(len, checked)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return {**markup, layout.field: checked} if checked else None


def _row(row: Any, layout: Layout) -> list[Json]:
    if not isinstance(row, list):
        raise bad_request(f"field {layout.called} must be an Array of Arrays")
    try:
        return [layout.checked(button) for button in row]
    except WrongButton as why:
        raise bad_request(f"can't parse {layout.button_called}: {why}") from None
