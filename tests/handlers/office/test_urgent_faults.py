"""An urgent fault: what helps for now, the cause, what mends it for good, the summary to headquarters [L4]."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from desk import urgent_faults
from models.behind import behind
from models.periods import Periods
from models.person import person_with
from models.ticket import Ticket
from models.urgent_fault import UrgentFault, count_faults, faults_in, overdue_faults
from rules.digest_lists import DigestList
from rules.periods import Month
from rules.urgent_fault import Part
from tests.handlers.customer.telling import stored
from tests.handlers.customer.test_danger import SMOKE
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves
from tests.support.visit_steps import WAS_DONE, files_report

SOUTH = ("leader", "south")
FOR_NOW = "关了总阀，先用备用灶"


@pytest.fixture
async def chen(desk):
    chen = desk.staff("leader", "south")
    await chen.types("/start")
    return chen


@pytest.fixture
async def hq(desk):
    hq = desk.staff("headquarters")
    await hq.types("/start")
    return hq


async def the_fault(desk):
    [fault] = await stored(desk, UrgentFault)
    return fault


async def at(desk, day, hour=1):
    desk.clock.now = datetime(2026, 11, day, hour, 0, tzinfo=UTC)
    await desk.tick()


async def heard(visitor, words):
    return len([row for row in await visitor.desk.outbox(visitor.user_id) if words in str(row.parameters.get("text"))])


@pytest.fixture
async def urgent(desk, wang, hq, chen):
    """Wang's oven, offered to the south; the leader has marked it urgent."""
    ticket = await reports(desk, wang)
    await chen.types(ticket.number)
    await chen.presses("这单紧急")
    return ticket


async def at_work(desk, li, group):
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")


async def test_danger_words_make_one_and_headquarters_hears_at_once_and_once_L4(desk, wang, he, hq):
    await wang.types(SMOKE)
    assert await heard(hq, "出现了一起突发故障") == 1
    assert (await the_fault(desk)).told_at == desk.clock.now
    await wang.types("火更大了，漏电了！")
    assert await heard(hq, "出现了一起突发故障") == 1
    assert "突发故障处理" in await he.chat.captions()


async def test_marked_urgent_it_is_one_too_and_marked_back_it_is_none_L4(desk, urgent, hq, chen):
    assert await heard(hq, "出现了一起突发故障") == 1
    await chen.presses("不再紧急")
    assert (await the_fault(desk)).ended_at is not None
    await chen.presses("这单紧急")
    assert (await the_fault(desk)).ended_at is None
    assert await heard(hq, "出现了一起突发故障") == 1


async def test_the_leader_notes_on_the_telephone_what_helps_for_now_and_the_technician_reads_it_L4(
    desk, li, group, urgent, chen
):
    await chen.presses("突发故障处理")
    await chen.presses("记临时办法")
    await chen.sends_photo()
    await chen.types(FOR_NOW)
    assert f"临时办法：{FOR_NOW}" in await chen.chat.last_text()
    await group.pressed_by(li, "接单")
    assert f"临时办法：{FOR_NOW}" in await li.chat.last_text()


async def test_the_technician_notes_it_before_anybody_is_there_and_the_report_does_not_ask_again_L4(
    desk, li, group, urgent
):
    await group.pressed_by(li, "接单")
    assert "请记一下" in await li.chat.last_text()
    await li.presses("突发故障处理")
    await li.presses("记临时办法")
    await li.types(FOR_NOW)
    fault = await the_fault(desk)
    assert fault.temporary == FOR_NOW
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")
    await li.presses("写报告")
    assert f"✓ 临时解决办法：{FOR_NOW}" in await li.chat.last_text()


async def test_mended_the_leader_sends_the_summary_as_the_report_tells_it_once_L4(desk, li, group, urgent, hq, chen):
    await at_work(desk, li, group)
    await files_report(li, is_urgent=True)
    row, data = await chen.chat.find("按报告发给总部")
    for _ in range(2):
        await chen.press_data(data, row.id, chen.user_id)
    assert "已经总结过" in (await chen.toasts())[-1]
    assert await heard(hq, "突发故障 R-1123-0001 总结") == 1
    assert WAS_DONE in await hq.chat.last_text()
    assert (await the_fault(desk)).ended_at == desk.clock.now


async def test_the_summary_may_be_in_the_leader_s_own_words_L4(desk, li, group, urgent, hq, chen):
    await at_work(desk, li, group)
    await files_report(li, is_urgent=True)
    await chen.presses("我来写总结")
    await chen.types("同批阀芯已列入下次保养更换")
    assert "陈岚山 Chen Lanshan 的总结：同批阀芯已列入下次保养更换" in await hq.chat.last_text()


