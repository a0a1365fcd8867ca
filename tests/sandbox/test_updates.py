"""Fetching updates: each until it is confirmed, one poller at a time, a webhook instead."""

import asyncio

import pytest
from aiogram.exceptions import TelegramConflictError
from aiohttp import web
from aiohttp.test_utils import TestServer


async def texts_of(bot, **how):
    return [update.message.text for update in await bot.get_updates(**how)]


async def test_updates_stay_until_they_are_confirmed(bot, wang):
    for word in ("one", "two", "three"):
        await wang.types(word)
    assert await texts_of(bot) == ["/start", "one", "two", "three"]
    assert await texts_of(bot, limit=2) == ["/start", "one"]
    last = (await bot.get_updates(limit=2))[-1].update_id
    assert await texts_of(bot, offset=last + 1) == ["two", "three"]
    assert await texts_of(bot) == ["two", "three"]
    assert await texts_of(bot, offset=-1) == ["three"]


async def test_a_long_poll_ends_with_the_first_update(bot, wang):
    await bot.get_updates(offset=-1)
    await bot.get_updates(offset=(await bot.get_updates())[-1].update_id + 1)
    waiting = asyncio.create_task(texts_of(bot, timeout=30))
    while not waiting.done():
        await wang.types("hello")
    assert (await waiting)[0] == "hello"


async def test_a_second_poller_ends_the_first(bot):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    while not first.done():
        await bot.get_updates()
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first


async def test_nobody_polls_while_a_webhook_is_set(bot):
    await bot.set_webhook("https://bot.example.com/hook")
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_only_what_was_asked_for_arrives(bot, wang):
    await bot.get_updates(offset=-1, allowed_updates=["callback_query"])
    await wang.types("hello")
    assert await texts_of(bot) == ["/start"]


async def test_an_edit_is_an_update_of_its_own(bot, wang):
    said = await wang.types("helo")
    await wang.edits(said, text="hello")
    edited = (await bot.get_updates())[-1].edited_message
    assert (edited.message_id, edited.text) == (said["message_id"], "hello")
    assert edited.edit_date


async def test_the_same_press_can_come_under_two_update_ids(call, bot, wang):
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await call("sendMessage", chat_id=wang.id, text="Ready?", reply_markup=keyboard)
    await wang.presses("Go", twice=True)
    first, second = (await bot.get_updates())[-2:]
    assert first.callback_query.id == second.callback_query.id
    assert first.update_id != second.update_id


async def test_a_webhook_gets_an_update_again_until_it_takes_it(bot, town):
    tries = []

    async def take_the_third(request):
        tries.append((await request.json(), request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        return web.Response(status=200 if len(tries) > 2 else 500)

    app = web.Application()
    app.router.add_post("/hook", take_the_third)
    async with TestServer(app) as server:
        await bot.set_webhook(str(server.make_url("/hook")), secret_token="S3cret")
        wang = await town.person("Wang")
        await wang.starts()
        while (seen := await bot.get_webhook_info()).pending_update_count:
            await asyncio.sleep(0.01)
        assert seen.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
        await bot.delete_webhook()
    assert len(tries) == 3
    assert len({update["update_id"] for update, _ in tries}) == 1
    assert {secret for _, secret in tries} == {"S3cret"}


async def test_a_webhook_may_answer_with_a_call(bot, town):
    async def answer(request):
        chat_id = (await request.json())["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat_id, "text": "At once!"})

    app = web.Application()
    app.router.add_post("/hook", answer)
    async with TestServer(app) as server:
        await bot.set_webhook(str(server.make_url("/hook")))
        wang = await town.person("Wang")
        await wang.starts()
        await wang.hears("At once!")
        await bot.delete_webhook()
