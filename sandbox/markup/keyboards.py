"""Inline and reply keyboards, checked button by button."""

from collections.abc import Callable
from typing import Any

from sandbox.parameters import Parameters
from sandbox.refusal import Refused, bad_request

Json = dict[str, Any]

DATA_LIMIT = 64
BUTTON_LIMIT = 100
URL_SCHEMES = ("http://", "https://", "tg://", "ton://")


class WrongButton(Exception):
    """Said with the kind of button before it."""


def inline_keyboard_of(given: Parameters) -> Json | None:
    """Where nothing but an inline keyboard may stand: under what is edited."""
    markup = markup_of(given)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def markup_of(given: Parameters) -> Json | None:
    markup = given.structure("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    return (
        _rows(markup, "keyboard", "keyboard", "keyboard button", check_reply_button)
        or _rows(
            markup,
            "inline_keyboard",
            'inline_keyboard" of the InlineKeyboardMarkup',
            "inline keyboard button",
            check_inline_button,
        )
        or _plain(markup)
    )


def _plain(markup: Json) -> Json | None:
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True, "selective": bool(markup.get("selective"))}
    if markup.get("force_reply"):
        return markup
    return None


def _rows(markup: Json, name: str, called: str, button_called: str, check: Callable[[Any], Json]) -> Json | None:
    rows = markup.get(name)
    if rows is None:
        return None
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    checked: list[list[Json]] = []
    for row in rows:
        if not isinstance(row, list):
            raise _wrong_rows(called)
        checked.append([_checked(button, button_called, check) for button in row])
    if sum(map(len, checked)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    checked = [row for row in checked if row]
    return {**markup, name: checked} if checked else None


def _wrong_rows(called: str) -> Refused:
    quoted = called if '"' in called else f'{called}"'
    return bad_request(f'field "{quoted} must be an Array of Arrays')


def _checked(button: Any, called: str, check: Callable[[Any], Json]) -> Json:
    try:
        return check(button)
    except WrongButton as why:
        raise bad_request(f"can't parse {called}: {why}") from None


def check_reply_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise WrongButton("KeyboardButton must be a String or an Object")
    _required_text(button, "text")
    return button


def check_inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise WrongButton("InlineKeyboardButton must be an Object")
    if not _required_text(button, "text").strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if "url" in button:
        _check_url(button)
    elif "callback_data" in button:
        _check_data(button)
    elif not button.keys() & OTHER_DEEDS:
        raise WrongButton("Text buttons are unallowed in the inline keyboard")
    return button


OTHER_DEEDS = frozenset(
    {
        "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat", "login_url", "web_app", "copy_text",
    }
)  # fmt: skip


def _required_text(button: Json, name: str) -> str:
    if name not in button:
        raise WrongButton(f'Can\'t find field "{name}"')
    if not isinstance(button[name], str):
        raise WrongButton(f'Field "{name}" must be of type String')
    return str(button[name])


def _check_url(button: Json) -> None:
    url = _required_text(button, "url")
    if not url.startswith(URL_SCHEMES) and "." not in url:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_data(button: Json) -> None:
    data = _required_text(button, "callback_data")
    if not data:
        raise WrongButton("Text buttons are unallowed in the inline keyboard")
    if len(data.encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
