"""Nobody leaves before toolbag, papers and appearance are ticked, each item by whoever goes [B4 M4 V1]."""

from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from desk import jobs
from models.checking import Checking
from models.figures import figures_of_people
from models.periods import Periods
from models.person import person_with
from models.tick import Tick
from models.ticket import Ticket
from rules.periods import Week
from rules.refused import Refused
from tests.support.desk_kit import Desk
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import ALL, CHECK, SET_OFF, gets_ready, leaves


async def scheduled(desk: Desk, wang, li, group, **details):
    ticket = await reports(desk, wang, **details)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    return ticket


async def all_of(desk, model):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(model).order_by(model.id)))


async def test_on_my_way_is_refused_with_what_is_missing_by_name_and_the_list_is_there_B4_M4_V1(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await li.press_data(f"leave:{ticket.id}")
    [said] = await li.toasts()
    assert "请先别出发" in said
    assert "万用表和验电笔" in said
    assert (await stored(desk, ticket)).status == "scheduled"
    assert not await wang.hears("已经出发")
    assert "工具包" in await li.chat.last_text()
    assert ALL in await li.chat.captions()


async def test_the_typed_word_is_refused_too_and_shows_the_list_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await li.types("出发")
    assert "○ 1. 万用表和验电笔" in await li.chat.last_text()
    assert (await stored(desk, ticket)).status == "scheduled"


async def test_the_deed_itself_refuses_whoever_calls_it_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    with pytest.raises(Refused) as refused:
        async with desk.database.open_work() as work:
            technician = await person_with(work.session, li.user_id)
            await jobs.leave(work, technician, await work.session.get_one(Ticket, ticket.id))
    assert refused.value.reason == "not_ready"
    named = {item.text.zh for each in refused.value.facts["missing"] for item in each.items}
    assert {"收据", "保外收费价目表", "上岗证", "工作服干净整洁", "工牌端正地别在上衣左上方"} <= named


async def test_each_item_is_one_tap_in_one_message_and_a_second_takes_it_back_B4(desk, wang, li, group):
    await scheduled(desk, wang, li, group)
    await li.presses(CHECK)
    said = len(await li.chat.texts())
    await li.presses("○ 2 ")
    assert "✓ 2. " in await li.chat.last_text()
    assert [tick.words for tick in await all_of(desk, Tick)] == ["螺丝刀和内六角扳手各一套"]
    await li.presses("✓ 2 ")
    assert "○ 2. " in await li.chat.last_text()
    assert not await all_of(desk, Tick)
    assert len(await li.chat.texts()) == said


async def test_one_thumb_ticks_list_after_list_and_then_leaves_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await li.presses(CHECK)
    for title in ("工具包", "单据和证件", "仪容仪表"):
        assert title in await li.chat.last_text()
        await li.presses(ALL)
    assert "都齐了" in await li.chat.last_text()
    await li.presses(SET_OFF)
    assert (await stored(desk, ticket)).status == "en_route"
    assert await wang.hears("已经出发")


async def test_who_ticked_what_when_for_which_visit_is_kept_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    [checking] = await all_of(desk, Checking)
    ticks = await all_of(desk, Tick)
    assert (checking.ticket_id, checking.stage, checking.completed_at) == (ticket.id, "before_leaving", desk.clock.now)
    assert {"上岗证", "精神饱满，面带微笑"} <= {tick.words for tick in ticks}
    assert {tick.ticked_at for tick in ticks} == {desk.clock.now}
    async with desk.database.open_reading() as session:
        technician = await person_with(session, li.user_id)
        done = await figures_of_people(
            session, Periods.until(["south"], ZoneInfo("Asia/Shanghai"), Week.on(desk.clock.now.date()))
        )
    assert done[technician.id].list_count == 1


async def test_the_parts_that_the_fault_needs_belong_into_the_toolbag_B2_B4(desk, wang, li, group):
    await scheduled(desk, wang, li, group, fault_code="no-power")
    await li.presses(CHECK)
    await li.presses("工具包 ›")
    assert "配件：保险丝" in await li.chat.last_text()


async def test_the_same_tap_twice_changes_nothing_B4(desk, wang, li, group):
    await scheduled(desk, wang, li, group)
    await li.presses(CHECK)
    row, data = await li.chat.find("○ 1 ")
    await li.press_data(data, row.id)
    await li.press_data(data, row.id)
    assert len(await all_of(desk, Tick)) == 1


async def moves_to(li, wang, time):
    await li.types("/jobs")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.types(time)
    await wang.presses("可以，就这个时间")
    await li.types("/jobs")


async def test_a_visit_moved_to_another_day_is_checked_anew_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    await moves_to(li, wang, "明天上午11点")
    desk.clock.advance(days=1)
    await li.press_data(f"leave:{ticket.id}")
    assert "请先别出发" in (await li.toasts())[0]
    await leaves(li)
    assert (await stored(desk, ticket)).status == "en_route"
    assert len({checking.visit_id for checking in await all_of(desk, Checking)}) == 2


async def test_a_tap_on_the_list_of_the_earlier_visit_brings_the_new_one_and_is_not_met_with_silence_B4(
    desk, wang, li, group
):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    await moves_to(li, wang, "明天上午11点")
    desk.clock.advance(days=1)
    await li.press_data(f"tick-all:{ticket.id}:toolbag")
    assert "单据和证件" in (await li.heard())[-1]
    assert ALL in await li.chat.captions()


async def test_an_hour_later_the_toolbag_is_still_packed_B4(desk, wang, li, group):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    await moves_to(li, wang, "今天上午11点")
    await li.presses(SET_OFF)
    assert (await stored(desk, ticket)).status == "en_route"


async def test_whoever_takes_the_job_over_checks_their_own_toolbag_B4(desk, wang, li, zhao, group):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    await li.presses("退回工单")
    await li.presses("路太远")
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    await zhao.press_data(f"leave:{ticket.id}")
    assert "请先别出发" in (await zhao.toasts())[0]
    await leaves(zhao)
    assert (await stored(desk, ticket)).status == "en_route"


async def test_nobody_else_ticks_and_an_old_list_is_answered_kindly_B4(desk, wang, li, zhao, group):
    ticket = await scheduled(desk, wang, li, group)
    await li.presses(CHECK)
    _, data = await li.chat.find("○ 1 ")
    await zhao.press_data(data)
    assert "不在您手上" in (await zhao.toasts())[0]
    await leaves(li)
    await li.press_data(data)
    assert (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "en_route"


async def test_a_colleague_who_takes_it_over_packs_their_own_bag_and_the_first_one_s_ticks_stay_theirs_B4_O3(
    desk, wang, li, zhao, group
):
    ticket = await scheduled(desk, wang, li, group)
    await gets_ready(li)
    _, data = await li.chat.find("✓ 1 ")
    await li.presses("转给同事")
    await li.presses("赵")
    await zhao.presses("我来接手")
    await zhao.press_data(f"leave:{ticket.id}")
    assert "请先别出发" in (await zhao.toasts())[0]
    await li.press_data(data)
    assert "不在您手上" in (await li.toasts())[0]
    await leaves(zhao)
    assert (await stored(desk, ticket)).status == "en_route"
    first, second = await all_of(desk, Checking)
    assert first.technician_id != second.technician_id
    assert first.completed_at and second.completed_at
