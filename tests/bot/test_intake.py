"""One update, one transaction: whole or not at all, once, and in order within a chat."""

import asyncio
from contextlib import suppress

import pytest
from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlmodel import col, select

from bot.intake import is_heard
from desk.unit_of_work import UnitOfWork
from models.conversation import Conversation
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.received_update import ReceivedUpdate
from models.reminder import Promise, Reminder
from rules.refused import Refused
from tests.support.example import FixedClock
from tests.support.post_room import open_database
from tests.support.scripted import TOKEN, parsed, scripted, text_update
from tests.support.shut_out import shut

BOT = Bot(TOKEN)


class Steps(StatesGroup):
    second = State()


@pytest.fixture
async def database(database_url):
    database = await open_database(database_url, FixedClock())
    yield database
    await database.close()


@pytest.fixture
def router():
    return Router()


@pytest.fixture
def feed(database, router):
    dp = scripted(router, database)

    async def feed(update):
        return await is_heard(dp, BOT, parsed(BOT, update))

    return feed


async def stored(database, question):
    async with database.open_work() as work:
        return list(await work.session.exec(question))


async def said(database, user_id=1):
    rows = select(OutgoingMessage).where(OutgoingMessage.chat_id == user_id).order_by(col(OutgoingMessage.id))
    return [row.parameters["text"] for row in await stored(database, rows)]


def repeat_after_me(router):
    """Everything that a handler may do: say, promise, move the step, keep a note."""

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person, state: FSMContext):
        heard = [*(await state.get_data()).get("heard", []), message.text]
        work.send(person, "sendMessage", {"text": " ".join(heard)})
        work.promise(Promise.UNFINISHED_REPORT, work.now)
        await state.set_state(Steps.second)
        await state.update_data(heard=heard)


async def test_the_same_update_twice_changes_nothing(database, router, feed):
    repeat_after_me(router)
    for _ in range(2):
        assert await feed(text_update(7, "hello"))
    assert await said(database) == ["hello"]
    assert len(await stored(database, select(Reminder))) == 1
    assert len(await stored(database, select(ReceivedUpdate))) == 1


async def test_the_same_update_twice_at_once_changes_nothing(database, router, feed):
    repeat_after_me(router)
    await asyncio.gather(*(feed(text_update(7, "hello")) for _ in range(5)))
    assert await said(database) == ["hello"]


async def test_the_step_and_its_notes_are_kept_for_the_next_update(database, router, feed):
    repeat_after_me(router)
    for number, word in enumerate(("one", "two", "three")):
        await feed(text_update(number, word))
    assert await said(database) == ["one", "one two", "one two three"]
    [conversation] = await stored(database, select(Conversation))
    assert conversation.step == "Steps:second"


async def test_each_chat_and_each_person_in_it_has_a_conversation_of_its_own(database, router, feed):
    repeat_after_me(router)
    await feed(text_update(1, "private"))
    await feed(text_update(2, "group", chat_id=-5))
    await feed(text_update(3, "other", user_id=2, chat_id=-5))
    notes = {(row.chat_id, row.user_id): row.notes["heard"] for row in await stored(database, select(Conversation))}
    assert notes == {(1, 1): ["private"], (-5, 1): ["group"], (-5, 2): ["other"]}


async def test_updates_of_one_chat_are_handled_in_order_and_chats_side_by_side(database, router, feed):
    met, both_there = set(), asyncio.Event()

    @router.message(F.text == "meet")
    async def meet(message: Message):
        met.add(message.chat.id)
        if len(met) == 2:
            both_there.set()
        await both_there.wait()

    repeat_after_me(router)
    words = [str(number) for number in range(10)]
    await asyncio.gather(*(feed(text_update(number, word)) for number, word in enumerate(words)))
    assert (await said(database))[-1] == " ".join(words)
    if database._is_sqlite:
        return
    meeting = asyncio.gather(feed(text_update(20, "meet", user_id=1)), feed(text_update(21, "meet", user_id=2)))
    await asyncio.wait_for(meeting, 5)


async def test_a_stranger_who_speaks_in_two_chats_at_once_is_one_person(database, router, feed):
    repeat_after_me(router)
    heard = await asyncio.gather(feed(text_update(1, "here")), feed(text_update(2, "there", chat_id=-5)))
    assert heard == [True, True]
    assert sorted(await said(database)) == ["here", "there"]
    assert len(await stored(database, select(Person).where(Person.telegram_id == 1))) == 1


async def test_while_the_database_is_away_nothing_is_kept_and_the_update_comes_again(database, router, feed):
    is_away = True

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        work.send(person, "sendMessage", {"text": "thanks"})
        await work.session.flush()
        if is_away:
            raise OperationalError("commit", None, ConnectionResetError())

    assert not await feed(text_update(7, "hello"))
    assert await said(database) == []
    is_away = False
    assert await feed(text_update(7, "hello"))
    assert await said(database) == ["thanks"]


