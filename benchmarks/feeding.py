"""Updates are fed to an application: one after the other, or several chats at a time."""

import asyncio
import itertools
import time
from collections.abc import Sequence
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import Update

BOT = Bot("1:benchmark")
FIRST_PERSON = 700_000_000
SYMPTOM = "the arm does not turn"
# A database that is measured twice must not take the second run's updates for the first's.
_numbers = itertools.count(time.time_ns() // 1000)


def typed(person: int, text: str = SYMPTOM, bot: Bot = BOT) -> Update:
    user_id, number = FIRST_PERSON + person, next(_numbers)
    message = {
        "message_id": number,
        "date": 1_795_000_000,
        "chat": {"id": user_id, "type": "private", "first_name": "Wang"},
        "from": {"id": user_id, "is_bot": False, "first_name": "Wang", "language_code": "zh-hans"},
        "text": text,
    }
    return Update.model_validate({"update_id": number, "message": message}, context={"bot": bot})


def spoken(count: int, people: Sequence[int] = range(50), text: str = SYMPTOM, bot: Bot = BOT) -> list[Update]:
    """Messages of people who take turns."""
    return [typed(person, text, bot) for person in itertools.islice(itertools.cycle(people), count)]


async def feed(dp: Dispatcher, updates: Sequence[Update], **given: Any) -> None:
    for update in updates:
        await dp.feed_update(update.bot or BOT, update, **given)


async def feed_side_by_side(dp: Dispatcher, updates: Sequence[Update], chats: int, **given: Any) -> None:
    await asyncio.gather(*(feed(dp, updates[first::chats], **given) for first in range(chats)))
