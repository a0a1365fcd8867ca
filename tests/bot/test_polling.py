"""Long polling: nothing is confirmed to Telegram before it is committed, and no trouble ends it."""

import asyncio

import pytest
from aiogram import F, Router
from aiogram.types import Message
from sqlalchemy.exc import OperationalError
from sqlmodel import col, select

from bot.listener import Mute, make_listener
from bot.patience import patiently
from bot.polling import Polling
from bot.settings import WrongSettings
from bot.speaker import make_speaker
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage
from models.person import Person
from sandbox.bot_api import BotApi
from sandbox.clock import Clock
from sandbox.person import Bot as Account
from sandbox.server import serving
from sandbox.town import visiting
from sandbox.world import World
from tests.support.example import FixedClock
from tests.support.post_room import open_database
from tests.support.scripted import TOKEN, scripted

PATIENCE = 10


@pytest.fixture
def telegram():
    return BotApi(World(Account(TOKEN), Clock()))


@pytest.fixture
async def town(telegram):
    async with serving(telegram) as address, visiting(address) as town:
        yield town


@pytest.fixture
async def bot(town):
    bot = make_listener(TOKEN, town.address)
    yield bot
    await bot.session.close()


@pytest.fixture
async def database(sqlite_url):
    database = await open_database(sqlite_url, FixedClock())
    yield database
    await database.close()


@pytest.fixture
def router():
    return Router()


@pytest.fixture
async def listening(database, router, bot):
    """Starts to listen; ends with the test."""
    tasks = []

    def listen():
        task = asyncio.create_task(Polling(bot, scripted(router, database)).run())
        tasks.append(task)
        return task

    yield listen
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def thanks_for_everything(router):
    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        work.send(person, "sendMessage", {"text": message.text})


async def said(database):
    async with database.open_work() as work:
        rows = await work.session.exec(select(OutgoingMessage).order_by(col(OutgoingMessage.id)))
        return [row.parameters["text"] for row in rows]


async def has_said(database, *texts):
    for _ in range(PATIENCE * 50):
        if await said(database) == list(texts):
            return True
        await asyncio.sleep(0.02)
    raise AssertionError(f"{texts} was not said; there is {await said(database)}")


async def waiting_count(town):
    """Updates that Telegram keeps because they were not confirmed."""
    return (await town.ask("GET", f"/bot{TOKEN}/getWebhookInfo"))["result"]["pending_update_count"]


async def test_what_people_write_is_heard_in_order(town, router, database, listening):
    thanks_for_everything(router)
    wang = await town.person("Wang")
    for word in ("/start", "one", "two"):
        await wang.types(word)
    listening()
    assert await has_said(database, "/start", "one", "two")


async def test_the_offset_moves_only_after_the_whole_batch_is_committed(town, router, database, listening):
    may_end = asyncio.Event()

    @router.message(F.text == "slow")
    async def take_long(message: Message):
        await may_end.wait()

    thanks_for_everything(router)
    wang, ann = await town.person("Wang"), await town.person("Ann")
    await wang.types("quick")
    await ann.types("slow")
    listening()
    await asyncio.sleep(0.1)
    assert await waiting_count(town) == 2
    may_end.set()
    for _ in range(100):
        if await waiting_count(town) == 0:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the batch was never confirmed")


@pytest.mark.parametrize(
    ("strange", "trouble"),
    [
        ({"edited_message": {"message_id": 7, "date": "13800000001", "chat": "Long Street 7"}}, "ValidationError"),
        ({"callback_query": "13800000001"}, "ValidationError"),
        ({"brand_new_thing": {"said": "Long Street 7"}}, "UpdateTypeLookupError"),
    ],
    ids=["what it should not be", "nothing that we know", "a new kind"],
)
async def test_an_update_that_cannot_be_read_does_not_hold_up_the_others(
    town, telegram, router, database, listening, caplog, strange, trouble
):
    thanks_for_everything(router)
    wang = await town.person("Wang")
    await wang.types("before")
    telegram.world.updates.last_id += 1
    telegram.world.updates.waiting.append({"update_id": telegram.world.updates.last_id} | strange)
    await wang.types("after")
    listening()
    assert await has_said(database, "before", "after")
    async with asyncio.timeout(PATIENCE):
        while await waiting_count(town):
            await asyncio.sleep(0.02)
    assert f"update {telegram.world.updates.last_id - 1} " in caplog.text
    assert trouble in caplog.text
    assert not any(words in line.getMessage() for line in caplog.records for words in ("13800000001", "Long Street 7"))


async def test_a_batch_that_was_cut_off_comes_again_and_is_handled_once(town, router, database, listening):
    is_stuck = asyncio.Event()

    @router.message(F.text == "slow")
    async def take_long(message: Message, work: UnitOfWork, person: Person):
        if not is_stuck.is_set():
            is_stuck.set()
            await asyncio.Event().wait()
        work.send(person, "sendMessage", {"text": "slow"})

    thanks_for_everything(router)
    wang = await town.person("Wang")
    await wang.types("quick")
    await wang.types("slow")
    first = listening()
    await is_stuck.wait()
    first.cancel()
    await asyncio.wait({first})
    router.parent_router.sub_routers.remove(router)
    router._parent_router = None
    listening()
    assert await has_said(database, "quick", "slow")


async def test_while_the_database_is_away_the_same_update_is_tried_again_and_those_after_it_wait(
    town, router, database, listening
):
    tries = []

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        tries.append(message.text)
        work.send(person, "sendMessage", {"text": message.text})
        if len(tries) == 1:
            raise OperationalError("commit", None, ConnectionResetError())

    wang = await town.person("Wang")
    await wang.types("one")
    await wang.types("two")
    listening()
    assert await has_said(database, "one", "two")
    assert tries == ["one", "one", "two"]


@pytest.mark.parametrize("trouble", ["server_error", "html_502", "drop", "flood"])
async def test_trouble_on_the_line_does_not_end_the_listening(town, router, database, listening, trouble):
    thanks_for_everything(router)
    await town.trouble(trouble, "getUpdates")
    await town.trouble(trouble, "deleteWebhook")
    listening()
    await (await town.person("Wang")).types("hello")
    assert await has_said(database, "hello")


async def test_the_bot_that_speaks_is_introduced_as_patiently_as_the_one_that_listens(town):
    await town.trouble("server_error", "getMe")
    speaker = make_speaker(TOKEN, town.address)
    await patiently(speaker.initialize)
    assert speaker.username
    await speaker.shutdown()


async def test_a_token_that_telegram_does_not_know_ends_it_with_one_line(town, router, database):
    stranger = make_listener("2:other", town.address)
    with pytest.raises(WrongSettings, match=r"^BOT_TOKEN is not known"):
        await Polling(stranger, scripted(router, database)).run()
    await stranger.session.close()


async def test_a_token_that_telegram_does_not_know_ends_the_introduction_of_the_speaker_too(town):
    with pytest.raises(WrongSettings, match=r"^BOT_TOKEN is not known"):
        async with make_speaker("2:other", town.address):
            pass


async def test_the_listening_bot_cannot_speak(bot):
    with pytest.raises(Mute, match="SendMessage"):
        await bot.send_message(1, "past the outbox")


async def test_a_handler_that_speaks_for_itself_is_noticed(town, router, database, listening, caplog):
    @router.message()
    async def answer(message: Message):
        await message.answer("past the outbox")

    wang = await town.person("Wang")
    await wang.types("hello")
    listening()
    for _ in range(100):
        if "Mute" in caplog.text:
            break
        await asyncio.sleep(0.02)
    assert "Mute" in caplog.text
    assert len(await wang.messages()) == 1
