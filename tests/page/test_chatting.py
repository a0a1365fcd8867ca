"""What a person does in a chat on the page, and sees the bot do."""

import asyncio

import pytest
from playwright.async_api import Locator, expect

from sandbox.sample import picture
from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import TOKEN, Open
from tests.page.scripted_bot import running

# One browser for all tests; so they share its event loop.
pytestmark = pytest.mark.asyncio(loop_scope="session")

NASTY = "<img src=x onerror=\"document.title='broken'\"> & <b>bold</b>"


async def write(pane: Locator, text: str) -> None:
    await pane.locator("[data-draft]").fill(text)
    await pane.locator("[data-draft]").press("Enter")


async def attach(pane: Locator, what: str) -> None:
    await pane.locator("[data-attach]").click()
    await pane.get_by_role("menuitem", name=what, exact=True).click()


def message(pane: Locator, words: str) -> Locator:
    return pane.locator("[data-message]", has_text=words).last


async def test_a_newcomer_presses_start_and_is_greeted(open_page: Open, wang: Visitor, later: asyncio.Event):
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    pane = page.locator("[data-pane=left]")
    await pane.get_by_role("button", name="START").click()
    await expect(message(pane, "Good day!")).to_be_visible()
    await expect(pane.locator("[data-draft]")).to_be_visible()


async def test_what_is_typed_is_sent_and_the_answer_quotes_it(left: Locator):
    await write(left, "the arm does not turn")
    await expect(left.locator(".is-own", has_text="the arm does not turn")).to_be_visible()
    await expect(left.locator("[data-quote]")).to_contain_text("the arm does not turn")


async def test_shift_and_enter_begin_a_new_line(left: Locator, wang: Visitor):
    draft = left.locator("[data-draft]")
    await draft.press_sequentially("one")
    await draft.press("Shift+Enter")
    await draft.press_sequentially("two")
    await draft.press("Enter")
    await wang.hears("one\ntwo")


async def test_hostile_words_stay_words(left: Locator):
    await write(left, NASTY)
    await expect(message(left, NASTY).locator("[data-text]")).to_have_text(NASTY)
    await expect(left.locator(".words img")).to_have_count(0)
    await expect(left.page).to_have_title("Repairline · Sandbox")


async def test_entities_are_shown_as_formats(left: Locator):
    await write(left, "format")
    shown = message(left, "R-1").locator("[data-text]")
    await expect(shown.locator("strong")).to_have_text("bold both")
    await expect(shown.locator("strong em")).to_have_text("both")
    await expect(shown.locator("code")).to_have_text("R-1")
    await expect(shown.locator("blockquote")).to_have_text("said")
    await expect(shown.get_by_role("link", name="manual")).to_have_attribute("href", "https://example.com/manual")
    await shown.locator(".spoiler").click()
    await expect(shown.locator(".spoiler")).to_have_class("spoiler is-shown")


async def test_a_press_spins_until_the_answer_comes_as_a_toast(left: Locator, later: asyncio.Event):
    button = left.get_by_role("button", name="Later")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    later.set()
    await expect(left.locator("[data-toast]")).to_have_text("Here I am")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_waits_for_ok(left: Locator):
    await left.get_by_role("button", name="Alert").click()
    box = left.get_by_role("dialog")
    await expect(box).to_contain_text("Please read this")
    await box.get_by_role("button", name="OK").click()
    await expect(box).to_have_count(0)


async def test_an_edited_message_changes_in_place_and_says_so(left: Locator):
    await left.get_by_role("button", name="Change").click()
    changed = message(left, "Something else")
    await expect(changed.locator("[data-edited]")).to_be_visible()
    await expect(left.get_by_role("button", name="Alert")).to_have_count(0)


async def test_one_can_edit_and_delete_ones_own_words(left: Locator):
    await write(left, "a slip")
    own = left.locator(".is-own", has_text="a slip")
    await own.hover()
    await own.get_by_role("button", name="Options of this message").click()
    await left.get_by_role("menuitem", name="Edit").click()
    await write(left, "better words")
    own = left.locator(".is-own", has_text="better words")
    await expect(own.locator("[data-edited]")).to_be_visible()
    await own.get_by_role("button", name="Options of this message").click()
    await left.get_by_role("menuitem", name="Delete").click()
    await expect(own).to_have_count(0)


async def test_a_double_tap_answers_a_message(left: Locator, wang: Visitor):
    await message(left, "Good day!").locator(".bubble").dblclick(position={"x": 20, "y": 20})
    await write(left, "about that")
    await wang.hears("about that")
    await expect(left.locator(".is-own [data-quote]")).to_contain_text("Good day!")


async def test_a_sample_photo_goes_with_the_draft_as_its_caption(left: Locator):
    await left.locator("[data-draft]").fill("it shows E03")
    await attach(left, "Sample photo")
    await expect(message(left, "A fine photo: it shows E03")).to_be_visible()
    photo = left.locator("[data-photo]").first
    await expect(photo).to_be_visible()
    assert await photo.evaluate("async image => { await image.decode(); return image.naturalWidth }") > 0


