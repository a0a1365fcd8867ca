"""The page in a real browser, on a sandbox of its own with a small bot."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
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


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
def clock_file(tmp_path: Path) -> Path:
    return tmp_path / "clock"


@pytest.fixture
async def town(clock_file: Path) -> AsyncIterator[Town]:
    async with founding(TOKEN, Clock(clock_file)) as town:
        yield town


@pytest.fixture
async def wang(town: Town) -> Visitor:
    return await town.person("Wang", language_code="en", phone="+8613900000001", note="customer")


@pytest.fixture
async def li(town: Town, wang: Visitor) -> Visitor:
    return await town.person("Li", language_code="zh-hans", phone="+8613900000002", note="technician")


@pytest.fixture
async def group(town: Town, wang: Visitor, li: Visitor) -> int:
    return await town.group("South", wang, li)


@pytest.fixture
async def later(town: Town) -> AsyncIterator[asyncio.Event]:
    """The bot is running; set the event, and it answers the button “Later”."""
    async with running(town.address, TOKEN) as later:
        yield later


@pytest.fixture
async def open_page(browser: Browser, town: Town) -> Open:
    async def open_page(address: str = "lang=en", size: dict[str, int] = WIDE, **options: object) -> Page:
        context = await browser.new_context(viewport=size, **options)
        page = await context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
        await page.goto(f"{town.address}/#{address}")
        await page.wait_for_selector("body[data-ready]")
        return page

    return open_page


@pytest.fixture
async def left(open_page: Open, wang: Visitor, later: asyncio.Event) -> Locator:
    """Wang's side of the screen, in the chat with the bot, just started."""
    await wang.starts()
    await wang.hears("Good day")
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    return page.locator("[data-pane=left]")
