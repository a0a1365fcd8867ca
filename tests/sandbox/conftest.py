"""A sandbox for each test, and a bot of aiogram's to speak with it."""

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox.town import ANY_BOT, founding


@pytest.fixture
async def town():
    async with founding() as town:
        yield town


@pytest.fixture
async def bot(town):
    async with Bot(ANY_BOT.token, session=AiohttpSession(api=TelegramAPIServer.from_base(town.address))) as bot:
        yield bot


@pytest.fixture
async def wang(town):
    """A customer who has pressed start."""
    wang = await town.person("Wang", phone="+8613800000001", language_code="zh-hans")
    await wang.starts()
    return wang


@pytest.fixture
async def li(town):
    """A colleague who never wrote to the bot."""
    return await town.person("Li")
