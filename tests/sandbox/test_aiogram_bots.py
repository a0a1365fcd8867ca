"""Bots as aiogram's users write them run on the sandbox unchanged: echo, buttons, a conversation; polling and webhook."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiogram import Dispatcher, F, Router
from aiogram.filters import Command, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, KeyboardButton, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiogram.utils.keyboard import InlineKeyboardBuilder
from aiogram.utils.markdown import hbold
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from aiohttp.test_utils import TestServer


def echo() -> Router:
    router = Router()

    @router.message(CommandStart(deep_link=True))
    async def welcome_by_link(message: Message, command):
        await message.answer(f"You came for {command.args}")

    @router.message(CommandStart())
    async def welcome(message: Message):
        await message.answer(f"Hello, {hbold(message.from_user.full_name)}!", parse_mode="HTML")

    @router.message()
    async def repeat(message: Message):
        await message.send_copy(message.chat.id)

    return router


class Number(CallbackData, prefix="number"):
    value: int


def counter() -> Router:
    router = Router()

    def keyboard(value):
        builder = InlineKeyboardBuilder()
        builder.button(text="Less", callback_data=Number(value=value - 1))
        builder.button(text="More", callback_data=Number(value=value + 1))
        return builder.as_markup()

    @router.message(Command("count"))
    async def begin(message: Message):
        await message.answer("0 so far", reply_markup=keyboard(0))

    @router.callback_query(Number.filter())
    async def count(query: CallbackQuery, callback_data: Number):
        await query.message.edit_text(f"{callback_data.value} so far", reply_markup=keyboard(callback_data.value))
        await query.answer(f"Now {callback_data.value}", show_alert=callback_data.value > 1)

    return router


class Order(StatesGroup):
    dish = State()
    phone = State()


def restaurant() -> Router:
    router = Router()

    @router.message(Command("order"))
    async def ask_for_dish(message: Message, state: FSMContext):
        await state.set_state(Order.dish)
        dishes = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Noodles"), KeyboardButton(text="Soup")]])
        await message.answer("What would you like?", reply_markup=dishes)

    @router.message(Order.dish, F.text)
    async def ask_for_phone(message: Message, state: FSMContext):
        await state.update_data(dish=message.text)
        await state.set_state(Order.phone)
        own_number = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="My number", request_contact=True)]])
        await message.answer("How do we reach you?", reply_markup=own_number)

    @router.message(Order.phone, F.contact.user_id == F.from_user.id)
    async def confirm(message: Message, state: FSMContext):
        dish = (await state.get_data())["dish"]
        await state.clear()
        await message.answer(f"{dish}; we ring {message.contact.phone_number}", reply_markup=ReplyKeyboardRemove())

    return router


@asynccontextmanager
async def polling(bot, router):
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    running = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False, polling_timeout=2)
    )
    yield
    await dispatcher.stop_polling()
    await running


@asynccontextmanager
async def webhook(bot, router):
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="S3cret").register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    async with TestServer(app) as server:
        await bot.set_webhook(str(server.make_url("/hook")), secret_token="S3cret")
        yield
        await bot.delete_webhook()


@pytest.fixture(params=[polling, webhook])
def running(request, bot):
    return lambda router: request.param(bot, router)


async def test_an_echo_bot_repeats_whatever_it_is_sent(running, town):
    async with running(echo()):
        wang = await town.person("Wang", last_name="Xiaoming", phone="+8613800000001")
        await wang.starts()
        assert (await wang.hears("Hello, Wang Xiaoming!"))["entities"] == [{"type": "bold", "offset": 7, "length": 13}]
        await wang.starts("plate-4711")
        await wang.hears("You came for plate-4711")
        await wang.types("你好 👋")
        await wang.hears("你好 👋")
        for send in (wang.sends_photo, wang.sends_voice, wang.sends_video, wang.sends_document, wang.sends_sticker):
            sent = await send()
            assert (await wang.hears("", after=sent)).keys() >= {
                "photo",
                "voice",
                "video",
                "document",
                "sticker",
            } & sent.keys()
        place = await wang.shares_location()
        assert (await wang.hears("", after=place))["location"] == place["location"]
        contact = await wang.shares_contact()
        assert (await wang.hears("", after=contact))["contact"]["phone_number"] == "8613800000001"


async def test_inline_buttons_count_up_and_say_so(running, wang):
    async with running(counter()):
        await wang.types("/count")
        await wang.hears("0 so far")
        assert (await wang.gets_answer(await wang.presses("More")))["text"] == "Now 1"
        await wang.hears("1 so far")
        answer = await wang.gets_answer(await wang.presses("More"))
        assert (answer["text"], answer["show_alert"]) == ("Now 2", True)
        assert (await wang.hears("2 so far"))["edited"]


async def test_a_conversation_goes_step_by_step(running, wang):
    async with running(restaurant()):
        await wang.types("/order")
        await wang.presses("Noodles")
        await wang.presses("My number")
        told = await wang.hears("Noodles; we ring 8613800000001")
        assert told["reply_markup"] == {"remove_keyboard": True, "selective": False}


async def test_commands_addressed_to_the_bot_work_in_groups(running, wang, north):
    async with running(counter()):
        await wang.at(north).types("/count@sandbox_bot")
        await wang.at(north).hears("0 so far")
        await wang.at(north).presses("More")
        await wang.at(north).hears("1 so far")
