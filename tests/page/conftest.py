"""The page in a real browser, on a sandbox of its own with a small bot."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from sandbox.clock import Clock
from sandbox.town import Town, founding
from sandbox.visitor import Visitor
from tests.page.scripted_bot import running

TOKEN = "1:page"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 375, "height": 812}

expect.set_options(timeout=15_000)

Open = Callable[..., Awaitable[Page]]


@pytest.fixture(scope="session")
def chromium() -> str:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("needs Chromium, and there is none on this machine")
    return program


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
def clock_file(tmp_path: Path) -> Path:
    return tmp_path / "clock"


@pytest_asyncio.fixture(loop_scope="session")
async def town(clock_file: Path) -> AsyncIterator[Town]:
    async with founding(TOKEN, Clock(clock_file)) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def wang(town: Town) -> Visitor:
    return await town.person("Wang", language_code="en", phone="+8613900000001", note="customer")


@pytest_asyncio.fixture(loop_scope="session")
async def li(town: Town, wang: Visitor) -> Visitor:
    return await town.person("Li", language_code="zh-hans", phone="+8613900000002", note="technician")


@pytest_asyncio.fixture(loop_scope="session")
async def group(town: Town, wang: Visitor, li: Visitor) -> int:
    return await town.group("South", wang, li)


@pytest_asyncio.fixture(loop_scope="session")
async def later(town: Town) -> AsyncIterator[asyncio.Event]:
    """The bot is running; set the event, and it answers the button “Later”."""
    async with running(town.address, TOKEN) as later:
        yield later


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, town: Town) -> AsyncIterator[Open]:
    async def open_page(address: str = "lang=en", size: dict[str, int] = WIDE, **options: object) -> Page:
        page = await browser.new_page(viewport=size, **options)
        opened.append(page)
        page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
        await page.goto(f"{town.address}/#{address}")
        await page.wait_for_selector("body[data-ready]")
        return page

    opened: list[Page] = []
    yield open_page
    for page in opened:
        await page.close()


@pytest_asyncio.fixture(loop_scope="session")
async def left(open_page: Open, wang: Visitor, later: asyncio.Event) -> Locator:
    """Wang's side of the screen, in the chat with the bot, just started."""
    await wang.starts()
    await wang.hears("Good day")
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    return page.locator("[data-pane=left]")
