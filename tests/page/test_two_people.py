"""Two people side by side: groups, unread counts, switching, keeping one's place."""

import asyncio

import pytest
from playwright.async_api import expect

from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import PHONE, Open
from tests.page.test_chatting import message, write

# One browser for all tests; so they share its event loop.
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_one_writes_the_other_reads_at_once(open_page: Open, wang: Visitor, li: Visitor, group: int):
    page = await open_page(f"lang=en&left={wang.id}:{group}&right={li.id}:{group}")
    await write(page.locator("[data-pane=left]"), "who is free?")
    heard = message(page.locator("[data-pane=right]"), "who is free?")
    await expect(heard.locator(".sender")).to_have_text("Wang")
    await write(page.locator("[data-pane=right]"), "I am")
    await expect(message(page.locator("[data-pane=left]"), "I am").locator(".sender")).to_have_text("Li")


async def test_unread_messages_are_counted_until_the_chat_is_opened(
    open_page: Open, wang: Visitor, li: Visitor, group: int
):
    await li.at(group).reads()
    page = await open_page(f"lang=en&left={wang.id}:{group}&right={li.id}:{li.id}")
    for words in ("one", "two"):
        await write(page.locator("[data-pane=left]"), words)
    chat = page.locator(f"[data-pane=right] [data-chat='{group}']")
    await expect(chat.locator(".badge")).to_have_text("2")
    await expect(chat).to_contain_text("Wang: two")
    await chat.click()
    await expect(chat.locator(".badge")).to_have_count(0)


async def test_a_reader_further_up_keeps_their_place_and_sees_a_count(
    open_page: Open, wang: Visitor, li: Visitor, group: int
):
    for number in range(40):
        await wang.at(group).types(f"line {number}")
    page = await open_page(f"lang=en&left={li.id}:{group}&right={wang.id}:{group}")
    pane = page.locator("[data-pane=left]")
    await expect(message(pane, "line 39")).to_be_in_viewport()
    await pane.get_by_text("line 2", exact=True).scroll_into_view_if_needed()
    await expect(pane.locator(".to-end")).to_be_visible()
    await wang.at(group).types("the newest")
    await expect(pane.locator(".to-end .badge")).to_have_text("1")
    await pane.locator(".to-end").click()
    await expect(message(pane, "the newest")).to_be_in_viewport()
    await expect(pane.locator(".to-end")).to_be_hidden()


async def test_one_can_become_anybody_of_the_cast(open_page: Open, wang: Visitor, li: Visitor):
    page = await open_page("lang=en")
    pane = page.locator("[data-pane=left]")
    await expect(pane.locator("[data-self]")).to_contain_text("Wang")
    await pane.locator("[data-self]").click()
    await pane.get_by_role("menuitem", name="Li").click()
    await expect(pane.locator("[data-self]")).to_contain_text("Li")
    await expect(pane.locator("[data-self]")).to_contain_text("technician")
    await page.reload()
    await expect(pane.locator("[data-self]")).to_contain_text("Li")


async def test_a_new_person_and_a_new_group_appear_by_themselves(
    open_page: Open, town: Town, wang: Visitor, li: Visitor
):
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    chat_id = await town.group("Newly opened", wang, li)
    await expect(page.locator(f"[data-pane=left] [data-chat='{chat_id}']")).to_contain_text("Newly opened")


async def test_a_link_with_an_invitation_starts_the_bot_here(open_page: Open, wang: Visitor, later: asyncio.Event):
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    pane = page.locator("[data-pane=left]")
    await wang.types("https://t.me/sandbox_bot?start=invited")
    await message(pane, "invited").get_by_role("link").click()
    await expect(message(pane, "/start invited")).to_be_visible()
    await expect(message(pane, "Good day!")).to_be_visible()


async def test_a_phone_shows_one_person_and_goes_back_to_the_list(
    open_page: Open, wang: Visitor, li: Visitor, group: int
):
    page = await open_page(f"lang=en&left={wang.id}:{group}", PHONE, has_touch=True, is_mobile=True)
    await expect(page.locator("[data-pane=right]")).to_be_hidden()
    await expect(page.locator("[data-pane=left] .chats")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    await page.get_by_role("button", name="Back to chats").tap()
    await page.locator(f"[data-pane=left] [data-chat='{wang.id}']").tap()
    await expect(page.get_by_role("button", name="START")).to_be_visible()


async def test_everything_to_tap_is_large_enough(open_page: Open, wang: Visitor, li: Visitor, group: int):
    await wang.at(group).types("hello")
    page = await open_page(f"lang=en&left={li.id}:{group}", PHONE, has_touch=True, is_mobile=True)
    small = await page.locator("button:visible:not(.link)").evaluate_all(
        "buttons => buttons.filter(b => b.offsetHeight < 44 || b.offsetWidth < 44).map(b => b.outerHTML)"
    )
    assert small == []


async def test_who_is_put_out_of_a_group_no_longer_sees_it(
    open_page: Open, town: Town, wang: Visitor, li: Visitor, group: int
):
    page = await open_page(f"lang=en&left={li.id}:{group}")
    await expect(page.locator(f"[data-pane=left] [data-open-chat='{group}']")).to_be_visible()
    await town.change_group(group, "remove", id=li.id)
    await expect(page.locator(f"[data-pane=left] [data-chat='{group}']")).to_have_count(0)
    await expect(page.locator(f"[data-pane=left] [data-open-chat='{group}']")).to_have_count(0)
