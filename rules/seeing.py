"""Whether words show who a customer is: their name, their number, where they live."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

LEAST_DIGITS = 7
"""The end of a number, however its beginning is written: so many are nobody else's."""
_BETWEEN_DIGITS = str.maketrans("", "", "()-. \u00a0")


def names_somebody(text: str, particulars: Iterable[str | None], phone: str | None = None) -> bool:
    """The text as it is sent, with its markup, or as plain words."""
    if any(each and (each in text or escape(each, quote=False) in text) for each in particulars):
        return True
    is_long = phone is not None and len(phone) >= LEAST_DIGITS
    return is_long and str(phone)[-LEAST_DIGITS:] in text.translate(_BETWEEN_DIGITS)


def strings_in(contents: Any) -> Iterator[str]:
    """Everything that somebody can read in the contents of a message, captions of buttons included."""
    if isinstance(contents, str):
        yield contents
    elif isinstance(contents, dict):
        for name, value in contents.items():
            if name != "callback_data":
                yield from strings_in(value)
    elif isinstance(contents, list | tuple):
        for each in contents:
            yield from strings_in(each)
