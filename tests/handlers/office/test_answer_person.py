"""A customer asks for a person: one of the office has them until they are handed back, and both know it [V2 O3]."""

import pytest

from models.ticket import Ticket
from rules.ticket import Status
from tests.handlers.customer.telling import last_ticket, report, symptom
from tests.handlers.customer.telling import stored as rows
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, stored


@pytest.fixture
async def wanted(desk, wang):
    """In the midst of a report."""
    await symptom(wang, "屏幕上有条纹")
    await wang.presses("请转人工")
    return await last_ticket(desk)


async def test_whoever_takes_them_writes_and_reads_and_hands_them_back_V2(desk, wang, he, wanted):
    await he.presses("我来接待")
    assert await wang.hears("您好，我是何")
    await wang.types("发票什么时候能开？")
    assert "发票什么时候能开" in "".join(await he.chat.texts())
    heard = len(await wang.heard())
    assert heard == 0, "the desk asks nothing meanwhile"
    await he.types("明天上午就寄给您")
    assert "明天上午就寄给您" in await wang.chat.last_text()
    await wang.sends_photo("这是订单")
    await he.presses("交回服务台")
    assert await he.hears("已经交回服务台")
    assert await wang.hears("同事把您转回服务台")
    await wang.presses("继续")
    assert "我们接着刚才的说" in await wang.chat.last_text()
    assert "哪一款机器" in await wang.chat.last_text()
    assert "发票什么时候能开" in (await stored(desk, wanted)).symptom, "nothing that they wrote is lost"
    await he.types("这句话不该发给客户")
    assert not await wang.hears("这句话不该发给客户")


async def test_two_dispatchers_one_has_them_and_the_other_sees_who_O3(desk, wang, he, wanted):
    row, data = await he.chat.find("我来接待")
    await he.press_data(data, row.id)
    await he.press_data(data, row.id)
    su = desk.staff("headquarters")
    await is_away(desk, he, TUESDAY_TEN.replace(day=1), TUESDAY_TEN.replace(hour=23))
    await su.press_data(data, row.id)
    assert "已经在接待这位客户" in (await su.toasts())[0]
    li = desk.staff("technician", "south")
    await li.press_data(data, row.id)
    assert "".join(await wang.chat.texts()).count("现在都由我来看") == 1


async def test_forgotten_they_go_back_by_themselves_and_the_dispatcher_is_told_V2(desk, wang, he, wanted):
    await he.presses("我来接待")
    await desk.advance(minutes=20)
    await wang.types("在吗，我等一下")
    await desk.advance(minutes=20)
    assert not await he.hears("没有说话")
    await desk.advance(minutes=15)
    assert await he.hears("没有说话，对方已交回服务台")
    assert await wang.hears("同事把您转回服务台")
    assert not (await stored(desk, wanted)).is_with_person


async def test_a_coarse_word_is_held_back_there_too_M2(desk, wang, he, wanted):
    await he.presses("我来接待")
    await he.types("你这个傻子，闭嘴")
    assert not await wang.hears("闭嘴")


async def test_danger_is_answered_at_once_though_a_person_is_there_L4(desk, wang, he, wanted):
    await he.presses("我来接待")
    await wang.types("机器冒烟了")
    assert await wang.hears("安全第一")
    assert (await stored(desk, wanted)).is_urgent


async def test_somebody_for_whom_nothing_is_under_way_is_not_said_to_have_reported_nothing_V2(desk, wang, he):
    await wang.types("转人工")
    assert await he.hears("还没有报修的客户")
    await he.presses("我来接待")
    await he.types("您好，请讲")
    assert "您好，请讲" in await wang.chat.last_text()
    await wang.types("想问下保养")
    await he.presses("交回服务台")
    assert (await last_ticket(desk)).status is Status.CANCELLED
    await wang.types("你好")
    assert not await wang.hears("您的报修还没有提交")
    await report(wang)
    ticket = await last_ticket(desk)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CLOSED
    await wang.types("转人工")
    assert await he.hears(f"上一次：<b>{ticket.number}</b>")


async def test_what_they_tell_can_be_written_down_as_a_ticket_O3(desk, wang, he, group):
    await wang.types("转人工")
    await he.presses("我来接待")
    await wang.types("锅的外壳裂了")
    await he.presses("帮客户开单")
    await he.types("13800138000，王建国，深圳市南山区科苑路8号，W600，2026年3月买的，明天下午3点半")
    await he.presses("开单")
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    assert "锅的外壳裂了" in ticket.symptom
    assert await wang.hears(ticket.number)
    assert ticket.number in await group.last_text()
    assert len([each for each in await rows(desk, Ticket) if each.customer_id == ticket.customer_id]) == 1
