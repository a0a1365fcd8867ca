"""Texts, captions and keyboards that the real Telegram refuses are refused with its words."""

import pytest
from aiogram.exceptions import TelegramBadRequest

CANNOT_PARSE = "can't parse entities: "
RESERVED = "is reserved and must be escaped with the preceding '\\'"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        ("  \n ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("<b>bold", CANNOT_PARSE + 'can\'t find end tag corresponding to start tag "b"'),
        ("<b>bold</b", CANNOT_PARSE + "unclosed end tag at byte offset 7"),
        ("say <b", CANNOT_PARSE + "unclosed start tag at byte offset 4"),
        ("a < b", CANNOT_PARSE + 'unsupported start tag "" at byte offset 2'),
        ("<h1>x</h1>", CANNOT_PARSE + 'unsupported start tag "h1" at byte offset 0'),
        ("<b>x</i>", CANNOT_PARSE + 'unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", CANNOT_PARSE + 'unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("好</b>", CANNOT_PARSE + "unexpected end tag at byte offset 3"),
        ("<span>x</span>", CANNOT_PARSE + 'tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', CANNOT_PARSE + "unclosed start tag at byte offset 0"),
        (
            "<a href>x</a>",
            CANNOT_PARSE + 'expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
    ],
)
async def test_html_that_is_not_quite_right(bot, wang, text, why):
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(wang.id, text, parse_mode="HTML")
    assert refusal.value.message == f"Bad Request: {why}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Done.", f"character '.' {RESERVED}"),
        ("1-2", f"character '-' {RESERVED}"),
        ("*bold", "can't find end of Bold entity at byte offset 0"),
        ("_好", "can't find end of Italic entity at byte offset 0"),
    ],
)
async def test_markdown_that_is_not_quite_right(bot, wang, text, why):
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(wang.id, text, parse_mode="MarkdownV2")
    assert refusal.value.message == f"Bad Request: {CANNOT_PARSE}{why}"


async def test_a_parse_mode_that_does_not_exist(bot, wang):
    with pytest.raises(TelegramBadRequest, match="unsupported parse_mode"):
        await bot.send_message(wang.id, "hello", parse_mode="BBCode")


async def test_a_caption_is_shorter_than_a_text(bot, wang, picture):
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(wang.id, picture, caption="x" * 1025)


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("no json", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": 1}', 'field "inline_keyboard" must be of type Array'),
        (
            '{"inline_keyboard": [{"text": "Go"}]}',
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        ('{"keyboard": ["Go"]}', 'field "keyboard" must be an Array of Arrays'),
        (
            '{"inline_keyboard": [["Go"]]}',
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
        (
            '{"inline_keyboard": [[{"text": "Go"}]]}',
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            '{"inline_keyboard": [[{"callback_data": "go"}]]}',
            'can\'t parse inline keyboard button: Can\'t find field "text"',
        ),
        (
            '{"inline_keyboard": [[{"text": 7, "callback_data": "go"}]]}',
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        ('{"inline_keyboard": [[{"text": "Go", "callback_data": "%s"}]]}' % ("x" * 65), "BUTTON_DATA_INVALID"),
        ('{"inline_keyboard": [[{"text": "Go", "callback_data": "%s"}]]}' % ("好" * 22), "BUTTON_DATA_INVALID"),
    ],
)  # fmt: skip
async def test_a_keyboard_that_is_not_quite_right(call, wang, markup, why):
    answer = await call("sendMessage", chat_id=wang.id, text="hello", reply_markup=markup)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}


async def test_64_bytes_of_callback_data_pass(call, wang):
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "好" * 21 + "!"}]]}
    assert (await call("sendMessage", chat_id=wang.id, text="hello", reply_markup=keyboard))["ok"]
