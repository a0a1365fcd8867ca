"""What the page is made of: nothing from elsewhere, no markup from words, nothing long."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import Open

PAGE = Path(__file__).parents[2] / "sandbox" / "page"
SCRIPTS = sorted((PAGE / "script").glob("*.js"))


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


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_say_what_they_are_for_and_make_no_markup_from_words(script: Path):
    text = script.read_text("utf-8")
    assert text.startswith("/** ")
    assert not [
        word for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(") if word in text
    ]
    assert len(text.splitlines()) < 200
