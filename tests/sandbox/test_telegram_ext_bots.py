"""Bots as python-telegram-bot's users write them run on the sandbox unchanged; polling and webhook."""

from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from sandbox.town import ANY_BOT

Context = ContextTypes.DEFAULT_TYPE
DRINK, PHOTO, PLACE = range(3)


def echo() -> list:
    async def welcome(update: Update, context: Context) -> None:
        await update.message.reply_html(f"Hi {update.effective_user.mention_html()}!")

    async def repeat(update: Update, context: Context) -> None:
        await update.message.reply_text(update.message.text)

    return [CommandHandler("start", welcome), MessageHandler(filters.TEXT & ~filters.COMMAND, repeat)]


def buttons() -> list:
    async def ask(update: Update, context: Context) -> None:
        row = [InlineKeyboardButton("Tea", callback_data="tea"), InlineKeyboardButton("Coffee", callback_data="coffee")]
        await update.message.reply_text("Please choose:", reply_markup=InlineKeyboardMarkup([row]))

    async def note(update: Update, context: Context) -> None:
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(text=f"You chose {update.callback_query.data}")

    return [CommandHandler("choose", ask), CallbackQueryHandler(note)]


def conversation() -> list:
    async def begin(update: Update, context: Context) -> int:
        keyboard = ReplyKeyboardMarkup([["Tea", "Coffee"]], one_time_keyboard=True)
        await update.message.reply_text("What do you drink?", reply_markup=keyboard)
        return DRINK

    async def ask_for_photo(update: Update, context: Context) -> int:
        context.user_data["drink"] = update.message.text
        await update.message.reply_text("Show me your cup, or /skip", reply_markup=ReplyKeyboardRemove())
        return PHOTO

    async def ask_for_place(update: Update, context: Context) -> int:
        file = await update.message.photo[-1].get_file()
        content = await file.download_as_bytearray()
        await update.message.reply_text(f"A cup of {len(content)} bytes! Where are you?")
        return PLACE

    async def end(update: Update, context: Context) -> int:
        place = update.message.location
        await update.message.reply_text(f"{context.user_data['drink']} to {place.latitude}, {place.longitude}")
        return ConversationHandler.END

    async def cancel(update: Update, context: Context) -> int:
        await update.message.reply_text("Another time, then.")
        return ConversationHandler.END

    return [
        ConversationHandler(
            entry_points=[CommandHandler("order", begin)],
            states={
                DRINK: [MessageHandler(filters.Regex("^(Tea|Coffee)$"), ask_for_photo)],
                PHOTO: [MessageHandler(filters.PHOTO, ask_for_place)],
                PLACE: [MessageHandler(filters.LOCATION, end)],
            },
            fallbacks=[CommandHandler("cancel", cancel)],
        )
    ]


@asynccontextmanager
async def prepared(town, handlers, builder):
    builder = builder.token(ANY_BOT.token).base_url(f"{town.address}/bot")
    application = builder.base_file_url(f"{town.address}/file/bot").build()
    application.add_handlers(handlers)
    async with application:
        await application.start()
        yield application
        await application.stop()


@asynccontextmanager
async def polling(town, handlers):
    async with prepared(town, handlers, Application.builder()) as application:
        await application.updater.start_polling(timeout=1)
        yield
        await application.updater.stop()


@asynccontextmanager
async def webhook(town, handlers):
    """With a web server of the bot's own, which the library's documentation calls a custom webhook."""
    async with prepared(town, handlers, Application.builder().updater(None)) as application:

        async def receive(request: web.Request) -> web.Response:
            assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "S3cret"
            await application.update_queue.put(Update.de_json(await request.json(), application.bot))
            return web.Response()

        app = web.Application()
        app.router.add_post("/hook", receive)
        async with TestServer(app) as server:
            await application.bot.set_webhook(str(server.make_url("/hook")), secret_token="S3cret")
            yield
            await application.bot.delete_webhook()


@pytest.fixture(params=[polling, webhook])
def running(request, town):
    return lambda handlers: request.param(town, handlers)


async def test_an_echo_bot_greets_and_repeats(running, town):
    async with running(echo()):
        wang = await town.person("Wang")
        await wang.starts()
        greeting = await wang.hears("Hi Wang!")
        assert greeting["entities"][0]["type"] == "text_mention"
        assert greeting["entities"][0]["user"] == {
            "id": wang.id,
            "is_bot": False,
            "first_name": "Wang",
            "language_code": "en",
        }
        await wang.types("你好")
        await wang.hears("你好")


async def test_an_inline_keyboard_is_pressed_and_replaced(running, wang):
    async with running(buttons()):
        await wang.types("/choose")
        await wang.gets_answer(await wang.presses("Tea"))
        chosen = await wang.hears("You chose tea")
        assert "reply_markup" not in chosen


async def test_a_conversation_with_a_photo_and_a_place(running, wang):
    async with running(conversation()):
        await wang.types("/order")
        await wang.presses("Tea")
        await wang.hears("Show me your cup")
        await wang.sends_photo(b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\x00\x00\x00\x10\x00\x00\x00\x10")
        await wang.hears("A cup of 24 bytes!")
        await wang.shares_location(22.5, 114.0)
        await wang.hears("Tea to 22.5, 114.0")


async def test_a_conversation_is_left(running, wang):
    async with running(conversation()):
        await wang.types("/order")
        await wang.hears("What do you drink?")
        await wang.types("/cancel")
        await wang.hears("Another time, then.")
