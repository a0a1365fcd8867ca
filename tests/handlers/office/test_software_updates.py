"""Software updates wait for whoever leads the region: verified, asked about, rejected; one by one or by the page [L1]."""

import pytest

from rules.software_register import EntryState
from tests.handlers.technician.test_software_update import enters, register


@pytest.fixture
def chen(desk):
    return desk.staff("leader", "south")


async def states(desk):
    return [entry.state for entry in await register(desk)]


async def test_the_leader_sees_what_waits_with_all_of_the_register_and_verifies_it_L1(desk, li, chen):
    await enters(li)
    await chen.types("/updates")
    said = await chen.chat.last_text()
    for told in ("华南", "云锅 W600", "× 3", "2.4.1", "炒菜机器人", "李禾田", "东区食堂", "11月23日"):
        assert told in said
    await chen.presses("✓ 1")
    [entry] = await register(desk)
    assert entry.state is EntryState.VERIFIED
    assert entry.settled_by_id and entry.settled_at
    assert "都核实完了" in await chen.chat.last_text()
    assert await chen.toasts() == ["已核实 1 条，谢谢。"]


async def test_pressed_twice_it_is_verified_once_and_answered_kindly_L1(desk, li, chen):
    await enters(li)
    await chen.types("/updates")
    row, data = await chen.chat.find("✓ 1")
    for _ in range(2):
        await chen.press_data(data, row.id, chen.user_id)
    assert "已经核实过" in (await chen.toasts())[-1]
    assert await states(desk) == [EntryState.VERIFIED]


async def test_what_was_put_right_after_it_was_shown_is_looked_at_again_L1(desk, li, chen):
    await enters(li)
    await enters(li, "W600 V2.4.1 一台 在西区食堂")
    await chen.types("/updates")
    single, page = [(await chen.chat.find(caption))[1] for caption in ("✓ 1", "这 2 条")]
    desk.clock.advance(minutes=1)
    await li.press_data("sw-right:1")
    await li.types("V2.6")
    await li.presses("登记")
    await chen.press_data(single)
    assert "改过了" in (await chen.toasts())[-1]
    await chen.press_data(page)
    assert await states(desk) == [EntryState.ENTERED, EntryState.VERIFIED]


async def test_all_of_a_page_are_verified_together_and_no_other_L1(desk, li, chen):
    for count in range(1, 8):
        await enters(li, f"W600 {count}台 V2.4.1 在{count}号食堂")
    await chen.types("/updates")
    assert "第1页，共2页" in await chen.chat.last_text()
    await chen.presses("这 5 条都核实无误")
    assert await states(desk) == [EntryState.VERIFIED] * 5 + [EntryState.ENTERED] * 2
    assert await chen.toasts() == ["已核实 5 条，谢谢。"]


async def test_asked_back_the_operator_hears_what_is_unclear_and_answers_L1(desk, li, chen):
    await enters(li)
    await chen.types("/updates")
    await chen.presses("? 1")
    await chen.types("三台都升了吗？")
    assert "三台都升了吗" in await li.chat.last_text()
    await li.presses("回复")
    await li.types("都升了，屏幕我都看过。")
    assert "都升了" in await chen.chat.last_text()
    assert await states(desk) == [EntryState.ENTERED]
    await chen.presses("核实无误")
    assert await states(desk) == [EntryState.VERIFIED]


async def test_what_was_asked_about_is_not_verified_with_the_page_L1(desk, li, chen):
    for site in ("东", "西"):
        await enters(li, f"W600 1台 V2.4.1 在{site}区食堂")
    await chen.types("/updates")
    await chen.presses("? 1")
    await chen.types("确定吗？")
    await chen.types("/updates")
    await chen.presses("这 2 条")
    assert await states(desk) == [EntryState.ASKED, EntryState.VERIFIED]


async def test_rejected_the_operator_reads_why_L1(desk, li, chen):
    await enters(li)
    await chen.types("/updates")
    await chen.presses("✗ 1")
    await chen.sends("sticker")
    await chen.types("这个店只有两台")
    assert "这个店只有两台" in await li.chat.last_text()
    assert await states(desk) == [EntryState.REJECTED]


async def test_a_leader_does_not_verify_their_own_entry_but_headquarters_does_L1(desk):
    han, hq = desk.staff("leader", "north"), desk.staff("headquarters")
    await enters(han)
    await han.types("/updates")
    assert "由另一位组长或总部核实" in await han.chat.last_text()
    await han.press_data("sw-yes:1:4000000000000")
    await han.press_data("sw-yes-all:1:9:4000000000000")
    assert await states(desk) == [EntryState.ENTERED]
    await hq.types("/updates")
    await hq.presses("华北 (1)")
    await hq.presses("✓ 1")
    assert await states(desk) == [EntryState.VERIFIED]


async def test_another_region_s_leader_a_technician_and_a_customer_are_kept_out_L1(desk, wang, li, chen):
    await enters(li)
    for stranger in (
        desk.staff("leader", "east"),
        desk.staff("technician", "south", 1),
        wang,
        desk.staff("dispatcher"),
    ):
        for pressed in ("sw-yes:1:4000000000000", "sw-yes-all:1:9:4000000000000", "sw-list:south:0", "sw-ask:1"):
            await stranger.press_data(pressed)
    assert await states(desk) == [EntryState.ENTERED]
    assert not await desk.staff("leader", "east").hears("东区食堂")
