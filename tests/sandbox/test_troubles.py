"""Bad days on request, and the limits of the real Telegram."""

import time

import pytest
from aiogram.exceptions import (
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)


async def test_a_flood_answer_says_how_long_to_wait_and_passes(bot, town, wang):
    await town.trouble("flood", "sendMessage", retry_after=7, times=2)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as refusal:
            await bot.send_message(wang.id, "hello")
        assert refusal.value.retry_after == 7
    await bot.send_message(wang.id, "hello")


async def test_a_server_error_is_json(bot, town, wang):
    await town.trouble("server_error")
    with pytest.raises(TelegramServerError, match="Internal Server Error"):
        await bot.get_me()


async def test_a_bad_gateway_is_html(town):
    await town.trouble("html_502")
    async with town.http.get("/bot1:sandbox/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")
        assert "<html>" in await response.text()


async def test_a_dropped_link_delivers_nothing(bot, town, wang):
    await town.trouble("drop", "sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(wang.id, "hello")
    assert not await wang.heard("hello")


async def test_a_lost_answer_delivers_all_the_same(bot, town, wang):
    await town.trouble("lost_answer", "sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(wang.id, "hello")
    assert await wang.heard("hello")


async def test_a_time_out_keeps_the_bot_waiting(bot, town, wang):
    await town.trouble("timeout", "sendMessage")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(wang.id, "hello", request_timeout=0.2)
    assert not await wang.heard("hello")


async def test_trouble_can_be_kept_to_one_chat_and_ended(bot, town, wang, north):
    await town.trouble("blocked", chat_id=wang.id, times=100)
    await bot.send_message(north, "hello")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(wang.id, "hello")
    await town.no_more_trouble()
    await bot.send_message(wang.id, "hello")


async def test_an_unknown_trouble_is_refused(town):
    with pytest.raises(AssertionError, match="kind must be one of flood"):
        await town.trouble("earthquake")


async def test_calls_are_on_record(bot, town, wang):
    await town.trouble("server_error", "sendMessage")
    with pytest.raises(TelegramServerError):
        await bot.send_message(wang.id, "hello")
    await bot.send_message(wang.id, "hello")
    refused, done = await town.calls("sendMessage")
    assert (refused["status"], done["status"]) == (500, 200)
    assert done["params"]["text"] == "hello"


async def test_a_person_is_not_flooded_when_limits_are_enforced(bot, town, wang):
    await town.enforce_limits()
    with pytest.raises(TelegramRetryAfter) as refusal:
        for number in range(10):
            await bot.send_message(wang.id, str(number))
    assert refusal.value.retry_after == 1


async def test_a_group_takes_twenty_a_minute(bot, town, north):
    await town.enforce_limits()
    for number in range(20):
        await bot.send_message(north, str(number))
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(north, "one too many")


async def test_thirty_a_second_go_out_to_all(bot, town):
    people = [await town.person(f"Customer {number}") for number in range(40)]
    for person in people:
        await person.starts()
    await town.enforce_limits()
    began_at = time.monotonic()
    sent_count = 0
    with pytest.raises(TelegramRetryAfter):
        for person in people:
            await bot.send_message(person.id, "hello")
            sent_count += 1
    assert 30 <= sent_count <= 30 + 30 * (time.monotonic() - began_at)
