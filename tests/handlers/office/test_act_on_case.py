"""A job taken back or a ticket cancelled with a reason, the customer called, a ticket marked as urgent [O3 L4 M2]."""

import pytest

from models.reminder import pending_of
from rules.ticket import Status
from tests.support.staff import leads_no_more
from tests.support.tickets import reports, stored


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def test_taken_back_with_a_reason_that_customer_and_technician_read_O3(desk, wang, li, chen, agreed):
    await chen.types(agreed.number)
    await chen.presses("收回")
    assert (await stored(desk, agreed)).status is Status.SCHEDULED
    await chen.presses("技术员身体不适")
    assert (await stored(desk, agreed)).status is Status.OPEN
    for who in (wang, li):
        told = await who.chat.last_text()
        assert "原因：上门的同事身体不适\n" in f"{told}\n"
        assert told.count("原因：") == 1


async def test_a_reason_of_ones_own_passes_the_guard_of_tone_M2(desk, wang, li, chen, agreed):
    await chen.types(agreed.number)
    await chen.types("收回")
    await chen.types("客户是个傻逼")
    assert (await stored(desk, agreed)).status is Status.SCHEDULED
    await chen.types("李师傅的车坏了")
    assert (await stored(desk, agreed)).status is Status.OPEN
    assert "李师傅的车坏了" in await wang.chat.last_text()
    assert "李师傅的车坏了" in await li.chat.last_text()
    assert "傻逼" not in "".join(await wang.chat.texts())


async def test_going_back_takes_nothing_back_O3(desk, chen, agreed):
    await chen.types(agreed.number)
    await chen.presses("收回")
    await chen.presses("返回")
    await chen.types("取消")
    assert (await stored(desk, agreed)).status is Status.SCHEDULED


async def test_cancelled_with_a_reason_nobody_goes_and_nobody_is_reminded_O3(desk, wang, li, chen, group, agreed):
    await chen.types(agreed.number)
    await chen.presses("取消这张单")
    await chen.presses("电话里解决了")
    ticket = await stored(desk, agreed)
    assert ticket.status is Status.CANCELLED
    assert ticket.closed_at
    assert "电话里已经解决" in await wang.chat.last_text()
    assert "取消了" in await li.chat.last_text()
    assert "电话里已经解决" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        assert await pending_of(work.session, agreed.id) == []
    await desk.advance(days=2)
    assert (await stored(desk, agreed)).status is Status.CANCELLED


async def test_the_customer_s_number_is_shown_to_whoever_serves_and_to_nobody_else_O3(desk, wang, li, chen):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    _, data = await chen.chat.find("给客户打电话")
    await chen.presses("给客户打电话")
    assert "+86 138 0013 8000" in await chen.chat.last_text()
    for nobody in (li, desk.staff("leader", "east"), desk.customer("Mallory")):
        await nobody.press_data(data)
        assert "138 0013" not in "".join(await nobody.chat.texts())


async def test_marked_as_urgent_its_ladder_climbs_faster_and_back_again_L4(desk, wang, chen, he, group):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("这单紧急")
    assert (await stored(desk, ticket)).is_urgent
    assert "已标为紧急" in await chen.chat.last_text()
    await desk.advance(minutes=3)
    assert "还没有人" in await group.last_text() or ticket.number in await group.last_text()
    await desk.advance(minutes=2)
    assert ticket.number in await chen.chat.last_text()
    await chen.types(ticket.number)
    await chen.presses("不再紧急")
    before = len(await he.chat.texts())
    await desk.advance(minutes=5)
    assert len(await he.chat.texts()) == before
    await desk.advance(minutes=30)
    assert len(await he.chat.texts()) > before


async def test_whoever_leads_no_more_changes_nothing_with_an_old_button_O3(desk, wang, li, chen, agreed):
    await chen.types(agreed.number)
    buttons = [
        (await chen.chat.find(each))[1] for each in ("改派别人", "收回", "取消这张单", "这单紧急", "给客户打电话")
    ]
    await leads_no_more(desk, chen)
    before = await stored(desk, agreed)
    for data in buttons:
        await chen.press_data(data)
        assert await chen.toasts() == ["这件事要由别的同事来决定。"], data
    assert await stored(desk, agreed) == before
