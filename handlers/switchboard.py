"""A router that asks only those conversations which could answer: by the button pressed, or where the person stands."""

from typing import Any, NamedTuple

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import Command, StateFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, TelegramObject

from handlers.customer.asked import Asked
from handlers.pressed import Pressed
from handlers.typed import Typed, is_phrase
from messages.buttons.button import Button, unpack
from rules.report import Question


class Call(NamedTuple):
    """What can be told of an update before any handler's filters are asked."""

    update_type: str
    button: type[Button] | None
    state: str | None
    question: Question | None
    is_command: bool
    is_phrase: bool


class Switchboard(Router):
    """Has routers and no handlers of its own. To ask all seventy conversations took a third of every step."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self._answering: dict[Call, list[Router]] = {}

    async def propagate_event(self, update_type: str, event: TelegramObject, **facts: Any) -> Any:
        passed, found = await self.observers[update_type].check_root_filters(event, **facts)
        if not passed:
            return UNHANDLED
        facts |= found
        for router in await self._who_could_answer(_call(update_type, event, facts)):
            response = await router.propagate_event(update_type=update_type, event=event, **facts)
            if response is not UNHANDLED:
                return response
        return UNHANDLED

    async def _who_could_answer(self, call: Call) -> list[Router]:
        if call not in self._answering:
            self._answering[call] = [each for each in self.sub_routers if await _could_answer(each, call)]
        return self._answering[call]


def _call(update_type: str, event: TelegramObject, facts: dict[str, Any]) -> Call:
    button = unpack(event.data or "") if isinstance(event, CallbackQuery) else None
    words = getattr(event, "text", None) or getattr(event, "caption", None) or ""
    return Call(
        update_type,
        button=type(button) if button else None,
        state=facts.get("raw_state"),
        question=facts["report"].question if facts.get("report") else None,
        is_command=words.startswith("/"),
        is_phrase=is_phrase(facts["work"].renderer, words),
    )


async def _could_answer(router: Router, call: Call) -> bool:
    for handler in router.observers[call.update_type].handlers:
        if all([await _could_hold(each.callback, call) for each in handler.filters or []]):
            return True
    return any([await _could_answer(each, call) for each in router.sub_routers])


async def _could_hold(said: Any, call: Call) -> bool:
    """Other filters look at more than the call tells."""
    match said:
        case Pressed():
            return call.button is not None and issubclass(call.button, said.kind)
        case Asked():
            return call.question in said.questions
        case Typed():
            return call.is_phrase
        case Command():
            return call.is_command
        case StateFilter() | State():
            held = said(call, raw_state=call.state)  # type: ignore[arg-type]
            return bool(held if isinstance(held, bool) else await held)
    return True
