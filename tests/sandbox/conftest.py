"""A sandbox for each test, people in it, and a bot of aiogram's to speak with it."""

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile

from sandbox import sample
from sandbox.town import ANY_BOT, founding


class PlainSession(AiohttpSession):
    """Closes at once; the library's own waits a quarter of a second for encryption that is not there."""

    async def close(self) -> None:
        if self._session:
            await self._session.close()


@pytest.fixture
async def town():
    async with founding() as town:
        yield town


@pytest.fixture
async def bot(town):
    async with aiogram_bot(town) as bot:
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


@pytest.fixture
async def north(town, wang, li):
    """A group that Wang owns; the bot is a plain member."""
    return await town.group("North", wang, li)


def aiogram_bot(town) -> Bot:
    return Bot(ANY_BOT.token, session=PlainSession(api=TelegramAPIServer.from_base(town.address)))


@pytest.fixture
def picture() -> BufferedInputFile:
    return BufferedInputFile(sample.picture(), "picture.png")


@pytest.fixture
def call(town):
    """A bare call of the Bot API, as a bot without a library makes it."""

    async def call(method, token=ANY_BOT.token, **params):
        async with town.http.post(f"/bot{token}/{method}", json=params) as response:
            answer = await response.json()
            assert answer.get("error_code", 200) == response.status
            return answer

    return call
