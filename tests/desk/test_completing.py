"""The dispatcher completes a ticket's data, brings it to another region, and makes two reports of one fault one [O3 T1]."""

import pytest

from models.ticket import ticket_with_number
from models.ticket_event import events_of
from models.ticket_note import notes_of
from rules.roles import Role
from rules.ticket import Action, Status
from tests.handlers.customer.telling import report
from tests.support.callers import TOLD, calls, rings
from tests.support.tickets import reports, stored


@pytest.fixture
async def taken(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    return ticket


async def diary(desk, ticket):
    async with desk.database.open_work() as work:
        return await events_of(work.session, ticket.id)


async def test_each_field_is_put_right_with_a_tap_the_old_value_shown_and_the_change_written_down_T1(
    desk, wang, li, he, group, taken
):
    await he.types(taken.number)
    await he.presses("补充资料")
    await he.presses("地址")
    assert "深圳市南山区科技路 8 号" in await he.chat.last_text()
    await he.types("深圳市福田区莲花路2号")
    event = (await diary(desk, taken))[-1]
    assert (event.action, event.role) == (Action.COMPLETE, Role.DISPATCHER)
    assert event.reason == "address: 深圳市南山区科技路 8 号 → 深圳市福田区莲花路2号"
    assert event.actor_id is not None
    assert any("莲花路2号" in text for text in await li.chat.texts())
    assert "莲花路2号" in await wang.chat.last_text()
    await he.presses("补充资料")
    await he.presses("电话")
    await he.types("12")
    assert "号码好像不完整" in await he.chat.last_text()
    await he.types("13700137000")
    assert (await stored(desk, taken)).phone == "+8613700137000"
    await he.presses("补充资料")
    await he.presses("故障")
    await he.types("还有异响")
    assert "还有异响" in await group.last_text()


async def test_a_leader_completes_only_in_their_region_O3(desk, wang, chen, taken):
    await chen.types(taken.number)
    await chen.presses("补充资料")
    await chen.presses("姓名")
    await chen.types("王大明")
    assert (await diary(desk, taken))[-1].role is Role.LEADER
    of_the_east = desk.staff("leader", "east")
    await of_the_east.press_data(f"data-line:{taken.id}:name")
    await of_the_east.types("别人")
    assert (await stored(desk, taken)).contact_name == "王大明"
    await chen.types(taken.number)
    await chen.presses("转区域")
    assert (await stored(desk, taken)).region_code == "south"


async def test_a_taken_ticket_is_taken_back_and_offered_in_the_other_region_from_the_beginning_O3(
    desk, wang, li, he, group, taken
):
    await li.presses("确认")
    await he.types(taken.number)
    await he.presses("转区域")
    desk.clock.advance(hours=1)
    await he.presses("华东")
    ticket = await stored(desk, taken)
    assert (ticket.region_code, ticket.status, ticket.technician_id) == ("east", Status.OPEN, None)
    assert "属于华东" in "".join(await group.texts())
    assert taken.number in await desk.group("east").last_text()
    assert "请不要再" in "".join(await li.chat.texts()) or "收回" in "".join(await li.chat.texts())
    actions = [(event.action, event.reason) for event in await diary(desk, taken)][-2:]
    assert actions == [(Action.TAKE_BACK, "south → east"), (Action.ROUTE, "south → east")]
    before = len(await desk.group("east").screen())
    await desk.advance(minutes=10)
    assert len(await desk.group("east").screen()) == before + 1, "the ladder starts anew"


async def test_an_address_of_another_region_offers_to_route_it_O3(desk, wang, he):
    ticket = await reports(desk, wang)
    await he.types(ticket.number)
    await he.presses("补充资料")
    await he.presses("地址")
    await he.types("上海市徐汇区漕溪路1号")
    await he.presses("转给华东")
    assert (await stored(desk, ticket)).region_code == "east"


async def test_two_reports_of_one_fault_become_the_older_with_all_that_was_told_O3(desk, wang, he, group):
    await report(wang)
    first = await reports_of(desk, "R-1123-0001")
    second = await calls(desk, he, TOLD.replace("13900139000", "13800138000").replace("锅的外壳裂了", "屏幕不亮了"))
    await he.types(second.number)
    assert "可能是同一个问题" in await he.chat.last_text()
    await he.presses(f"与{first.number}相同")
    await he.presses("合并")
    first, second = await stored(desk, first), await stored(desk, second)
    assert (first.status, second.status, second.same_as_id) == (Status.OPEN, Status.CANCELLED, first.id)
    assert "屏幕不亮了" in first.symptom
    async with desk.database.open_work() as work:
        assert not await notes_of(work.session, second.id)
    ended = (await diary(desk, second))[-1]
    assert (ended.action, ended.reason) == (Action.MERGE, f"same as {first.number}")
    assert second.number in (await diary(desk, first))[-1].reason
    assert second.number in (await rings(desk))[-1].words, "the caller is told once, by telephone"
    await he.types(first.number)
    assert f"同一个问题：<b>{second.number}</b>" in await he.chat.last_text()
    await he.types(second.number)
    assert await he.hears(f"同一个问题：<b>{first.number}</b>")


async def test_whichever_is_in_work_stays_O3(desk, wang, li, he, group):
    first, second = await reports(desk, wang), await reports(desk, wang, wished_at=None)
    await group.pressed_by(li, "接单")
    async with desk.database.open_work():
        pass
    await he.types(first.number)
    await he.presses(f"与{second.number}相同")
    row, data = await he.chat.find("合并")
    await he.press_data(data, row.id)
    states = {(await stored(desk, each)).status for each in (first, second)}
    assert states == {Status.ACCEPTED, Status.CANCELLED}
    assert "同一个问题" in "".join(await wang.chat.texts())
    await he.press_data(data, row.id)
    assert "已经处理过了" in (await he.toasts())[0]


async def test_two_that_are_both_in_work_stay_two_O3(desk, wang, li, zhao, he, group):
    first = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    second = await reports(desk, wang, wished_at=None)
    await group.pressed_by(zhao, "接单")
    await he.types(first.number)
    await he.presses(f"与{second.number}相同")
    assert "都在技术员手里" in (await he.toasts())[0]


async def reports_of(desk, number):
    async with desk.database.open_work() as work:
        return await ticket_with_number(work.session, number)