async def test_several_chosen_photos_are_one_album(left: Locator):
    async with left.page.expect_file_chooser() as chooser:
        await attach(left, "Photo or video")
    files = [{"name": f"{number}.png", "mimeType": "image/png", "buffer": picture(number)} for number in range(3)]
    await (await chooser.value).set_files(files)
    await expect(left.locator("[data-album='3']")).to_have_count(1)


async def test_voice_video_and_documents_can_be_sent(left: Locator):
    await attach(left, "Sample voice message")
    await expect(left.locator("[data-player=voice]")).to_be_visible()
    async with left.page.expect_file_chooser() as chooser:
        await attach(left, "Photo or video")
    await (await chooser.value).set_files({"name": "arm.mp4", "mimeType": "video/mp4", "buffer": b"moving"})
    await expect(left.locator("[data-player=video]")).to_be_visible()
    async with left.page.expect_file_chooser() as chooser:
        await attach(left, "Round video")
    await (await chooser.value).set_files({"name": "round.mp4", "mimeType": "video/mp4", "buffer": b"moving"})
    await expect(left.locator("[data-player=video]")).to_have_count(2)
    async with left.page.expect_file_chooser() as chooser:
        await attach(left, "File")
    await (await chooser.value).set_files({"name": "log.txt", "mimeType": "text/plain", "buffer": b"error 3"})
    await expect(left.get_by_role("link", name="log.txt")).to_be_visible()


async def test_the_bots_keyboard_asks_for_number_and_place(left: Locator):
    await write(left, "ask me")
    await left.get_by_role("button", name="My place").click()
    await left.get_by_role("combobox", name="Where are you?").select_option(label="Shanghai")
    await left.get_by_role("dialog").get_by_role("button", name="Share").click()
    await expect(message(left, "You are at 31.23.")).to_be_visible()
    await left.get_by_role("button", name="My number").click()
    await left.get_by_role("dialog").get_by_role("button", name="Share").click()
    await expect(message(left, "Thank you for your number.")).to_be_visible()
    await expect(left.locator("[data-reply-keyboard]")).to_have_count(0)


async def test_a_live_location_moves_on_and_stops(left: Locator):
    await attach(left, "Live location")
    await left.get_by_role("dialog").get_by_role("button", name="Share").click()
    place = left.locator("[data-location]")
    await expect(place).to_have_attribute("data-location", "22.5431, 114.0579")
    await left.locator(".is-own").last.hover()
    await left.locator(".is-own").last.get_by_role("button", name="Options of this message").click()
    await left.get_by_role("menuitem", name="Move on by 500 m").click()
    await expect(place).to_have_attribute("data-location", "22.5476, 114.0579")
    await left.locator(".is-own").last.get_by_role("button", name="Options of this message").click()
    await left.get_by_role("menuitem", name="Stop sharing").click()
    await expect(place).not_to_contain_text("Live")


async def test_commands_are_offered_and_sent(left: Locator, wang: Visitor):
    await left.locator("[data-commands]").click()
    await left.get_by_role("menuitem", name="Begin anew").click()
    await expect(left.locator("[data-message]", has_text="Good day!")).to_have_count(2)


async def test_who_blocks_the_bot_can_take_it_back(left: Locator, wang: Visitor):
    await left.get_by_role("button", name="More").click()
    await left.get_by_role("menuitem", name="Stop and block bot").click()
    await left.get_by_role("button", name="More").click()
    await left.get_by_role("menuitem", name="Unblock bot").click()
    await write(left, "back again")
    await expect(left.locator("[data-quote]")).to_contain_text("back again")


async def test_menus_can_be_used_by_keyboard_alone(left: Locator, wang: Visitor):
    await left.locator("[data-attach]").focus()
    await left.page.keyboard.press("Enter")
    for _ in range(5):
        await left.page.keyboard.press("ArrowDown")
    await expect(left.get_by_role("menuitem", name="My contact")).to_be_focused()
    await left.page.keyboard.press("Escape")
    await expect(left.get_by_role("menu")).to_have_count(0)
    await expect(left.locator("[data-attach]")).to_be_focused()


async def test_a_pinned_message_stands_above_the_chat(left: Locator):
    await write(left, "pin")
    await expect(left.locator("[data-pinned]")).to_contain_text("Good day!")


async def test_one_sees_the_bot_typing(left: Locator):
    await write(left, "type")
    await expect(left.locator(".head-under")).to_contain_text("is typing…")


async def test_a_second_tick_shows_that_the_bot_has_fetched_the_message(open_page: Open, town: Town, wang: Visitor):
    await wang.types("is anybody there?")
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    ticks = page.locator("[data-pane=left] .is-own [data-ticks]")
    await expect(ticks).to_have_attribute("data-ticks", "1")
    async with running(town.address, TOKEN):
        await expect(ticks).to_have_attribute("data-ticks", "2")


async def test_what_the_bot_thinks_of_a_message_stands_under_it(left: Locator, wang: Visitor, town: Town):
    said = await wang.types("is it there?")
    reaction = [{"type": "emoji", "emoji": "👌"}]
    await town.ask(
        "POST", f"/bot{TOKEN}/setMessageReaction", chat_id=wang.id, message_id=said["message_id"], reaction=reaction
    )
    await expect(left.locator("[data-reactions]")).to_have_text("👌")