async def for_now_only(li):
    await li.presses("写报告")
    await li.sends_photo()
    await li.types("阀芯漏")
    await li.types("先堵上了")
    await li.sends_photo()
    await li.types(FOR_NOW)
    await li.types("阀芯老化")
    await li.presses("还要再处理")
    await li.types("40")
    await li.presses("提交报告")


async def test_a_final_solution_still_to_come_stays_open_with_owner_and_date_L4(
    desk, wang, li, group, urgent, hq, chen
):
    await at_work(desk, li, group)
    await for_now_only(li)
    assert "负责人：陈岚山 Chen Lanshan · 2026年12月1日之前" in await chen.chat.last_text()
    await wang.presses("好了，没问题")
    await chen.types("/urgent")
    assert "还缺：彻底解决办法 · 总结" in await chen.chat.last_text()
    assert (await the_fault(desk)).ended_at is None
    await chen.presses("R-1123-0001")
    await chen.presses("赵晚晴")
    async with desk.database.open_work() as work:
        zhao = await person_with(work.session, desk.staff("technician", "south", 1).user_id)
    assert (await the_fault(desk)).owner_id == zhao.id


async def test_it_is_reminded_of_once_to_the_leader_and_once_to_headquarters_L4_M3(
    desk, wang, li, group, urgent, hq, chen
):
    await at_work(desk, li, group)
    await for_now_only(li)
    await wang.presses("好了，没问题")
    await at(desk, 30)
    assert await heard(chen, "该彻底解决了") == 0
    desk.clock.now = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    await desk.tick()
    assert (await heard(chen, "该彻底解决了"), await heard(hq, "该彻底解决了")) == (1, 0)
    for _ in range(4):
        await desk.advance(days=1)
    assert (await heard(chen, "该彻底解决了"), await heard(hq, "该彻底解决了")) == (1, 1)


async def test_whoever_was_to_see_to_it_and_works_here_no_longer_is_reminded_of_nothing_L4_O2(
    desk, wang, li, zhao, group, urgent, hq, chen
):
    await at_work(desk, li, group)
    await for_now_only(li)
    await wang.presses("好了，没问题")
    await chen.types("/urgent")
    await chen.presses("R-1123-0001")
    await chen.presses("赵晚晴")
    await desk.staff("admin").press_data(f"end-work:{(await the_fault(desk)).owner_id}:1")
    desk.clock.now = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    await desk.tick()
    assert (await heard(chen, "该彻底解决了"), await heard(zhao, "该彻底解决了")) == (1, 0)


async def test_in_another_region_its_leader_is_reminded_and_whoever_had_it_before_of_nothing_L4_O3(
    desk, wang, zhao, urgent, he, chen
):
    east = desk.staff("leader", "east")
    async with desk.database.open_work() as work:
        leader, owner = [await person_with(work.session, each.user_id) for each in (chen, zhao)]
        await urgent_faults.give_to(work, leader, await work.session.get_one(Ticket, urgent.id), owner)
    await he.types(urgent.number)
    await he.presses("转区域")
    await he.presses("华东")
    before = [len(await each.chat.texts()) for each in (zhao, chen)]
    await desk.advance(days=3)
    assert [len(await each.chat.texts()) for each in (zhao, chen)] == before
    assert await heard(east, "突发故障") == 1


async def test_another_day_begins_the_reminding_anew_and_the_final_solution_is_noted_with_a_tap_L4(
    desk, wang, li, group, urgent, hq, chen
):
    await at_work(desk, li, group)
    await for_now_only(li)
    await wang.presses("好了，没问题")
    await chen.press_data(f"fault-due:1:{datetime(2026, 12, 9).toordinal()}")
    desk.clock.now = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
    await desk.tick()
    assert await heard(chen, "该彻底解决了") == 0
    await chen.presses("已彻底解决")
    await chen.types("换了新阀芯")
    await chen.presses("按报告发给总部")
    assert "彻底解决：换了新阀芯" in await hq.chat.last_text()
    desk.clock.now = datetime(2026, 12, 20, 1, 0, tzinfo=UTC)
    await desk.tick()
    assert await heard(chen, "该彻底解决了") == 0


