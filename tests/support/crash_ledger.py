"""What a story has left behind, in the database and in people's chats, and what is wrong with it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlmodel import col, select

from bot.database import plain_engine
from models.outgoing_message import OutgoingMessage

Ledger = dict[str, list[str]]
"""Equal for two stories that went the same way, however often each was interrupted."""

QUESTIONS = {
    "people": "SELECT telegram_id, name, region_code FROM person",
    "reports": "SELECT status, symptom, contact_name, phone, address, product_code, region_code FROM ticket",
    "deeds": "SELECT id, action, before, after, role FROM ticket_event",
    "claims": "SELECT telegram_id FROM ticket JOIN person ON person.id = technician_id",
    "appointments": "SELECT state FROM visit",
    "reminders": "SELECT promise, rung, CASE WHEN done_at IS NULL THEN 'pending' ELSE 'done' END FROM reminder",
    "messages": select(OutgoingMessage.chat_id, OutgoingMessage.method, OutgoingMessage.parameters),
}
WAITING = "SELECT count(*) FROM outgoing_message WHERE state = 'waiting'"
FAILED = "SELECT id, chat_id, method, trouble FROM outgoing_message WHERE state = 'failed'"
STILL_ON_THE_WIRE = timedelta(seconds=1)
"""What the killed process had sent may be read a moment later."""


async def ask(url: str, question: Any) -> list[Any]:
    engine = plain_engine(url)
    try:
        async with engine.connect() as connection:
            return list(await connection.execute(text(question) if isinstance(question, str) else question))
    finally:
        await engine.dispose()


async def read_ledger(url: str) -> Ledger:
    return {
        name: sorted(_timeless(str(tuple(row))) for row in await ask(url, question))
        for name, question in QUESTIONS.items()
    }


def _timeless(words: str) -> str:
    """Days, hours and the numbers of rows differ from run to run."""
    return re.sub(
        r"\d+|凌晨|早上|上午|中午|下午|晚上|午夜|今天|明天|后天|周[一二三四五六日]|星期[一二三四五六日]", "#", words
    )


def differences(one: Ledger, other: Ledger) -> list[str]:
    return [f"{name}: {row}" for name in one for row in (Counter(one[name]) - Counter(other[name])).elements()]


async def wrongs_of_delivery(url: str, calls: list[dict[str, Any]], killed_at: list[datetime]) -> list[str]:
    """Every message is there, in order; doubled is only what a kill cut off on the wire."""
    rows = select(OutgoingMessage.chat_id, OutgoingMessage.parameters).where(OutgoingMessage.method == "sendMessage")
    expected: defaultdict[int, list[str]] = defaultdict(list)
    for chat_id, parameters in await ask(url, rows.order_by(col(OutgoingMessage.id))):
        expected[chat_id].append(parameters["text"])
    heard: defaultdict[int, list[tuple[str, datetime]]] = defaultdict(list)
    for call in calls:
        if call["status"] == 200:
            heard[int(call["params"]["chat_id"])].append((call["params"]["text"], datetime.fromisoformat(call["at"])))
    return [wrong for chat_id in expected for wrong in _wrongs(expected[chat_id], heard[chat_id], killed_at)]


def _wrongs(expected: list[str], heard: list[tuple[str, datetime]], killed_at: list[datetime]) -> Iterator[str]:
    missing, before = list(expected), None
    for words, at in heard:
        if missing and words == missing[0]:
            missing.pop(0)
        elif before is None or before[0] != words:
            yield f"out of order: {words}"
        elif not any(before[1] - STILL_ON_THE_WIRE <= killed <= at for killed in killed_at):
            yield f"doubled without need: {words}"
        before = words, at
    yield from (f"lost: {words}" for words in missing)
