"""People's side: their lists and unread counts, what reaches them live, files they look at, the cast they come from."""

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.cast import settle_cast
from sandbox.clock import Clock
from sandbox.person import Bot
from sandbox.state import restore, save
from sandbox.town import visiting
from sandbox.world import World


async def test_unread_messages_are_counted_until_they_are_read(bot, wang):
    for word in ("one", "two"):
        await bot.send_message(wang.id, word)
    assert (await wang.chats())[wang.id]["unread"] == 2
    await wang.reads()
    seen = (await wang.chats())[wang.id]
    assert (seen["unread"], seen["last"]["text"]) == (0, "two")


async def test_a_stream_of_events_goes_on_where_it_stopped(bot, town, wang):
    async with town.http.get(f"/people/{wang.id}/events?after=0") as stream:
        first = json.loads((await anext(data_lines(stream))).removeprefix("data: "))
    assert (first["kind"], first["message"]["text"]) == ("message", "/start")
    await bot.send_message(wang.id, "Welcome")
    async with town.http.get("/people/events", headers={"Last-Event-ID": str(first["n"])}) as stream:
        second = json.loads((await anext(data_lines(stream))).removeprefix("data: "))
    assert (second["message"]["text"], second["people"]) == ("Welcome", [wang.id])


async def data_lines(stream):
    async for line in stream.content:
        if line.startswith(b"data: "):
            yield line.decode()


async def test_others_private_chats_stay_private(bot, town, wang, li):
    await bot.send_message(wang.id, "for Wang only")
    events = (await town.ask("GET", f"/people/{li.id}/events?wait=0"))["events"]
    assert events == []
    with pytest.raises(AssertionError, match="no such chat"):
        await li.at(wang.id).messages()


async def test_typing_is_seen(bot, town, wang):
    await bot.send_chat_action(wang.id, "typing")
    events = (await town.ask("GET", f"/people/{wang.id}/events?wait=0"))["events"]
    assert (events[-1]["kind"], events[-1]["action"]) == ("typing", "typing")


async def test_a_picture_can_be_looked_at(bot, town, wang, picture):
    sent = await bot.send_photo(wang.id, picture)
    async with town.http.get(f"/people/files/{sent.photo[-1].file_id}") as response:
        assert await response.read() == picture.data


async def test_a_button_that_is_not_there_names_those_that_are(call, wang):
    keyboard = {"inline_keyboard": [[{"text": "Take", "callback_data": "t"}, {"text": "Leave", "callback_data": "l"}]]}
    await call("sendMessage", chat_id=wang.id, text="A job", reply_markup=keyboard)
    with pytest.raises(AssertionError, match=r"no button 'Steal'; there are \['Take', 'Leave'\]"):
        await wang.presses("Steal", within=0)


async def test_hearing_waits_for_the_message(bot, wang):
    hearing = asyncio.create_task(wang.hears("at last"))
    await bot.send_message(wang.id, "not yet")
    await bot.send_message(wang.id, "at last")
    assert (await hearing)["text"] == "at last"


async def test_somebody_without_a_phone_shares_none(li):
    with pytest.raises(AssertionError, match="this person has no phone number"):
        await li.shares_contact()


async def test_hundreds_of_messages_a_second(call, wang):
    began_at = asyncio.get_running_loop().time()
    await asyncio.gather(*(call("sendMessage", chat_id=wang.id, text=str(number)) for number in range(300)))
    assert asyncio.get_running_loop().time() - began_at < 3


async def test_the_clock_moves_on_and_tells(town, tmp_path):
    before = await town.now()
    await town.advance(timedelta(hours=2))
    assert timedelta(hours=2) <= await town.now() - before < timedelta(hours=2, minutes=1)
    await town.ask("POST", "/clock", to="monday")
    monday = (await town.now()).astimezone(Clock().zone)
    assert (monday.weekday(), monday.hour, monday.minute) == (0, 9, 0)
    with pytest.raises(AssertionError, match="must be `monday` or an instant"):
        await town.ask("POST", "/clock", to="someday")
    with pytest.raises(AssertionError, match="the clock only moves on"):
        await town.advance(-timedelta(hours=1))


def test_the_clock_leaves_its_offset_for_another_program(tmp_path):
    clock = Clock(tmp_path / "clock")
    clock.advance(timedelta(minutes=10))
    assert float((tmp_path / "clock").read_text()) == 600
    (tmp_path / "clock.marks").write_text('{"label": "next visit", "at": "2026-11-24T09:00:00+08:00"}\n')
    assert clock.marks() == [{"label": "next visit", "at": "2026-11-24T09:00:00+08:00"}]


