"""Leader and dispatcher give a ticket to somebody by hand, and from one to another in one step [O3 B3]."""

from datetime import timedelta

import pytest

from models.reminder import Promise, pending_of
from models.ticket_event import events_of
from models.visit import visits_of
from rules.ticket import Action
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports, stored


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def promises(desk, ticket):
    async with desk.database.open_work() as work:
        return {each.promise for each in await pending_of(work.session, ticket.id)}


async def test_a_ticket_is_given_to_a_named_technician_from_its_case_O3(desk, wang, li, chen, group):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("派给技术员")
    shown = await chen.chat.last_text()
    assert "李禾田 Li Hetian</b> · 今天上门0次 · 手上0单\n那时有空" in shown
    await chen.presses("李禾田")
    assert "已派给李禾田" in await chen.chat.last_text()
    assert "王小明" in "".join(await li.chat.texts())
    assert "陈岚山 Chen Lanshan把" in await li.chat.last_text()
    assert "李禾田" in await wang.chat.last_text()
    assert "您希望明天" in await wang.chat.last_text()
    assert "李禾田" in await group.last_text()
    assert await promises(desk, ticket) == {Promise.NO_TIME_AGREED}
    await li.presses("确认")
    assert "约好了" in await wang.chat.last_text()


async def test_the_list_tells_workload_who_is_free_who_cannot_and_who_is_away_O3_B3(desk, wang, li, zhao, chen, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    other = await reports(desk, wang)
    mo = desk.staff("technician", "south", 2)
    await group.pressed_by(zhao, "接不了")
    await zhao.presses("太远")
    await is_away(desk, mo, desk.clock.now, desk.clock.now + timedelta(hours=3))
    await chen.types(other.number)
    await chen.presses("派给技术员")
    shown = await chen.chat.last_text()
    assert "手上1单\n那时有 R-1123-0001，约在" in shown
    assert "赵晚晴 Zhao Wanqing 接不了：“" in shown
    assert "不在" in shown
    captions = "".join(await chen.chat.captions())
    assert "莫阿榕" not in captions
    assert "✓" not in captions


async def test_nobody_absent_is_assigned_even_by_an_old_button_O3(desk, wang, li, chen):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("派给技术员")
    await is_away(desk, li, desk.clock.now, desk.clock.now + timedelta(hours=3))
    await chen.presses("李禾田")
    assert (await stored(desk, ticket)).technician_id is None
    assert "请选别的同事" in (await chen.toasts())[0]


async def test_by_name_it_can_be_typed_as_well_O3(desk, wang, li, chen):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.types("派单")
    await chen.types("没有这个人")
    assert "派谁去" in await chen.chat.last_text()
    await chen.types("李禾田")
    assert "已派给李禾田" in await chen.chat.last_text()


async def test_only_the_dispatcher_finds_somebody_in_another_region_O3(desk, wang, chen, he):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("派给技术员")
    assert "找别的区域" not in await chen.chat.captions()
    await he.types(ticket.number)
    await he.presses("派给技术员")
    await he.presses("找别的区域")
    await he.presses("华东")
    _, data = await he.chat.find("陆春生")
    await chen.press_data(data)
    assert (await stored(desk, ticket)).technician_id is None
    await he.press_data(data)
    assert ticket.number in await desk.staff("technician", "east", 0).chat.last_text()
    assert "陆春生" in await wang.chat.last_text()


async def test_from_one_to_another_the_agreed_time_is_kept_where_it_can_be_O3_B3(desk, wang, li, zhao, chen, agreed):
    await chen.types(agreed.number)
    await chen.presses("改派别人")
    assert "现在在李禾田" in await chen.chat.last_text()
    await chen.presses("赵晚晴")
    assert "时间不变" in await chen.chat.last_text()
    assert "赵晚晴" in await wang.chat.last_text()
    assert "时间不变" in await wang.chat.last_text()
    assert "改派给了赵晚晴" in "".join(await li.heard() + await li.chat.texts())
    assert "不再由您处理" in "".join(await li.chat.texts()) or "王小明" not in "".join(await li.chat.texts())
    async with desk.database.open_work() as work:
        [visit] = await visits_of(work.session, agreed.id)
        actions = [event.action for event in await events_of(work.session, agreed.id)]
    assert visit.starts_at == TUESDAY_TEN
    assert actions[-1] is Action.REASSIGN
    desk.clock.now = TUESDAY_TEN - timedelta(hours=2)
    await desk.tick()
    assert agreed.number in "".join(await zhao.chat.texts())


async def test_where_it_cannot_the_customer_reads_an_apology_and_is_asked_for_another_B3(
    desk, wang, li, zhao, chen, group, agreed
):
    other = await reports(desk, desk.customer("Other"))
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    await chen.types(agreed.number)
    await chen.presses("改派别人")
    await chen.presses("赵晚晴")
    assert "已向客户道歉" in await chen.chat.last_text()
    asked = await wang.chat.last_text()
    assert "非常抱歉" in asked
    assert "改由另一位技术员上门" in asked
    await wang.presses("可以，就这个时间")
    async with desk.database.open_work() as work:
        states = [visit.state.value for visit in await visits_of(work.session, agreed.id)]
    assert states == ["dropped", "agreed"]
    assert (await stored(desk, agreed)).technician_id == (await stored(desk, other)).technician_id


async def test_a_job_that_somebody_has_meanwhile_is_not_given_away_unawares_O3(desk, wang, li, zhao, chen, group):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("派给技术员")
    await group.pressed_by(zhao, "接单")
    await chen.presses("李禾田")
    assert "赵晚晴" in (await chen.toasts())[0]
    assert "快了一步" in (await chen.toasts())[0]
    before = await stored(desk, ticket)
    await chen.presses("李禾田")
    assert (await stored(desk, ticket)).technician_id == before.technician_id


async def test_a_second_press_changes_nothing_and_answers_kindly_O3(desk, wang, li, chen):
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("派给技术员")
    row, data = await chen.chat.find("李禾田")
    await chen.press_data(data, row.id)
    before = len(await li.chat.texts())
    await chen.press_data(data, row.id)
    assert len(await li.chat.texts()) == before
    assert "李禾田" in (await chen.toasts())[0]
