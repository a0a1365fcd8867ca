"""The clock that can be moved, both languages, light and dark."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.async_api import expect

from sandbox.clock import Clock
from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import Open

# One browser for all tests; so they share its event loop.
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def shown_at(page) -> datetime:
    return datetime.fromisoformat(await page.locator("[data-clock]").get_attribute("datetime"))


@pytest.mark.parametrize(("button", "step"), [("+10 min", timedelta(minutes=10)), ("+2 h", timedelta(hours=2))])
async def test_the_clock_moves_on_by_a_step(open_page: Open, wang: Visitor, town: Town, button: str, step: timedelta):
    before = await town.now()
    page = await open_page()
    async with page.expect_response("**/clock"):
        await page.get_by_role("button", name=button).click()
    assert step <= await town.now() - before < step + timedelta(minutes=1)
    assert abs(await shown_at(page) - await town.now()) < timedelta(minutes=1)


async def test_the_clock_moves_to_monday_morning(open_page: Open, wang: Visitor, town: Town):
    page = await open_page()
    async with page.expect_response("**/clock"):
        await page.get_by_role("button", name="Monday morning").click()
    assert (await town.now()).astimezone(Clock().zone).weekday() == 0
    await expect(page.locator("[data-clock]")).to_contain_text("Mon")


async def test_the_clock_moves_to_the_next_visit(open_page: Open, wang: Visitor, town: Town, clock_file: Path):
    visits = [await town.now() + timedelta(hours=hours) for hours in (-1, 30, 5)]
    marks = [json.dumps({"label": "visit", "at": at.isoformat()}) for at in visits]
    clock_file.with_name("clock.marks").write_text("\n".join(marks))
    page = await open_page()
    async with page.expect_response(lambda response: response.request.method == "POST"):
        await page.get_by_role("button", name="Next visit").click()
    assert abs(await town.now() - visits[2]) < timedelta(minutes=1)


async def test_without_a_visit_the_clock_stays_and_says_so(open_page: Open, wang: Visitor, town: Town):
    page = await open_page()
    await page.get_by_role("button", name="Next visit").click()
    await expect(page.get_by_role("button", name="No visit is agreed on yet.")).to_be_visible()


async def test_a_clock_moved_elsewhere_shows_here(open_page: Open, wang: Visitor, town: Town):
    page = await open_page()
    await town.advance(timedelta(days=3))
    await page.wait_for_function(
        "at => Math.abs(Date.parse(document.querySelector('[data-clock]').dateTime) - at) < 60000",
        arg=(await town.now()).timestamp() * 1000,
    )


@pytest.mark.parametrize(("locale", "words"), [("zh-CN", "下次上门"), ("en-GB", "Next visit"), ("de-DE", "Next visit")])
async def test_the_page_speaks_the_readers_language(open_page: Open, wang: Visitor, locale: str, words: str):
    page = await open_page("", locale=locale)
    await expect(page.get_by_role("button", name=words)).to_be_visible()


async def test_the_language_can_be_switched(open_page: Open, wang: Visitor):
    page = await open_page("lang=en")
    await page.get_by_role("button", name="中文").click()
    await expect(page.get_by_role("button", name="周一早上")).to_be_visible()
    await expect(page.locator("[data-pane=left] [data-self]")).to_contain_text("客户")
    await expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
async def test_colours_follow_the_system_until_switched(open_page: Open, wang: Visitor, scheme: str, other: str):
    page = await open_page(color_scheme=scheme)
    await expect(page.locator("html")).to_have_attribute("data-theme", scheme)
    await page.get_by_role("button", name="Light or dark").click()
    await expect(page.locator("html")).to_have_attribute("data-theme", other)


async def test_times_are_the_companys_wherever_the_reader_sits(open_page: Open, wang: Visitor, town: Town):
    page = await open_page(timezone_id="America/Lima")
    async with page.expect_response(lambda response: response.request.method == "POST"):
        await page.get_by_role("button", name="Monday morning").click()
    await expect(page.locator("[data-clock] b")).to_have_text("09:00")


async def test_the_cast_is_introduced_by_role_and_region_in_the_readers_language(open_page: Open, town: Town):
    await town.person("Zhao", note="leader, South")
    page = await open_page("lang=zh")
    await expect(page.locator("[data-pane=left] [data-self]")).to_contain_text("组长 · 华南")
