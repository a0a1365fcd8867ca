"""What Telegram demands of one button."""

from typing import Any

from sandbox.refusal import bad_request

Json = dict[str, Any]

DATA_LIMIT = 64
URL_SCHEMES = ("http://", "https://", "tg://", "ton://")
OTHER_DEEDS = frozenset(
    {
        "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat", "login_url", "web_app", "copy_text",
    }
)  # fmt: skip


class WrongButton(Exception):
    """Said with the kind of button before it."""


def reply_button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise WrongButton("KeyboardButton must be a String or an Object")
    _text(button, "text")
    return button


def inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise WrongButton("InlineKeyboardButton must be an Object")
    if not _text(button, "text").strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if button.get("url"):
        _check_url(_text(button, "url"))
    elif button.get("callback_data"):
        _check_data(_text(button, "callback_data"))
    elif not button.keys() & OTHER_DEEDS:
        raise WrongButton("Text buttons are unallowed in the inline keyboard")
    return button


def _text(button: Json, name: str) -> str:
    if name not in button:
        raise WrongButton(f'Can\'t find field "{name}"')
    if not isinstance(button[name], str):
        raise WrongButton(f'Field "{name}" must be of type String')
    return str(button[name])


def _check_url(url: str) -> None:
    if not url.startswith(URL_SCHEMES) and "." not in url:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_data(written: str) -> None:
    if len(written.encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
