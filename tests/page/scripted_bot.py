"""A small bot for the page's tests: greets, asks for contact and place, answers presses, echoes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatAction, ParseMode
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

CHOICES = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text=text, callback_data=text.lower()) for text in ("Toast", "Alert")],
        [
            InlineKeyboardButton(text="Later", callback_data="later"),
            InlineKeyboardButton(text="Change", callback_data="change"),
        ],
    ]
)
ASKING = ReplyKeyboardMarkup(
    keyboard=[
        [
            KeyboardButton(text="My number", request_contact=True),
            KeyboardButton(text="My place", request_location=True),
        ],
        [KeyboardButton(text="Neither")],
    ],
    resize_keyboard=True,
)


@asynccontextmanager
async def running(address: str, token: str) -> AsyncIterator[asyncio.Event]:
    """Yields the event that lets it answer the button “Later”."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    dispatcher = Dispatcher(later=asyncio.Event())
    dispatcher.include_router(conversation())
    async with Bot(token, session=session) as bot:
        await bot.set_my_commands([BotCommand(command="start", description="Begin anew")])
        polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1))
        yield dispatcher["later"]
        await dispatcher.stop_polling()
        await polling


def conversation() -> Router:
    router = Router()
    router.message(CommandStart())(greet)
    router.message(F.text == "ask me")(ask)
    router.message(F.text == "format")(show_formats)
    router.message(F.text == "pin")(pin)
    router.message(F.text == "type")(type_on)
    router.message(F.contact)(thank_for_number)
    router.message(F.location)(thank_for_place)
    router.message(F.photo)(thank_for_photo)
    router.message(F.text)(echo)
    router.callback_query(F.data == "alert")(alert)
    router.callback_query(F.data == "later")(answer_later)
    router.callback_query(F.data == "change")(change)
    router.callback_query()(toast)
    return router


async def greet(message: Message) -> None:
    await message.answer("Good day! What can I do?", reply_markup=CHOICES)


async def ask(message: Message) -> None:
    await message.answer("How can we reach you?", reply_markup=ASKING)


async def show_formats(message: Message) -> None:
    text = "<b>bold <i>both</i></b> <code>R-1</code> <tg-spoiler>secret</tg-spoiler> <blockquote>said</blockquote>"
    link = '<a href="https://example.com/manual">manual</a>'
    await message.answer(f"{text} {link}", parse_mode=ParseMode.HTML)


async def pin(message: Message) -> None:
    await message.bot.pin_chat_message(message.chat.id, message.message_id - 1)


async def type_on(message: Message) -> None:
    await message.bot.send_chat_action(message.chat.id, ChatAction.TYPING)


async def thank_for_number(message: Message) -> None:
    own = message.contact.user_id == message.from_user.id
    await message.answer(f"Thank you for {'your' if own else 'a'} number.", reply_markup=ReplyKeyboardRemove())


async def thank_for_place(message: Message) -> None:
    await message.answer(f"You are at {message.location.latitude:.2f}.")


async def thank_for_photo(message: Message) -> None:
    await message.answer(f"A fine photo: {message.caption or 'without words'}")


async def echo(message: Message) -> None:
    await message.reply(message.text)


async def toast(query: CallbackQuery) -> None:
    await query.answer("Noted")


async def alert(query: CallbackQuery) -> None:
    await query.answer("Please read this", show_alert=True)


async def answer_later(query: CallbackQuery, later: asyncio.Event) -> None:
    await later.wait()
    await query.answer("Here I am")


async def change(query: CallbackQuery) -> None:
    await query.message.edit_text("Something else")
    await query.answer()