async def test_what_is_said_while_the_disk_is_full_is_heard_when_there_is_room_again(sqlite_url):
    database, router = await open_database(sqlite_url, FixedClock()), Router()
    repeat_after_me(router)
    dp = scripted(router, database)
    await limit_pages(database, "page_count")
    long = parsed(BOT, text_update(7, "long" * 1000))
    for _ in range(3):
        assert not await is_heard(dp, BOT, long)
    await limit_pages(database, 100_000)
    assert await is_heard(dp, BOT, long)
    assert await said(database) == ["long" * 1000]
    await database.close()


async def limit_pages(database, count):
    async with database.open_work() as work:
        connection = await work.session.connection()
        pages = await connection.scalar(text("PRAGMA page_count")) if count == "page_count" else count
        await connection.execute(text(f"PRAGMA max_page_count = {pages}"))


async def test_what_is_said_while_the_server_is_shut_is_heard_when_it_is_open_again(postgres_url):
    database, router = await open_database(postgres_url, FixedClock()), Router()
    repeat_after_me(router)
    dp = scripted(router, database)
    hello = parsed(BOT, text_update(7, "hello"))
    async with shut(postgres_url):
        for _ in range(3):
            assert not await is_heard(dp, BOT, hello)
    while not await is_heard(dp, BOT, hello):
        await asyncio.sleep(0)
    assert await said(database) == ["hello"]
    await database.close()


async def test_a_poisonous_update_is_noted_with_an_apology_and_does_not_come_again(database, router, feed):
    tries = []

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        tries.append(message.text)
        work.send(person, "sendMessage", {"text": "half done"})
        await work.session.flush()
        raise ZeroDivisionError

    for _ in range(3):
        assert await feed(text_update(7, "poison"))
    assert tries == ["poison"]
    [apology] = await said(database)
    assert apology != "half done"


async def test_an_update_that_not_even_the_apology_survives_is_given_up(database, router, feed, caplog):
    @router.message()
    async def answer(message: Message):
        raise Refused("a_reason_without_words")

    assert await feed(text_update(7, "poison"))
    assert "update 7 went wrong" in caplog.text


async def test_a_refusal_undoes_what_was_done_before_it_and_keeps_the_step(database, router, feed):
    @router.message(F.text == "first")
    async def begin(message: Message, state: FSMContext):
        await state.set_state(Steps.second)

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person, state: FSMContext):
        work.send(person, "sendMessage", {"text": "half done"})
        await state.clear()
        await work.session.flush()
        raise Refused("our_fault")

    await feed(text_update(1, "first"))
    await feed(text_update(2, "second"))
    [refusal] = await said(database)
    assert refusal != "half done"
    [conversation] = await stored(database, select(Conversation))
    assert conversation.step == "Steps:second"


async def test_every_press_is_answered_once_whatever_the_handler_does(database, router, feed):
    @router.callback_query(F.data == "quiet")
    async def stay_quiet(query: CallbackQuery):
        pass

    @router.callback_query(F.data == "toast")
    async def answer(query: CallbackQuery, work: UnitOfWork, person: Person):
        work.acknowledge(person, query.id)

    user = {"id": 1, "is_bot": False, "first_name": "Wang"}
    for number, press in enumerate(("quiet", "toast", "unknown")):
        query = {"id": str(number), "from": user, "chat_instance": "1", "data": press}
        await feed({"update_id": number, "callback_query": query})
    rows = await stored(database, select(OutgoingMessage).where(col(OutgoingMessage.chat_id).is_(None)))
    assert sorted(row.parameters["callback_query_id"] for row in rows) == ["0", "1", "2"]


async def test_a_handler_that_is_cut_off_leaves_nothing_and_the_update_comes_again(database, router, feed):
    begun = asyncio.Event()

    @router.message(F.text)
    async def answer(message: Message, work: UnitOfWork, person: Person):
        work.send(person, "sendMessage", {"text": "thanks"})
        await work.session.flush()
        if not begun.is_set():
            begun.set()
            await asyncio.Event().wait()

    cut_off = asyncio.create_task(feed(text_update(7, "hello")))
    await begun.wait()
    cut_off.cancel()
    with suppress(asyncio.CancelledError):
        await cut_off
    assert await said(database) == []
    assert await feed(text_update(7, "hello"))
    assert await said(database) == ["thanks"]


async def test_what_nobody_sent_is_no_trouble(database, feed):
    """A channel's post, a poll, a service message: nothing of ours, and nothing goes wrong."""
    chat = {"id": -7, "type": "channel", "title": "news"}
    post = {"message_id": 1, "date": 1_700_000_000, "chat": chat, "text": "post"}
    assert await feed({"update_id": 1, "channel_post": post})
    assert await feed({"update_id": 2})
