"""The main path in the page, as one walks it in the demo: Wang reports on the left, Li takes it on the right."""

import pytest
from playwright.async_api import Locator, async_playwright, expect

from tests.journeys.steps import ADDRESS, CRACK, TIME
from tests.page.conftest import ARGUMENTS, WIDE, chromium  # noqa: F401

PATIENCE = 30_000


@pytest.fixture
async def page(chromium):  # noqa: F811
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = await browser.new_page(viewport=WIDE)
        page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
        yield page
        await browser.close()


async def test_a_report_is_told_taken_and_its_time_confirmed_in_the_page_P1_P3_O3(desk, page, wang, li, group):
    await page.goto(f"{desk.town.address}/#lang=zh&left={wang.id}:{wang.id}&right={li.id}:{group}")
    customer, technician = page.locator("[data-pane=left]"), page.locator("[data-pane=right]")
    await _presses(customer, "开始")
    await _hears(customer, "您好！炊云机器人，我是小云。")
    await _types(customer, CRACK)
    await _presses(customer, "就这些")
    await _presses(customer, "云锅 W600 炒菜机器人")
    await _types(customer, "2026年3月")
    await _presses(customer, "王师傅")
    await _presses(customer, "发送我的号码")
    await page.get_by_role("dialog").get_by_role("button", name="发送", exact=True).click()
    await _types(customer, ADDRESS)
    await _hears(customer, "您什么时候方便")
    await _types(customer, "明天下午3点半")
    await _presses(customer, "没问题，提交")
    await _hears(customer, "单号是 R-1123-0001")

    await _presses(technician, "接单")
    await expect(page.get_by_text("归您了")).to_be_visible(timeout=PATIENCE)
    await technician.locator(f"[data-chat='{li.id}']").click()
    await _presses(technician, "确认 11月24日 周二 下午3:30")
    await _hears(customer, f"约好了：李禾田 Li Hetian {TIME}到您那里")


async def _types(pane: Locator, words: str) -> None:
    await pane.locator("[data-draft]").fill(words)
    await pane.locator("[data-draft]").press("Enter")


async def _presses(pane: Locator, caption: str) -> None:
    await pane.get_by_role("button", name=caption, exact=True).last.click(timeout=PATIENCE)


async def _hears(pane: Locator, words: str) -> None:
    await expect(pane.locator("[data-message]", has_text=words).last).to_be_visible(timeout=PATIENCE)
