"""A picture of the company's arrives with words below, is changed in place, and is uploaded once."""

import pytest

from desk import house
from tests.support.example import PICTURES
from tests.support.post_room import _reader

PLUG, SWITCH = "company.example/plug.png", "company.example/main-switch.png"
SHOWING = {"parse_mode": "HTML"}


@pytest.fixture
async def room(room_on_each):
    return room_on_each


@pytest.fixture
async def wang(room):
    return await room.customer("Wang")


async def shows(room, to, path, words, edits_id=None):
    async with room.database.open_work() as work:
        method = "editMessageMedia" if edits_id else "sendPhoto"
        row = work.send(await _reader(work.session, to), method, {"picture": path, "caption": words, **SHOWING})
        row.edits_id = edits_id
        await work.session.flush()
        return row.id


async def uploads(room):
    calls = [*await room.town.calls("sendPhoto"), *await room.town.calls("editMessageMedia")]
    return sum("bytes>" in str(call) for call in calls)


async def test_a_picture_arrives_with_its_words_and_changes_in_place_B2(room, wang):
    first = await shows(room, wang, PLUG, "<b>Plug</b>")
    await room.delivers()
    shown = await wang.hears("Plug")
    assert shown["photo"][-1]["file_size"] == len(PICTURES[PLUG])
    await shows(room, wang, SWITCH, "Switch", edits_id=first)
    await room.delivers()
    changed = await wang.hears("Switch")
    assert changed["message_id"] == shown["message_id"]
    assert changed["photo"][-1]["file_size"] == len(PICTURES[SWITCH])


async def test_a_picture_is_uploaded_once(room, wang):
    first = await shows(room, wang, PLUG, "one")
    for words in ("two", "three"):
        await room.delivers()
        await shows(room, wang, PLUG, words, edits_id=first)
        room.clock.advance(seconds=5)
    await room.delivers()
    assert await room.heard(wang) == ["three"]
    assert await uploads(room) == 1


async def test_a_picture_that_telegram_knows_no_more_is_uploaded_once_more(room, wang):
    async with room.database.open_work() as work:
        (await house.picture.picture_at(work.session, PLUG)).file_id = "of-another-bot"
    row = await shows(room, wang, PLUG, "Plug")
    await room.delivers()
    await wang.hears("Plug")
    assert (await room.row(row)).state == "sent"


async def test_a_new_picture_under_the_same_name_is_uploaded(room, wang):
    await shows(room, wang, PLUG, "old")
    await room.delivers()
    async with room.database.open_work() as work:
        await house.hang(work, {PLUG: PICTURES[SWITCH], SWITCH: PICTURES[SWITCH]})
    await shows(room, wang, PLUG, "new")
    await room.delivers()
    assert (await wang.hears("new"))["photo"][-1]["file_size"] == len(PICTURES[SWITCH])


async def test_a_step_whose_message_was_deleted_comes_anew_with_its_picture(room, wang):
    first = await shows(room, wang, PLUG, "one")
    await room.delivers()
    await wang.deletes(await wang.hears("one"))
    await shows(room, wang, SWITCH, "two", edits_id=first)
    await room.delivers()
    assert (await wang.hears("two"))["photo"]


async def test_nobody_who_blocked_us_is_tried_twice_for_the_sake_of_a_picture(room, wang):
    await shows(room, wang, PLUG, "one")
    await room.delivers()
    await wang.blocks()
    row = await shows(room, wang, PLUG, "two")
    await room.delivers()
    assert ((await room.row(row)).state, (await room.row(row)).attempts) == ("failed", 1)
