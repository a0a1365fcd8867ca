"""The dispatcher's list of what waits for them: oldest first, one line a ticket, and gone when it is seen to [O3]."""

import pytest

from tests.handlers.customer.telling import symptom
from tests.support.callers import calls
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports


@pytest.fixture
def ann(desk):
    return desk.customer("Ann")


@pytest.fixture
def listed(he):
    async def shown():
        await he.types("/waiting")
        return await he.chat.last_text()

    return shown


async def test_the_oldest_comes_first_each_line_says_why_and_opens_its_ticket_O3(desk, wang, ann, he, listed):
    elsewhere = await reports(desk, ann, region_code=None, address=None, phone="+8613800138999")
    desk.clock.advance(hours=1)
    await symptom(wang, "屏幕上有条纹")
    await wang.presses("请转人工")
    shown = await listed()
    assert shown.index(elsewhere.number) < shown.index("还没有单号")
    assert "还不知道属于哪个区域 · 资料还不全 · 已经等了 1 小时" in shown
    assert "客户想和同事说话" in shown
    for personal in ("王小明", "13800138", "屏幕上有条纹"):
        assert personal not in shown
    await he.presses("2 · 还没有单号")
    assert "屏幕上有条纹" in await he.chat.last_text()
    await he.presses("我来接待")
    assert "同事正在接待客户" in await listed()
    await he.types("交回")
    assert "还没有单号" not in await listed()
    await he.presses(elsewhere.number)
    await he.presses("转区域")
    await he.presses("华南")
    assert "还不知道属于哪个区域" not in await listed()


async def test_what_nobody_took_waits_only_after_all_were_told_O3(desk, wang, li, group, listed):
    ticket = await reports(desk, wang)
    await desk.advance(minutes=25)
    assert "目前没有" in await listed()
    await desk.advance(minutes=25)
    assert ticket.number in await listed()
    await group.pressed_by(li, "接单")
    assert ticket.number not in await listed()


async def test_a_ring_to_make_waits_until_somebody_has_rung_O3(desk, li, he, group, listed):
    ticket = await calls(desk, he)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    assert "要打电话" in await listed()
    await he.presses(ticket.number)
    assert "请打电话告知" in await he.chat.last_text(), "what is to be said stands below the ticket"
    await he.presses("已经告诉对方")
    assert "目前没有" in await listed()


async def test_reported_twice_waits_as_one_line_until_it_is_made_one_O3(desk, wang, he, listed):
    first, second = await reports(desk, wang), await reports(desk, wang)
    shown = await listed()
    assert "可能重复报修" in shown
    assert second.number in shown
    assert first.number not in shown
    await he.presses(second.number)
    await he.presses(f"与{first.number}相同")
    await he.presses("合并")
    assert "目前没有" in await listed()


async def test_only_whoever_dispatches_sees_it_and_headquarters_when_nobody_does_O3(desk, wang, li, chen, he, listed):
    ticket = await reports(desk, wang, region_code=None)
    su = desk.staff("headquarters")
    assert ticket.number in await listed()
    for each in (li, chen, su, wang):
        await each.types("/waiting")
        await each.press_data("waiting:0")
        assert ticket.number not in "".join(await each.chat.texts())
    await is_away(desk, he, TUESDAY_TEN.replace(day=1), TUESDAY_TEN.replace(hour=23))
    await su.types("待办")
    assert ticket.number in await su.chat.last_text()


async def test_many_come_by_pages_in_one_message_O3(desk, wang, he, listed):
    tickets = [await reports(desk, wang, region_code=None) for _ in range(9)]
    assert "共9单，第1页，共2页" in await listed()
    await he.presses("下一页")
    assert tickets[-1].number in await he.chat.last_text()
    await he.presses("上一页")
    assert tickets[0].number in await he.chat.last_text()