def test_messages_bear_the_sandbox_time():
    clock = Clock()
    clock.move_to(datetime(2027, 1, 4, 9, tzinfo=UTC))
    assert datetime.fromtimestamp(clock.timestamp(), UTC).date().isoformat() == "2027-01-04"


CAST = {
    "people": [{"id": 900000001, "first_name": "Wang", "note": "customer"}, {"id": 900000002, "first_name": "Li"}],
    "groups": [{"id": -100900000001, "title": "North", "members": [900000002], "bot_is_admin": True}],
}


def test_a_saved_sandbox_goes_on(tmp_path):
    (tmp_path / "cast.json").write_text(json.dumps(CAST))
    world = World(Bot("1:sandbox"), Clock())
    settle_cast(world, tmp_path / "cast.json")
    world.clock.advance(timedelta(days=1))
    world.post(world.chats[900000001], 900000001, {"text": "hello"})
    kept = world.files.keep("document", b"\x00\xff", "a.bin")
    save(world, tmp_path / "state")

    later = World(Bot("1:sandbox"), Clock())
    assert restore(later, tmp_path / "state")
    assert later.people == world.people
    assert later.chats == world.chats
    assert later.files.find(kept.id) == kept
    assert list(later.updates.waiting) == list(world.updates.waiting)
    assert later.clock.offset == timedelta(days=1)


async def test_it_runs_as_a_program_with_a_cast_and_ends_when_told(tmp_path):
    (tmp_path / "cast.json").write_text(json.dumps(CAST))
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--cast", "cast.json", "--state", "state"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as program:
        async with visiting(program.stdout.readline().strip()) as town:
            people = await town.cast()
            assert people["Wang"].person["note"] == "customer"
            await people["Wang"].starts()
        program.terminate()
        assert program.wait() == 0
    assert "/start" in (tmp_path / "state" / "state.json").read_text()


async def test_a_reply_keyboard_that_was_taken_away_cannot_be_pressed(call, wang):
    await call("sendMessage", chat_id=wang.id, text="Tea?", reply_markup={"keyboard": [["Yes", "No"]]})
    await wang.presses("Yes")
    assert (await wang.last_message())["text"] == "Yes"
    await call("sendMessage", chat_id=wang.id, text="Thank you", reply_markup={"remove_keyboard": True})
    with pytest.raises(AssertionError, match="no button 'No'"):
        await wang.presses("No", within=0)


async def test_a_button_with_a_link_gives_its_address(call, wang):
    keyboard = {"inline_keyboard": [[{"text": "Manual", "url": "https://example.com/manual"}]]}
    await call("sendMessage", chat_id=wang.id, text="Read this", reply_markup=keyboard)
    assert await wang.presses("Manual") == "https://example.com/manual"


@pytest.mark.parametrize(
    ("path", "body", "why"),
    [
        ("chats/{id}/send", {}, "message text is empty"),
        ("chats/{id}/press", {"data": "go"}, "message_id is missing"),
        ("chats/{id}/press", {"message_id": 99, "data": "go"}, "message to press on not found"),
        ("chats/{id}/edit", {"message_id": 99, "text": "x"}, "this is not their message"),
        ("chats/4711/send", {"text": "x"}, "no such chat"),
    ],
)
async def test_what_a_person_cannot_do_is_refused_by_name(town, wang, path, body, why):
    with pytest.raises(AssertionError, match=why):
        await town.ask("POST", f"/people/{wang.id}/{path.format(id=wang.id)}", **body)


async def test_a_person_changes_what_others_see_of_the_account(call, wang):
    await wang.calls_themselves(first_name="Wang", username="wang_at_home")
    await wang.types("hello")
    assert (await call("getUpdates", offset=-1))["result"][0]["message"]["from"]["username"] == "wang_at_home"


async def test_a_venue_a_poll_and_a_die_are_sent(call, wang):
    place = {"latitude": 22.5, "longitude": 114.1}
    await wang.sends(venue={"location": place, "title": "Gate", "address": "8 Road"})
    await wang.sends(poll={"question": "When?", "options": ["9", "10"]})
    await wang.sends(dice={})
    updates = (await call("getUpdates", offset=-3))["result"]
    assert [update["message"].keys() & {"venue", "poll", "dice"} for update in updates] == [
        {"venue"},
        {"poll"},
        {"dice"},
    ]
