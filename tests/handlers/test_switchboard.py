"""Whoever is not asked would not have answered: a whole life of reports, visits and words goes the same way."""

from collections.abc import Iterator
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import TelegramObject

from handlers.switchboard import Switchboard, _call
from tests.support.marked_life import lives


def handlers_of(router: Router, update_type: str) -> Iterator[HandlerObject]:
    yield from router.observers[update_type].handlers
    for each in router.sub_routers:
        yield from handlers_of(each, update_type)


async def test_nobody_who_would_have_answered_is_left_out(desk, monkeypatch):
    left_out = []

    async def ask_all(board: Switchboard, update_type: str, event: TelegramObject, **facts: Any) -> Any:
        passed, found = await board.observers[update_type].check_root_filters(event, **facts)
        known = facts | found
        call = _call(update_type, event, known)
        asked = await board._who_could_answer(call) if passed else []
        for router in set(board.sub_routers) - set(asked) if passed else ():
            for handler in handlers_of(router, update_type):
                answers, _ = await handler.check(event, **known)
                assert not answers, f"{handler.callback.__name__} would have answered {call}"
                left_out.append(handler)
        return await propagate_event(board, update_type, event, **facts)

    propagate_event = Switchboard.propagate_event
    monkeypatch.setattr(Switchboard, "propagate_event", ask_all)
    await lives(desk)
    assert len(left_out) > 1000
