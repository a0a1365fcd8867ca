"""Whoever is told that nobody acted reads what was tried; once it is seen to, that message says so and rings nobody [L4]."""

from tests.desk.test_every_timer import has_a_visit, monday, tuesday
from tests.support.tickets import reports


async def at(desk, moment):
    """What is promised while a promise is kept, is due as well."""
    desk.clock.now = moment
    for _ in range(3):
        await desk.tick()


async def test_each_rung_reads_what_was_tried_before_it_L4(desk, wang, li, zhao, chen, he, group):
    await reports(desk, wang)
    await at(desk, monday(10, 10))
    await group.pressed_by(zhao, "我接不了")
    await zhao.presses("路太远")
    await at(desk, monday(10, 20))
    to_leader = await chen.chat.last_text()
    assert "在群里问过：上午10:00 · 上午10:10" in to_leader
    assert f"{zhao.name} 接不了：“路太远”" in to_leader
    assert f"还没回应：{li.name}" in to_leader
    await at(desk, monday(10, 40))
    assert f"已通知{chen.name}：今天（11月23日，周一）上午10:20" in await he.chat.last_text()


async def test_a_leader_reads_when_the_technician_was_asked_L4(desk, chen):
    await has_a_visit(desk)
    await at(desk, tuesday(9, 5))
    await at(desk, tuesday(9, 15))
    assert "提醒过：今天（11月24日，周二）上午9:05" in await chen.chat.last_text()
    await at(desk, tuesday(10))
    await at(desk, tuesday(10, 15))
    assert "问过技术员到哪了：今天（11月24日，周二）上午10:00" in await chen.chat.last_text()


async def test_once_it_is_seen_to_every_message_about_it_says_so_and_nobody_is_rung_L4_M3(
    desk, wang, li, chen, he, group
):
    await reports(desk, wang)
    for minute in (10, 20, 40):
        await at(desk, monday(10, minute))
    assert await chen.chat.captions()
    told = [len(await each.chat.texts()) for each in (chen, he)]
    await group.pressed_by(li, "接单")
    assert [len(await each.chat.texts()) for each in (chen, he)] == told
    for each in (chen, he):
        assert "已经有着落：已接单" in await each.chat.last_text()
        assert li.name in await each.chat.last_text()
        assert await each.chat.captions() == []
