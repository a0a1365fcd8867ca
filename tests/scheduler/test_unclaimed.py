"""Nobody takes the job: the group once more, then the leader, then the dispatcher, each once [L4]."""

from datetime import UTC, datetime

import pytest

from models.person import Person, person_with
from tests.support.tickets import reports, unbind

SATURDAY_EVENING = datetime(2026, 11, 28, 9, 55, tzinfo=UTC)
"""17:55 in Shanghai, five minutes before closing."""


async def heard(desk, *chats):
    for _ in range(4):  # a rung that is climbed promises the next one
        await desk.tick()
    return [len(await chat.texts()) for chat in chats]


async def minutes_later(desk, count, *chats):
    desk.clock.advance(minutes=count)
    return await heard(desk, *chats)


async def test_each_rung_hears_once_and_then_it_stops_L4(desk, wang, chen, he, group):
    await reports(desk, wang)
    chats = (group, chen.chat, he.chat)
    assert await minutes_later(desk, 9, *chats) == [1, 0, 0]
    assert await minutes_later(desk, 1, *chats) == [2, 0, 0]
    assert await minutes_later(desk, 10, *chats) == [2, 1, 0]
    assert "20 分钟" in await chen.chat.last_text()
    assert await minutes_later(desk, 20, *chats) == [2, 1, 1]
    assert "王小明" in await he.chat.last_text()
    for _ in range(3):
        assert await minutes_later(desk, 60, *chats) == [2, 1, 1]


async def test_what_is_urgent_climbs_faster_and_at_any_hour_L4(desk, wang, chen, he, group):
    desk.clock.now = SATURDAY_EVENING.replace(hour=18)
    await reports(desk, wang, is_urgent=True)
    chats = (group, chen.chat, he.chat)
    assert await minutes_later(desk, 3, *chats) == [2, 0, 0]
    assert await minutes_later(desk, 2, *chats) == [2, 1, 0]
    assert await minutes_later(desk, 5, *chats) == [2, 1, 1]


async def test_the_ladder_rests_while_the_house_is_closed(desk, wang, group):
    desk.clock.now = SATURDAY_EVENING
    await reports(desk, wang)
    assert await minutes_later(desk, 20, group) == [1]
    desk.clock.now = datetime(2026, 11, 30, 1, 4, tzinfo=UTC)
    assert await heard(desk, group) == [1]
    assert await minutes_later(desk, 1, group) == [2]


async def test_a_claim_ends_the_ladder(desk, wang, li, chen, he, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    assert await minutes_later(desk, 25, group, chen.chat, he.chat) == [1, 0, 0]


async def test_a_job_handed_back_climbs_anew(desk, wang, li, chen, group):
    await reports(desk, wang)
    assert await minutes_later(desk, 20, group, chen.chat) == [2, 1]
    await group.pressed_by(li, "接单")
    await li.presses("退回工单")
    await li.presses("路太远")
    assert await minutes_later(desk, 10, group, chen.chat) == [3, 1]
    assert await minutes_later(desk, 10, group, chen.chat) == [3, 2]


async def test_the_reminder_in_the_group_can_be_taken_itself(desk, wang, li, group):
    await reports(desk, wang)
    await minutes_later(desk, 10, group)
    assert "还在等人接单" in await group.last_text()
    await group.pressed_by(li, "接单")
    assert await li.hears("王小明")


async def test_a_region_without_a_group_asks_its_leader_at_once(desk, wang, chen, he):
    await unbind(desk, "south")
    await reports(desk, wang)
    assert await heard(desk, chen.chat, he.chat) == [1, 0]
    assert await minutes_later(desk, 40, chen.chat, he.chat) == [1, 1]


async def test_a_vacant_rung_is_climbed_at_once(desk, wang, chen, he, group):
    async with desk.database.open_work() as work:
        leader = await person_with(work.session, chen.user_id)
        assert isinstance(leader, Person)
        leader.is_reachable = False
    await reports(desk, wang)
    assert await minutes_later(desk, 20, group, chen.chat, he.chat) == [2, 0, 1]
    assert await minutes_later(desk, 60, group, chen.chat, he.chat) == [2, 0, 1]


@pytest.mark.parametrize("pause", [{"hours": 5}, {"days": 3}])
async def test_rungs_missed_while_the_desk_was_down_are_caught_up_once(desk, wang, chen, he, group, pause):
    await reports(desk, wang)
    desk.clock.advance(**pause)
    assert await heard(desk, group, chen.chat, he.chat) == [2, 1, 1]


async def test_where_nobody_is_in_office_headquarters_hear_L4(desk, wang, chen, he):
    headquarters = desk.staff("headquarters")
    async with desk.database.open_work() as work:
        for each in (chen, he):
            (await person_with(work.session, each.user_id)).is_reachable = False
    await unbind(desk, "south")
    await reports(desk, wang)
    assert "没有人接" in await headquarters.chat.last_text()
    assert await minutes_later(desk, 60, headquarters.chat) == [1]