async def test_what_nobody_sums_up_goes_to_headquarters_as_the_report_tells_it_L4(
    desk, wang, li, group, urgent, hq, chen
):
    await at_work(desk, li, group)
    await files_report(li, is_urgent=True)
    await wang.presses("好了，没问题")
    await at(desk, 25)
    assert await heard(chen, "等待总结") == 1
    await at(desk, 26)
    assert await heard(hq, "总结（取自报告）") == 1
    await at(desk, 29)
    assert await heard(hq, "总结（取自报告）") == 1


async def test_the_fault_is_back_so_it_is_open_again_and_headquarters_hears_L4(desk, wang, li, group, urgent, hq, chen):
    await at_work(desk, li, group)
    await files_report(li, is_urgent=True)
    await chen.presses("按报告发给总部")
    await wang.presses("好了，没问题")
    desk.clock.advance(hours=3)
    await wang.types("R-1123-0001")
    await wang.presses("毛病又出来了")
    fault = await the_fault(desk)
    assert (fault.ended_at, fault.final) == (None, "")
    assert await heard(hq, "出现了一起突发故障") == 2


async def test_the_list_shows_open_ones_first_and_the_oldest_first_L4(desk, li, group, urgent, hq, chen):
    zhou = desk.customer("Zhou")
    desk.clock.advance(minutes=5)
    await zhou.types(SMOKE)
    await chen.types("/urgent")
    said = await chen.chat.last_text()
    assert "有 2 起还没有了结" in said
    assert said.index("R-1123-0001") < said.index("还没有单号")
    async with desk.database.open_work() as work:
        (await work.session.get_one(UrgentFault, 1)).ended_at = work.now
    await hq.types("/urgent")
    said = await hq.chat.last_text()
    assert said.index("还没有单号") < said.index("R-1123-0001")


async def test_nobody_else_reads_or_notes_anything_L4(desk, wang, li, urgent):
    gu = desk.staff("leader", "east")
    for stranger in (gu, wang, desk.staff("technician", "south", 1), li):
        for pressed in ("urgent-fault:1", "note-fault:1:temporary", "sum-up:1", "fault-due:1:800000", "own-fault:1:1"):
            await stranger.press_data(pressed)
        await stranger.types("什么都没有")
    fault = await the_fault(desk)
    assert not fault.held
    await gu.types("/urgent")
    assert "R-1123-0001" not in await gu.chat.last_text()


async def test_a_cancelled_report_leaves_its_urgent_fault_on_the_list_L4(desk, wang, urgent, chen):
    await wang.types("R-1123-0001")
    await wang.presses("取消")
    await wang.presses("确定取消")
    assert (await stored(desk, Ticket))[0].status == "cancelled"
    await at(desk, 24)
    assert await heard(chen, "一起突发故障还有几项没有记下") == 1


async def test_on_each_database_two_at_once_make_one_and_its_parts_lists_and_days_hold_L4(desk_on_each):
    desk = desk_on_each
    wang, chen, hq = desk.customer("Wang"), desk.staff(*SOUTH), desk.staff("headquarters")
    ticket, other = await reports(desk, wang), await reports(desk, desk.customer("Zhou"))

    async def comes_up(which):
        async with desk.database.open_work() as work:
            row = await work.session.get_one(Ticket, which.id)
            row.is_urgent = True
            await urgent_faults.come_up(work, row)

    await asyncio.gather(comes_up(ticket), comes_up(ticket))
    assert await heard(hq, "出现了一起突发故障") == 1
    await comes_up(other)
    await chen.types("/urgent")
    said = await chen.chat.last_text()
    assert said.index(ticket.number) < said.index(other.number)
    async with desk.database.open_work() as work:
        assert await count_faults(work.session, ["south"]) == (2, 2)
        assert await count_faults(work.session, ["east"]) == (0, 0)
        assert len(await overdue_faults(work.session, "south", date(2026, 11, 24))) == 2
        assert await overdue_faults(work.session, None, date(2026, 11, 24)) == []
        leader = await person_with(work.session, chen.user_id)
        noted = await urgent_faults.note(work, leader, await work.session.get_one(Ticket, other.id), Part.CAUSE, "阀")
        noted.ended_at = work.now
        await work.session.flush()
        listed = await faults_in(work.session, ["south"], 10)
        assert [(each.ticket.id, each.fault.cause) for each in listed] == [(ticket.id, ""), (other.id, "阀")]
        period = Periods.until(["south"], work.zone_of("south"), Month(2026, 11))
        in_list = await behind(work.session, period, DigestList.FAULTS)
        assert [each.more["summed_up_at"] for each in in_list] == [None, noted.ended_at]
