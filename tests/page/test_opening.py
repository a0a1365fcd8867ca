"""How the page comes up: from the sandbox alone, and politely when nobody lives there."""

import pytest
from playwright.async_api import expect

from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import Open

# One browser for all tests; so they share its event loop.
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_page_asks_nobody_but_the_sandbox(open_page: Open, wang: Visitor, town: Town):
    page = await open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    assert asked
    assert [url for url in asked if not url.startswith((town.address, "data:", "blob:"))] == []


async def test_an_empty_sandbox_says_that_nobody_lives_there(browser, town: Town):
    page = await browser.new_page()
    await page.goto(f"{town.address}/#lang=zh")
    await expect(page.get_by_role("alert")).to_have_text("这个沙盒里还没有人。")
