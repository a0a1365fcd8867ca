"""The outbox reaches its readers: in order, again when it must be, and never in silence when it cannot."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.delivery import LONGEST_NAP, Delivery
from models.outbox import Limit, Pace

# python-telegram-bot announces that `retry_after` becomes a timedelta; delivery_outcome takes both.
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")

FOR_EVER = 3600
PATIENCE = 10


async def test_messages_arrive_in_order_within_a_chat(room_on_each):
    wang = await room_on_each.customer("Wang")
    await room_on_each.says(wang, "one", "two", "three")
    await room_on_each.delivers()
    assert await room_on_each.heard(wang) == ["one", "two", "three"]


async def test_telegrams_number_is_noted_so_that_the_message_can_be_changed(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    [note] = await room.says(wang, "noted: 1 photo")
    await room.changes(note, wang, "noted: 2 photos")
    await room.delivers()
    assert await room.heard(wang) == ["noted: 2 photos"]
    assert (await room.row(note)).state == "sent"


async def test_several_carriers_send_nothing_twice_and_keep_the_order(room_on_each):
    room = room_on_each
    wang, ann = await room.customer("Wang"), await room.customer("Ann")
    texts = [str(number) for number in range(10)]
    for visitor in (wang, ann):
        await room.says(visitor, *texts)
    stopping = asyncio.Event()
    carrying = asyncio.create_task(Delivery(room.database, room.speaker, room.pace, stopping).run())
    await wang.hears("9")
    await ann.hears("9")
    stopping.set()
    await carrying
    assert await room.heard(wang) == texts
    assert await room.heard(ann) == texts


@pytest.fixture
async def carrying(room):
    """Delivery as it runs in the desk; at the end it has to stop, however long it would nap."""
    stopping, runs = asyncio.Event(), []

    def carry(pace=room.pace, longest_nap=FOR_EVER):
        delivery = Delivery(room.database, room.speaker, pace, stopping, longest_nap)
        runs.append(asyncio.create_task(delivery.run()))

    yield carry
    stopping.set()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*runs)


@pytest.fixture
def looks(room):
    """Each transaction in which the outbox was looked at."""
    looks = []
    event.listen(room.database._engine.sync_engine, "begin", looks.append)
    return looks


async def test_while_there_is_nothing_to_do_nobody_asks_for_it_many_times_a_second(room, carrying, looks):
    wang = await room.customer("Wang")
    await room.says(wang, "one")
    await room.says(wang, "good morning", due_in=timedelta(hours=14))
    carrying(longest_nap=LONGEST_NAP)
    await wang.hears("one")
    await asyncio.sleep(0.5)
    looks.clear()
    await asyncio.sleep(0.6)
    assert len(looks) <= 2


async def test_what_telegrams_pace_holds_up_goes_as_soon_as_it_may(room, carrying):
    wang = await room.customer("Wang")
    carrying(Pace(private=Limit(1, timedelta(seconds=3))))
    await room.says(wang, "one", "two")
    await wang.hears("one")
    room.clock.advance(seconds=3)
    await wang.hears("two")


async def test_what_falls_due_goes_though_nothing_came_in(room, carrying):
    wang = await room.customer("Wang")
    await room.says(wang, "good morning", due_in=timedelta(hours=14))
    carrying(longest_nap=0.1)
    room.clock.advance(hours=14)
    await wang.hears("good morning")


async def test_a_flood_answer_is_waited_out_and_the_others_go_on(room):
    wang, ann = await room.customer("Wang"), await room.customer("Ann")
    await room.town.trouble("flood", "sendMessage", chat_id=wang.id, retry_after=7)
    await room.says(wang, "one", "two")
    await room.says(ann, "for Ann")
    await room.delivers()
    assert (await room.heard(wang), await room.heard(ann)) == ([], ["for Ann"])
    room.clock.advance(seconds=6)
    assert await room.delivers() == 0
    room.clock.advance(seconds=1)
    await room.delivers()
    assert await room.heard(wang) == ["one", "two"]


@pytest.mark.parametrize("trouble", ["server_error", "html_502", "drop"])
async def test_trouble_on_the_way_is_tried_again_and_holds_the_chat(room, trouble):
    wang = await room.customer("Wang")
    await room.town.trouble(trouble, "sendMessage", times=2)
    await room.says(wang, "one", "two")
    for seconds in (0, 2, 4):
        room.clock.advance(seconds=seconds)
        await room.delivers()
    assert await room.heard(wang) == ["one", "two"]


async def test_a_time_out_is_tried_again(room):
    wang = await room.customer("Wang")
    room.speaker.request._client.timeout = 0.2
    await room.town.trouble("timeout", "sendMessage")
    [row] = await room.says(wang, "one")
    await room.delivers()
    assert (await room.row(row)).state == "waiting"
    room.clock.advance(seconds=2)
    await room.delivers()
    assert await room.heard(wang) == ["one"]


async def test_an_answer_lost_after_delivery_repeats_the_message_once_at_most(room):
    """At least once, said out loud: nobody can know whether it arrived."""
    wang = await room.customer("Wang")
    await room.town.trouble("lost_answer", "sendMessage")
    await room.says(wang, "one", "two")
    for _ in range(3):
        room.clock.advance(seconds=10)
        await room.delivers()
    assert await room.heard(wang) == ["one", "one", "two"]


async def test_who_blocked_the_bot_is_marked_and_the_dispatcher_is_told_once(room_on_each):
    room = room_on_each
    wang, dispatcher = await room.customer("Wang"), await room.office("dispatcher")
    await wang.blocks()
    first, second = await room.says(wang, "one", "two")
    await room.delivers()
    assert [row.state for row in await room.rows(first, second)] == ["failed", "failed"]
    assert await room.is_reachable(wang) is False
    assert len(await room.heard(dispatcher)) == 1


async def test_of_a_colleague_who_never_pressed_start_the_dispatcher_is_told_once(room):
    li, dispatcher = await room.customer("Li"), await room.office("dispatcher")
    await room.town.trouble("not_found", "sendMessage", chat_id=li.id, times=2)
    await room.says(li, "a job", "another job")
    await room.delivers()
    assert await room.is_reachable(li) is False
    assert len(await room.heard(dispatcher)) == 1


async def test_of_a_dispatcher_who_blocked_the_bot_headquarters_hears(room):
    dispatcher, headquarters = await room.office("dispatcher"), await room.office("headquarters")
    await dispatcher.blocks()
    await room.says(dispatcher, "one")
    await room.delivers()
    assert len(await room.heard(headquarters)) == 1


async def test_a_group_that_threw_the_bot_out_is_told_to_the_dispatcher_once(room):
    wang, dispatcher = await room.customer("Wang"), await room.office("dispatcher")
    group = await room.region(wang)
    await room.town.change_group(group, "kick_bot")
    rows = await room.says(group, "a job", "another job")
    await room.delivers()
    assert [row.state for row in await room.rows(*rows)] == ["failed", "failed"]
    assert len(await room.heard(dispatcher)) == 1


async def test_a_group_that_becomes_a_supergroup_keeps_its_region_and_its_messages(room_on_each):
    room = room_on_each
    wang = await room.customer("Wang")
    group = await room.region(wang)
    card, later = await room.says(group, "a job", "another job")
    await room.town.change_group(group, "migrate")
    await room.delivers()
    moved = (await room.row(card)).chat_id
    assert moved != group
    assert (await room.row(later)).chat_id == moved
    assert await room.heard(wang.at(moved)) == ["a job", "another job"]
    assert await room.says(moved, "the region is found under its new number")


async def test_what_telegram_never_takes_is_marked_and_told_to_the_dispatcher(room_on_each):
    room = room_on_each
    wang, dispatcher = await room.customer("Wang"), await room.office("dispatcher")
    await room.town.trouble("bad_request", "sendMessage", chat_id=wang.id)
    refused, fine = await room.says(wang, "one", "two")
    await room.delivers()
    assert [row.state for row in await room.rows(refused, fine)] == ["failed", "sent"]
    assert await room.heard(wang) == ["two"]
    assert len(await room.heard(dispatcher)) == 1
    assert "one" not in (await room.row(refused)).trouble


async def test_showing_the_same_again_counts_as_done(room):
    wang, dispatcher = await room.customer("Wang"), await room.office("dispatcher")
    [card] = await room.says(wang, "the same")
    edit = await room.changes(card, wang, "the same")
    await room.delivers()
    assert (await room.row(edit)).state == "sent"
    assert await room.heard(dispatcher) == []


async def test_a_press_that_was_answered_too_late_counts_as_done(room):
    wang = await room.customer("Wang")
    await room.answers(wang, "4711")
    await room.delivers()
    assert [row.state for row in await room.rows()] == ["sent"]


async def test_an_edit_of_a_message_that_was_deleted_is_sent_anew_and_can_be_edited_again(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    [card] = await room.says(wang, "scheduled")
    await room.delivers()
    await wang.deletes(await wang.hears("scheduled"))
    await room.changes(card, wang, "on the way")
    await room.delivers()
    assert await room.heard(wang) == ["on the way"]
    await room.changes(card, wang, "arrived")
    await room.delivers()
    assert await room.heard(wang) == ["arrived"]


async def test_buttons_under_a_message_that_was_deleted_are_nobodys_trouble(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    await room.says(wang, "Does it work?")
    await room.delivers()
    heard = await wang.hears("Does it work?")
    await wang.deletes(heard)
    await room.takes_buttons_away(wang, message_id=heard["message_id"])
    await room.delivers()
    assert await room.heard(wang) == []
    assert [row.state for row in await room.rows()] == ["sent", "sent"]


async def test_buttons_that_are_taken_away_twice_are_nobodys_trouble(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    [question] = await room.says(wang, "Does it work?")
    for _ in range(2):
        await room.takes_buttons_away(wang, edits_id=question)
    await room.delivers()
    assert await room.heard(wang) == ["Does it work?"]
    assert [row.state for row in await room.rows()] == ["sent"] * 3


async def test_of_several_changes_that_wait_only_the_last_is_sent(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    [note] = await room.says(wang, "noted: 1 photo")
    edits = [await room.changes(note, wang, f"noted: {count} photos") for count in (2, 3, 4)]
    await room.delivers()
    assert await room.heard(wang) == ["noted: 4 photos"]
    assert [row.state for row in await room.rows(*edits)] == ["superseded", "superseded", "sent"]
    assert len(await room.town.calls("editMessageText")) == 1


async def test_a_message_due_tomorrow_does_not_hold_up_one_due_now(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    await room.says(wang, "good morning", due_in=timedelta(hours=14))
    await room.says(wang, "thank you")
    await room.delivers()
    assert await room.heard(wang) == ["thank you"]
    room.clock.advance(hours=14)
    await room.delivers()
    assert await room.heard(wang) == ["thank you", "good morning"]


async def test_a_change_of_a_message_that_waits_for_the_morning_waits_with_it(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    [card] = await room.says(wang, "a job", due_in=timedelta(hours=14))
    await room.changes(card, wang, "taken by Li")
    await room.delivers()
    assert await room.heard(wang) == []
    room.clock.advance(hours=14)
    await room.delivers()
    assert await room.heard(wang) == ["taken by Li"]


async def test_answers_to_presses_overtake_what_waits_and_do_not_wait_for_each_other(room):
    wang, ann = await room.customer("Wang"), await room.customer("Ann")
    await room.town.trouble("server_error", "answerCallbackQuery")
    await room.says(wang, "one")
    await room.answers(wang, "1")
    await room.answers(ann, "2")
    await room.delivers()
    calls = [call["method"] for call in await room.town.calls() if call["method"].startswith(("send", "answer"))]
    assert calls == ["answerCallbackQuery", "answerCallbackQuery", "sendMessage"]
    assert [row.state for row in await room.rows()] == ["sent", "waiting", "sent"]


async def test_after_a_restart_what_waited_is_sent(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    await room.town.trouble("server_error", "sendMessage")
    await room.says(wang, "one", "two")
    await room.delivers()
    restarted = Delivery(room.database, room.speaker, room.pace, asyncio.Event())
    room.clock.advance(seconds=2)
    while await restarted.deliver_next():
        pass
    assert await room.heard(wang) == ["one", "two"]
