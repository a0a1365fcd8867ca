"""What a bot sends is what a person sees: entities, media, albums, places, replies, edits, copies, files."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChatAdministrators,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReactionTypeEmoji,
    ReplyParameters,
)

GO = InlineKeyboardButton(text="Go", callback_data="go")


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("<b>一</b> 二", "一 二", [("bold", 0, 1)]),
        ("👋 <i>hi</i>", "👋 hi", [("italic", 3, 2)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("a &lt; b &amp; c &#33; &nbsp;", "a < b & c ! &nbsp;", []),
        ('<a href="https://example.com/?a=1&amp;b=2">here</a>', "here", [("text_link", 0, 4)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<tg-spoiler>x</tg-spoiler><s>y</s><u>z</u>", "xyz", [("spoiler", 0, 1), ("strikethrough", 1, 1), ("underline", 2, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("  <b> x </b>\n", "x", [("bold", 0, 1)]),
        ("/start or https://example.com/a, @somebody #tag", None, [("bot_command", 0, 6), ("url", 10, 21), ("mention", 33, 9), ("hashtag", 43, 4)]),
    ],
)  # fmt: skip
async def test_html_becomes_entities(bot, wang, html, text, entities):
    sent = await bot.send_message(wang.id, html, parse_mode="HTML")
    assert sent.text == (text or html)
    assert [(one.type, one.offset, one.length) for one in sent.entities or []] == entities


async def test_markdown_becomes_entities(bot, wang):
    sent = await bot.send_message(
        wang.id, r"*bold* _it_ `co.de` [here](https://example.com) 1\.5", parse_mode="MarkdownV2"
    )
    assert sent.text == "bold it co.de here 1.5"
    assert [one.type for one in sent.entities] == ["bold", "italic", "code", "text_link"]


async def test_the_older_markdown_needs_no_escapes(bot, wang):
    sent = await bot.send_message(wang.id, "*bold* 1.5 (or `code`)", parse_mode="Markdown")
    assert sent.text == "bold 1.5 (or code)"
    assert [one.type for one in sent.entities] == ["bold", "code"]
    with pytest.raises(TelegramBadRequest, match="can't find end of the entity starting at byte offset 2"):
        await bot.send_message(wang.id, "a *b", parse_mode="Markdown")


async def test_other_buttons_alone_make_no_edited_message(bot, wang):
    sent = await bot.send_message(wang.id, "hello")
    await sent.edit_reply_markup(reply_markup=InlineKeyboardMarkup(inline_keyboard=[[GO]]))
    assert (await wang.last_message())["edited"] is False
    await sent.edit_text("bye")
    assert (await wang.last_message())["edited"] is True


async def test_a_photo_comes_in_sizes_and_can_be_fetched(bot, wang, picture):
    sent = await bot.send_photo(wang.id, picture, caption="<b>Look</b>", parse_mode="HTML")
    assert [(size.width, size.height) for size in sent.photo] == [(90, 90), (320, 320)]
    fetched = await bot.download(sent.photo[-1])
    assert fetched.read() == picture.data
    again = await bot.send_photo(wang.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_id == sent.photo[-1].file_id


async def test_what_a_person_sends_can_be_fetched(bot, wang):
    await wang.sends_document(b"my notes", "notes.txt")
    document = (await bot.get_updates())[-1].message.document
    assert (document.file_name, document.mime_type) == ("notes.txt", "text/plain")
    assert (await bot.download(document)).read() == b"my notes"


async def test_more_than_twenty_megabytes_cannot_be_fetched(bot, wang):
    sent = await bot.send_document(wang.id, BufferedInputFile(bytes(20 * 1024 * 1024 + 1), "big.bin"))
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(sent.document.file_id)


async def test_more_than_fifty_megabytes_cannot_be_sent(bot, wang):
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(wang.id, BufferedInputFile(bytes(51 * 1024 * 1024), "bigger.bin"))


async def test_an_album_stays_together(bot, wang, picture):
    sent = await bot.send_media_group(
        wang.id, [InputMediaPhoto(media=picture, caption="Both"), InputMediaPhoto(media=picture)]
    )
    assert len({message.media_group_id for message in sent}) == 1
    await wang.hears("Both")
    album = await wang.sends_album(3, caption="Mine")
    heard = [update.message for update in (await bot.get_updates())[-3:]]
    assert [message.message_id for message in heard] == [one["message_id"] for one in album]
    assert len({message.media_group_id for message in heard}) == 1
    assert heard[0].caption == "Mine"


async def test_a_live_location_moves_and_stops(bot, wang):
    sent = await bot.send_location(wang.id, 22.5, 114.0, live_period=600)
    await sent.edit_live_location(22.6, 114.1, heading=90)
    seen = await wang.last_message()
    assert (seen["location"]["latitude"], seen["location"]["heading"]) == (22.6, 90)
    await sent.stop_live_location()
    assert "live_period" not in (await wang.last_message())["location"]
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await sent.edit_live_location(22.7, 114.1)


async def test_a_persons_live_location_reaches_the_bot_as_edits(bot, wang):
    shared = await wang.shares_location(22.5, 114.0, live_period=900)
    await wang.edits(shared, location={"latitude": 22.6, "longitude": 114.1})
    edited = (await bot.get_updates())[-1].edited_message
    assert (edited.location.latitude, edited.location.live_period) == (22.6, 900)


async def test_a_contact_is_ones_own_or_somebody_elses(bot, wang, li):
    await wang.shares_contact()
    await wang.shares_contact({"phone_number": "8613900000002", "first_name": "Li", "user_id": li.id})
    own, other = (update.message.contact for update in (await bot.get_updates())[-2:])
    assert (own.user_id, own.phone_number) == (wang.id, "8613800000001")
    assert other.user_id == li.id


async def test_replies_show_what_they_reply_to(bot, wang):
    asked = await bot.send_message(wang.id, "Which model?")
    await wang.replies_to({"message_id": asked.message_id}, "AIC-200")
    heard = (await bot.get_updates())[-1].message
    assert heard.reply_to_message.text == "Which model?"
    sent = await heard.reply("Thank you")
    assert sent.reply_to_message.text == "AIC-200"
    kind = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(wang.id, "All the same", reply_parameters=kind)).reply_to_message is None


async def test_media_can_be_exchanged_for_other_media(bot, wang, picture):
    sent = await bot.send_photo(wang.id, picture, caption="Before")
    notes = BufferedInputFile(b"my notes", "notes.txt")
    changed = await sent.edit_media(InputMediaDocument(media=notes, caption="After"))
    assert (changed.document.file_name, changed.caption, changed.photo) == ("notes.txt", "After", None)
    assert (await changed.edit_caption(caption="Later")).document.file_name == "notes.txt"


async def test_copies_hide_where_they_come_from_and_forwards_tell(bot, wang, north):
    said = await wang.sends_photo(caption="Mine")
    copy = await bot.copy_message(north, wang.id, said["message_id"], caption="A customer's")
    forwarded = await bot.forward_message(north, wang.id, said["message_id"])
    seen = {message["message_id"]: message for message in await wang.at(north).messages()}
    assert seen[copy.message_id]["caption"] == "A customer's"
    assert "forward_origin" not in seen[copy.message_id]
    assert forwarded.forward_origin.sender_user.id == wang.id


async def test_deleted_messages_are_gone(bot, wang):
    first, second = [await bot.send_message(wang.id, word) for word in ("one", "two")]
    await bot.delete_messages(wang.id, [first.message_id, second.message_id, 999])
    assert not await wang.heard("one")
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await first.edit_text("three")


async def test_commands_depend_on_place_standing_and_language(bot, town, wang, li, north):
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    await bot.set_my_commands([BotCommand(command="help", description="帮助")], language_code="zh")
    await bot.set_my_commands([BotCommand(command="report", description="Report")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand(command="jobs", description="Jobs")], BotCommandScopeAllGroupChats())
    await bot.set_my_commands(
        [BotCommand(command="assign", description="Assign")], BotCommandScopeChatAdministrators(chat_id=north)
    )

    async def menu(person, chat_id):
        found = await town.ask("GET", f"/people/{person.id}/chats/{chat_id}/commands")
        return [command["description"] for command in found["commands"]]

    assert await menu(wang, wang.id) == ["Report"]
    assert await menu(wang, north) == ["Assign"]
    assert await menu(li, north) == ["Jobs"]
    await bot.delete_my_commands(BotCommandScopeAllPrivateChats())
    assert await menu(wang, wang.id) == ["帮助"]
    assert [one.description for one in await bot.get_my_commands()] == ["Help"]


async def test_a_reaction_is_seen(bot, wang):
    said = await wang.types("thank you")
    await bot.set_message_reaction(wang.id, said["message_id"], [ReactionTypeEmoji(emoji="👍")])
    assert (await wang.last_message())["reactions"] == ["👍"]
