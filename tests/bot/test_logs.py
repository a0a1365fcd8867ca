"""One line per fact, and nothing of anybody in any of them."""

import json
import logging

import pytest
from aiogram import Bot, Router
from aiogram.types import Message

from bot.intake import is_heard
from bot.logs import JsonLines, TextLines
from desk.unit_of_work import UnitOfWork
from models.person import Person
from tests.bot.conftest import NO_PACE
from tests.support.example import FixedClock
from tests.support.log_lines import log_lines
from tests.support.post_room import open_database, post_room
from tests.support.scripted import TOKEN, parsed, scripted, text_update

SECRETS = ["13800000001", "Long Street 7", "Wang Secret", TOKEN.partition(":")[2]]


@pytest.fixture(params=["text", "json"])
def log(request):
    with log_lines(request.param) as lines:
        yield lines


def personal(text):
    return [secret for secret in SECRETS if secret in text]


async def test_a_failure_is_logged_with_its_place_and_without_its_words(sqlite_url, log):
    database = await open_database(sqlite_url, FixedClock())
    router = Router()

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        person.phone, person.address = "13800000001", "Long Street 7"
        work.send(person, "sendMessage", {"text": f"{person.phone} {person.address}"})
        await work.session.flush()
        raise ValueError(f"{message.text} of {person.phone}")

    update = text_update(1, "call me: 13800000001, Long Street 7, Wang Secret")
    assert await is_heard(scripted(router, database), Bot(TOKEN), parsed(Bot(TOKEN), update))
    await database.close()
    assert "ValueError" in log.getvalue()
    assert "answer" in log.getvalue()
    assert personal(log.getvalue()) == []


async def test_what_the_database_refuses_is_logged_without_its_values(sqlite_url, log):
    database = await open_database(sqlite_url, FixedClock())
    router = Router()

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        work.session.add(Person(telegram_id=person.telegram_id, name="Wang Secret", created_at=work.now))

    await is_heard(scripted(router, database), Bot(TOKEN), parsed(Bot(TOKEN), text_update(1, "hello")))
    await database.close()
    assert "IntegrityError" in log.getvalue()
    assert personal(log.getvalue()) == []


async def test_sending_leaves_nothing_of_the_message_in_the_log(sqlite_url, log):
    async with post_room(sqlite_url, NO_PACE) as room:
        wang = await room.customer("Wang Secret")
        await room.town.trouble("bad_request", "sendMessage")
        await room.says(wang, "13800000001", "Long Street 7")
        await room.delivers()
    assert personal(log.getvalue()) == []


def record(**more):
    record = logging.LogRecord("bot.delivery", logging.WARNING, "x.py", 7, "message %d waits", (4,), None)
    record.__dict__.update(more)
    return record


def test_a_line_for_machines_is_json():
    line = json.loads(JsonLines().format(record()))
    assert (line["level"], line["from"], line["says"]) == ("WARNING", "bot.delivery", "message 4 waits")
    assert "\n" not in JsonLines().format(record())


def test_a_line_for_people_names_time_level_and_place():
    assert TextLines().format(record()).endswith("WARNING bot.delivery: message 4 waits")


def test_a_tick_that_a_slow_second_leaves_out_is_not_told_of_each_time(log):
    skipped = 'Execution of job "%s" skipped: maximum number of running instances reached (%d)'
    logging.getLogger("apscheduler.scheduler").warning(skipped, "tick", 1)
    assert log.getvalue() == ""
