"""The pretend Telegram refuses what the real one refuses, with its codes and words."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        ("  \n ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("<b>bold", "can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("a < b", 'can\'t parse entities: unsupported start tag "" at byte offset 2'),
        ("<h1>x</h1>", 'can\'t parse entities: unsupported start tag "h1" at byte offset 0'),
        ("<b>x</i>", 'can\'t parse entities: unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("好</b>", "can't parse entities: unexpected end tag at byte offset 3"),
        ("<span>x</span>", 'can\'t parse entities: tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_a_text_that_telegram_would_not_send_is_refused(bot, wang, text, why):
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(wang.id, text, parse_mode="HTML")
    assert refusal.value.message == f"Bad Request: {why}"


async def test_nobody_is_written_to_who_never_wrote(bot, li):
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(li.id, "hello")


async def test_a_group_member_who_never_pressed_start_is_not_written_to(bot, town, wang, li):
    await town.group("North", wang, li)
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(li.id, "hello")


async def test_whoever_blocked_the_bot_hears_nothing_more(bot, wang):
    await wang.blocks()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(wang.id, "hello")
