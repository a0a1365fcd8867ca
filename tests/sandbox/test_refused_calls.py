"""Whom a bot may write to, which messages it may touch, and what Telegram says when it may not."""

from datetime import timedelta

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
GO = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendMessage", {"text": "hello"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "nobody", "text": "hello"}, "chat not found"),
        ("sendMessage", {"chat_id": 4711, "text": "hello"}, "chat not found"),
        ("sendMessage", {"chat_id": "me"}, "message text is empty"),
        ("sendMessage", {"chat_id": "me", "text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ("sendPhoto", {"chat_id": "me"}, "there is no photo in the request"),
        ("sendPhoto", {"chat_id": "me", "photo": "no-such-file"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"chat_id": "me", "photo": "https://example.com/a.png"}, "failed to get HTTP URL content"),
        ("sendLocation", {"chat_id": "me", "longitude": 1}, "latitude is empty"),
        ("sendLocation", {"chat_id": "me", "latitude": 91, "longitude": 1}, "wrong location specified"),
        ("sendLocation", {"chat_id": "me", "latitude": 1, "longitude": 1, "live_period": 59}, "wrong live location period specified"),
        ("sendContact", {"chat_id": "me", "phone_number": "1"}, "first name must be non-empty"),
        ("sendChatAction", {"chat_id": "me", "action": "dance"}, "wrong parameter action in request"),
        ("sendMediaGroup", {"chat_id": "me", "media": "x"}, "can't parse media JSON object"),
        ("sendMediaGroup", {"chat_id": "me", "media": []}, "must include 2-10 media items in one message"),
        ("editMessageText", {"chat_id": "me", "text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"chat_id": "me", "message_id": 99, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"chat_id": "me", "message_id": 1, "text": "x"}, "message can't be edited"),
        ("deleteMessage", {"chat_id": "me", "message_id": 99}, "message to delete not found"),
        ("setMessageReaction", {"chat_id": "me", "message_id": 99}, "message to react not found"),
        ("setMessageReaction", {"chat_id": "me", "message_id": 1, "reaction": [{"type": "emoji", "emoji": "🐌"}]}, "REACTION_INVALID"),
        ("copyMessage", {"chat_id": "me", "from_chat_id": "me", "message_id": 99}, "message to copy not found"),
        ("forwardMessage", {"chat_id": "me", "from_chat_id": "me", "message_id": 99}, "message to forward not found"),
        ("pinChatMessage", {"chat_id": "me", "message_id": 99}, "message to pin not found"),
        ("getFile", {"file_id": "no-such-file"}, "invalid file_id"),
        ("setMyCommands", {"commands": [{"command": "Start!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "start"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ("setMyCommands", {"commands": [], "language_code": "chinese"}, "invalid language code specified"),
        ("setWebhook", {"url": "http://example.com/bot"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setWebhook", {"url": "https://example.com:99/"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ("setWebhook", {"url": "https://example.com/", "secret_token": "p&p"}, "secret token contains unallowed characters"),
    ],
)  # fmt: skip
async def test_a_call_that_telegram_turns_down(call, wang, method, params, why):
    mine = {name: wang.id if value == "me" else value for name, value in params.items()}
    answer = await call(method, **mine)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}


async def test_a_wrong_token_is_unauthorized(call):
    assert await call("getMe", token="2:other") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_a_method_that_does_not_exist_is_not_found(call):
    assert (await call("sendFlowers"))["error_code"] == 404


async def test_methods_may_be_written_in_any_case(call):
    assert (await call("GETME"))["ok"]


async def test_nobody_is_written_to_who_never_wrote(bot, li):
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(li.id, "hello")


async def test_a_group_member_who_never_pressed_start_is_not_written_to(bot, li, north):
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(li.id, "hello")


async def test_whoever_blocked_the_bot_hears_nothing_until_they_start_it_again(bot, wang):
    await wang.blocks()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(wang.id, "hello")
    await wang.starts()
    await bot.send_message(wang.id, "welcome back")


async def test_a_kicked_bot_is_told_so(bot, town, north):
    await town.change_group(north, "kick_bot")
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the group chat"):
        await bot.send_message(north, "hello")


async def test_a_bot_that_left_is_told_so(bot, north):
    await bot.leave_chat(north)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the group chat"):
        await bot.send_message(north, "hello")


async def test_a_group_that_became_a_supergroup_names_its_new_id(bot, town, north):
    heir = (await town.change_group(north, "migrate"))["chat_id"]
    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(north, "hello")
    assert refusal.value.migrate_to_chat_id == heir
    await bot.send_message(heir, "hello")


async def test_an_edit_that_changes_nothing_is_refused(bot, wang):
    message = await bot.send_message(wang.id, "<b>hello</b>", parse_mode="HTML", reply_markup=GO)
    with pytest.raises(TelegramBadRequest) as refusal:
        await message.edit_text("<b>hello</b>", parse_mode="HTML", reply_markup=GO)
    assert refusal.value.message == NOT_MODIFIED
    await message.edit_text("<b>hello</b>", parse_mode="HTML")
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await message.edit_reply_markup(reply_markup=None)


async def test_text_and_caption_are_not_confused(bot, wang, picture):
    text, photo = await bot.send_message(wang.id, "hello"), await bot.send_photo(wang.id, picture)
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await photo.edit_text("bye")
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await text.edit_caption(caption="bye")


async def test_a_press_is_answered_once(bot, wang):
    await bot.send_message(wang.id, "Ready?", reply_markup=GO)
    query_id = await wang.presses("Go")
    assert await bot.answer_callback_query(query_id)
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.answer_callback_query(query_id)
    assert refusal.value.message == TOO_OLD


async def test_a_press_is_answered_soon_or_never(bot, town, wang):
    await bot.send_message(wang.id, "Ready?", reply_markup=GO)
    query_id = await wang.presses("Go")
    await town.advance(timedelta(minutes=2))
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query_id)


async def test_what_is_older_than_two_days_stays(bot, town, wang):
    message = await bot.send_message(wang.id, "hello")
    await town.advance(timedelta(hours=49))
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await message.delete()


async def test_a_plain_member_deletes_nobody_elses_words(bot, town, wang, north):
    said = await wang.at(north).types("/hello")
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(north, said["message_id"])
    await town.change_group(north, "promote")
    assert await bot.delete_message(north, said["message_id"])
    assert not await wang.at(north).heard("/hello")


async def test_a_photo_must_be_a_picture(bot, wang):
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(wang.id, BufferedInputFile(b"these are words", "words.png"))


async def test_a_document_is_not_a_photo(bot, wang):
    sent = await wang.sends_document()
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(wang.id, sent["document"]["file_id"])


async def test_albums_do_not_mix_documents_with_photos(call, wang):
    [photo] = (await wang.sends_photo())["photo"][-1:]
    document = (await wang.sends_document())["document"]
    media = [{"type": "photo", "media": photo["file_id"]}, {"type": "document", "media": document["file_id"]}]
    answer = await call("sendMediaGroup", chat_id=wang.id, media=media)
    assert answer["description"] == "Bad Request: can't use the media of the specified type in the album"
