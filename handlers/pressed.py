"""A filter: this kind of button was pressed. The handler receives it as `button`."""

from typing import Any, Literal

from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from messages.buttons.button import Button, unpack


class Pressed(Filter):
    def __init__(self, kind: type[Button]) -> None:
        self.kind = kind

    async def __call__(self, query: CallbackQuery) -> Literal[False] | dict[str, Any]:
        button = unpack(query.data or "")
        return {"button": button} if isinstance(button, self.kind) else False
