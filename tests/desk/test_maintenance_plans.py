"""What is due stays in the plan until somebody was there or the customer says no; whoever leads the region sees it [T2]."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from desk import care, digests, people
from models.device import Device
from models.maintenance_plan import MaintenancePlan, PlanState, count_due, due_list
from models.person import person_with
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.periods import Week
from rules.ticket import Kind, Status
from scheduler.housekeeping import tidy
from tests.desk.test_care import MAINTENANCE, NINE, at, has_machine, told
from tests.support.tickets import reports

BOUGHT = date(2026, 6, 24)
"""A W600 wants maintenance every six months: on 24 December, and NINE is a fortnight before."""
DUE, NEXT = date(2026, 12, 24), date(2027, 6, 24)


@pytest.fixture
async def owner(desk, wang):
    await wang.types("/start")
    await lives_in(desk, wang, "south")
    return wang


async def lives_in(desk, visitor, region_code):
    async with desk.database.open_work() as work:
        account = people.Account(visitor.user_id, visitor.name, visitor.language_code)
        (await people.recognise(work, account, is_private=True)).region_code = region_code


async def plans(desk):
    """By age: the day, and what became of it."""
    async with desk.database.open_work() as work:
        rows = await work.session.exec(select(MaintenancePlan).order_by(col(MaintenancePlan.id)))
        return [(each.due_on, each.state) for each in rows]


def with_interval(desk, months, product="SW-W600"):
    products = tuple(
        replace(each, maintenance_months=months) if each.code == product else each for each in desk.company.products
    )
    desk.database.company = replace(desk.company, products=products)


async def in_line(desk):
    async with desk.database.open_work() as work:
        await care.plan_what_is_out_of_line(work)


async def test_a_machine_is_planned_once_however_often_it_is_looked_at_T2(desk, owner):
    device = await has_machine(desk, owner, BOUGHT)
    for _ in range(3):
        async with desk.database.open_work() as work:
            await care.plan(work, await work.session.get_one(Device, device.id))
        await in_line(desk)
    assert await plans(desk) == [(DUE, PlanState.OPEN)]


async def test_machines_of_before_are_planned_when_the_company_is_opened_and_once_T2(desk, owner):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, owner.user_id)
        work.session.add(Device(owner_id=person.id, product_code="SW-W600", purchased_on=BOUGHT, created_at=work.now))
    await in_line(desk)
    await in_line(desk)
    assert await plans(desk) == [(DUE, PlanState.OPEN)]
    await at(desk, NINE)
    assert await told(owner, MAINTENANCE) == 1


async def test_of_an_old_machine_the_interval_that_passed_last_is_overdue_and_nobody_is_told_out_of_the_blue_T2(
    desk, owner
):
    await has_machine(desk, owner, date(2024, 3, 1))
    assert await plans(desk) == [(date(2026, 9, 1), PlanState.OPEN)]
    await desk.advance(days=1)
    assert await told(owner, MAINTENANCE) == 0
    await at(desk, datetime(2027, 2, 15, 1, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 1


async def test_overdue_is_carried_over_and_never_slides_T2(desk, owner):
    device = await has_machine(desk, owner, BOUGHT)
    desk.clock.now = datetime(2028, 3, 1, 2, 0, tzinfo=UTC)
    async with desk.database.open_work() as work:
        await care.plan(work, await work.session.get_one(Device, device.id))
    assert await plans(desk) == [(DUE, PlanState.OPEN)]


async def test_a_changed_interval_in_the_company_file_plans_anew_T2(desk, owner):
    await has_machine(desk, owner, BOUGHT)
    with_interval(desk, 12)
    await in_line(desk)
    await in_line(desk)
    assert await plans(desk) == [(DUE, PlanState.DROPPED), (NEXT, PlanState.OPEN)]
    await at(desk, NINE)
    assert await told(owner, MAINTENANCE) == 0


async def test_a_product_without_maintenance_or_one_that_is_no_more_is_not_planned_T2(desk, owner):
    await has_machine(desk, owner, BOUGHT)
    with_interval(desk, None)
    await in_line(desk)
    assert await plans(desk) == [(DUE, PlanState.DROPPED)]
    with_interval(desk, 6)
    await in_line(desk)
    left = tuple(each for each in desk.company.products if each.code != "SW-W600")
    desk.database.company = replace(desk.company, products=left)
    await in_line(desk)
    assert [state for _, state in await plans(desk)] == [PlanState.DROPPED, PlanState.DROPPED]


async def test_a_machine_whose_purchase_nobody_knows_counts_from_when_we_heard_of_it_T2(desk, owner):
    await has_machine(desk, owner, None)
    assert await plans(desk) == [(date(2027, 5, 23), PlanState.OPEN)]


async def test_not_this_time_is_kept_and_the_next_interval_counts_T2(desk, owner):
    await has_machine(desk, owner, BOUGHT)
    await at(desk, NINE)
    await owner.presses("这次先不做")
    assert "下次保养在2027年6月24日到期" in await owner.chat.last_text()
    assert await plans(desk) == [(DUE, PlanState.DECLINED), (NEXT, PlanState.OPEN)]
    await at(desk, datetime(2026, 12, 24, 2, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 1, "whoever has answered is left in peace"
    await at(desk, datetime(2027, 6, 10, 1, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 2


async def test_it_is_declined_once_and_by_its_owner_only_T2(desk, owner):
    await has_machine(desk, owner, BOUGHT)
    await at(desk, NINE)
    row, data = await owner.chat.find("这次先不做")
    ann = desk.customer("Ann", "en")
    await ann.types("/start")
    await ann.press_data(data)
    assert (await plans(desk))[-1] == (DUE, PlanState.OPEN)
    await owner.press_data(data, row.id)
    await owner.press_data(data, row.id)
    assert "处理过" in (await owner.toasts())[0]
    assert len(await plans(desk)) == 2


async def test_what_is_declined_in_words_is_meant_for_all_that_was_told_T2(desk, owner):
    await has_machine(desk, owner, BOUGHT, name="前厅")
    await has_machine(desk, owner, BOUGHT, name="后厨")
    await at(desk, NINE)
    await owner.types("这次先不做")
    answer = await owner.chat.last_text()
    assert "您的前厅下次保养" in answer
    assert "您的后厨下次保养" in answer
    assert [state for _, state in await plans(desk)].count(PlanState.DECLINED) == 2


async def asks_for(desk, owner, device, kind):
    ticket = await reports(desk, owner)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.device_id, row.kind = device.id, kind
        await care.note_wish(work, row)
    return row


async def leader_sees(desk, chen):
    await chen.types("/plan")
    return await chen.chat.last_text()


async def test_the_leader_sees_what_is_overdue_first_and_the_rest_by_month_T2(desk, owner, chen):
    await has_machine(desk, owner, date(2026, 7, 10), name="后厨")
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    words = await leader_sees(desk, chen)
    assert "共2台 · 已逾期1台 · 快到期0台" in words
    overdue, january = words.index("已逾期</b>"), words.index("2027年1月</b>")
    assert overdue < words.index("前厅") < january < words.index("后厨")
    assert "2026年10月30日到期，已过 24 天" in words
    assert "还没有告诉客户" in words


async def test_a_leader_sees_only_the_own_region_and_the_dispatcher_chooses_one_T2(desk, owner, he):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    north = desk.staff("leader", "north")
    assert "前厅" not in await leader_sees(desk, north)
    await north.press_data("plan:south:0")
    assert not await north.hears("前厅")
    await he.types("保养计划")
    await he.presses("华南")
    assert "前厅" in await he.chat.last_text()


@pytest.mark.parametrize("who", ["technician", "headquarters"])
async def test_whoever_leads_no_region_has_no_plan_to_see(desk, owner, who):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    visitor = desk.staff(who, "south" if who == "technician" else None)
    await visitor.types("/plan")
    assert not await visitor.hears("前厅")


async def test_in_a_group_nothing_of_it_is_shown(desk, owner, chen, group):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    chat = {"id": group.chat_id, "type": "supergroup", "title": "group"}
    entities = [{"type": "bot_command", "offset": 0, "length": 5}]
    await chen.sends_message(text="/plan", entities=entities, chat=chat)
    assert not any("前厅" in str(row.parameters) for row in await desk.outbox())


async def test_the_leader_has_an_owner_asked_with_one_tap_and_once_a_week_T2_M3(desk, owner, chen):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    await leader_sees(desk, chen)
    row, data = await chen.chat.find("问第1台的客户")
    await chen.press_data(data, row.id)
    assert "客户" in (await chen.toasts())[0]
    assert "从2026年10月30日起该做保养了" in await owner.chat.last_text()
    assert "还没有回复" in await chen.chat.last_text()
    await chen.press_data(data, row.id)
    assert "给他们一周时间" in (await chen.toasts())[0]
    assert await told(owner, MAINTENANCE) == 1
    desk.clock.advance(days=7)
    await chen.press_data(data, row.id)
    assert await told(owner, MAINTENANCE) == 2


async def test_a_leader_who_asks_at_night_lets_the_owner_sleep_M3(desk, owner, chen):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    desk.clock.now = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    await leader_sees(desk, chen)
    await chen.presses("问第1台的客户")
    notice = next(row for row in await desk.outbox(owner.user_id) if MAINTENANCE in str(row.parameters))
    assert notice.due_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("why", ["away", "visit", "declined", "another region"])
async def test_an_owner_who_cannot_or_need_not_be_asked_is_not_T2(desk, owner, chen, why):
    device = await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    await leader_sees(desk, chen)
    _, data = await chen.chat.find("问第1台的客户")
    if why == "away":
        async with desk.database.open_work() as work:
            (await person_with(work.session, owner.user_id)).is_reachable = False
    elif why == "visit":
        await asks_for(desk, owner, device, Kind.REPAIR)
    elif why == "declined":
        async with desk.database.open_work() as work:
            (await work.session.get_one(MaintenancePlan, 1)).ended_at = work.now
    presser = desk.staff("leader", "north") if why == "another region" else chen
    await presser.press_data(data)
    assert (await presser.toasts())[0]
    assert await told(owner, MAINTENANCE) == 0


async def test_of_an_erased_owner_nothing_is_shown_and_the_next_owner_takes_the_plan_along_T2(desk, owner, chen):
    device = await has_machine(desk, owner, BOUGHT)
    await owner.types("删除我的数据")
    await owner.types("确定删除")
    assert "共" not in await leader_sees(desk, chen)
    zhou = desk.customer("Zhou")
    await zhou.types("/start")
    await lives_in(desk, zhou, "south")
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Device, device.id)
        row.owner_id = (await person_with(work.session, zhou.user_id)).id
        await care.plan(work, row)
    assert "共1台" in await leader_sees(desk, chen)
    assert await plans(desk) == [(DUE, PlanState.OPEN)]
    await at(desk, NINE)
    assert await told(zhou, MAINTENANCE) == 1


async def test_ten_thousand_machines_are_shown_by_pages_through_an_index_T2(desk, owner, chen):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, owner.user_id)
        many = {"n": 10_000, "owner": person.id, "now": str(work.now)}
        await work.session.exec(
            text(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :n) INSERT INTO device"
                " (id, owner_id, product_code, created_at) SELECT i, :owner, 'SW-W600', :now FROM n"
            ).bindparams(**many)
        )
        await work.session.exec(
            text(
                "INSERT INTO maintenance_plan (device_id, region_code, since_on, months, due_on, state)"
                " SELECT id, 'south', '2026-01-01', 6, date('2026-07-01', '+' || (id % 700) || ' days'), 'open' FROM device"
            )
        )
        plan = await work.session.exec(
            text(
                "EXPLAIN QUERY PLAN SELECT * FROM maintenance_plan WHERE region_code = 'south' AND ended_at IS NULL"
                " ORDER BY due_on, id LIMIT 8"
            )
        )
        assert "plan_due" in str(list(plan))
        assert len(await due_list(work.session, "south", 8, 9_992)) == 8
        assert await count_due(work.session, "south") == 10_000
    words = await leader_sees(desk, chen)
    assert "第1页，共1250页" in words
    await chen.presses("下一页")
    assert "第2页，共1250页" in await chen.chat.last_text()
    assert sum("保养计划" in words for words in await chen.chat.texts()) == 1, "turned in place"


async def test_who_asked_for_a_visit_stands_in_the_plan_with_its_number_T2(desk, owner, chen):
    device = await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    ticket = await asks_for(desk, owner, device, Kind.MAINTENANCE)
    words = await leader_sees(desk, chen)
    assert f"客户已预约：{ticket.number}" in words
    assert not any("问第" in caption for caption in await chen.chat.captions())
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CANCELLED
    assert "客户已预约" not in await leader_sees(desk, chen), "cancelled: still due"


async def test_the_next_date_counts_from_the_maintenance_that_was_done_T2(desk, owner):
    device = await has_machine(desk, owner, BOUGHT)
    ticket = await asks_for(desk, owner, device, Kind.MAINTENANCE)
    desk.clock.now = datetime(2027, 1, 12, 3, 0, tzinfo=UTC)
    async with desk.database.open_work() as work:
        li = await person_with(work.session, desk.staff("technician", "south").user_id)
        times = {"starts_at": work.now, "ends_at": work.now, "proposed_at": work.now, "done_at": work.now}
        work.session.add(Visit(ticket_id=ticket.id, technician_id=li.id, state=VisitState.DONE, **times))
        await care.plan_for(work, device.id)
    assert await plans(desk) == [(DUE, PlanState.DONE), (date(2027, 7, 12), PlanState.OPEN)]


async def test_of_whoever_never_wrote_to_us_it_says_that_somebody_must_call_T2(desk, owner, chen):
    await has_machine(desk, owner, date(2026, 4, 30), name="前厅")
    async with desk.database.open_work() as work:
        (await person_with(work.session, owner.user_id)).telegram_id = None
    assert "请打电话" in await leader_sees(desk, chen)
    assert await chen.chat.captions() == []


async def test_the_plan_reads_alike_on_each_database_T2(desk_on_each):
    desk = desk_on_each
    wang = desk.customer("Wang")
    await wang.types("/start")
    await lives_in(desk, wang, "south")
    device = await has_machine(desk, wang, date(2026, 4, 30), name="前厅")
    ticket = await asks_for(desk, wang, device, Kind.MAINTENANCE)
    await in_line(desk)
    async with desk.database.open_work() as work:
        [planned, _] = await due_list(work.session, "south", 8)
        assert (planned.plan.due_on, planned.device.id, planned.ticket.id) == (date(2026, 10, 30), device.id, ticket.id)
        assert await count_due(work.session, "south", date(2026, 10, 31)) == 1
        assert await count_due(work.session, "south", date(2026, 10, 30)) == 0
    with_interval(desk, None)
    await in_line(desk)
    assert (await plans(desk))[0] == (date(2026, 10, 30), PlanState.DROPPED)


async def test_a_list_that_named_an_erased_owner_says_so_no_more(desk, owner, chen):
    async with desk.database.open_work() as work:
        (await person_with(work.session, owner.user_id)).name = "Ouyang"
    await has_machine(desk, owner, date(2026, 4, 30))
    assert "Ouyang" in await leader_sees(desk, chen)
    await owner.types("删除我的数据")
    await owner.types("确定删除")
    assert not await chen.hears("Ouyang")


async def test_the_digest_names_how_many_are_overdue_L2_T2(desk, owner, chen):
    await has_machine(desk, owner, date(2026, 4, 30))
    await has_machine(desk, owner, date(2026, 9, 30))
    async with desk.database.open_work() as work:
        south = desk.company.region("south")
        digest = await digests.compile_digest(work.session, desk.company, Week(2026, 47), work.now, south)
        await digests.tell(work, digest)
    assert "保养逾期：1" in await chen.chat.last_text()


async def test_whoever_was_asked_by_the_leader_is_not_reminded_the_next_day_M3(desk, owner, chen):
    await has_machine(desk, owner, BOUGHT)
    await at(desk, NINE)
    await at(desk, datetime(2026, 12, 22, 2, 0, tzinfo=UTC))
    await leader_sees(desk, chen)
    await chen.presses("问第1台的客户")
    assert await told(owner, MAINTENANCE) == 2
    await at(desk, datetime(2026, 12, 24, 1, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 2, "asked two days ago"
    await at(desk, datetime(2026, 12, 31, 1, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 3


async def test_thousands_of_machines_are_planned_some_at_a_time_and_all_in_the_end_T2(desk, owner):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, owner.user_id)
        many = [Device(owner_id=person.id, product_code="SW-W600", created_at=work.now) for _ in range(45)]
        work.session.add_all(many)
    await in_line(desk)
    assert len(await plans(desk)) == care.AT_ONCE
    await tidy(desk.database)
    assert len(await plans(desk)) == 45


async def test_of_a_machine_without_an_owner_the_plan_ends_with_its_product_s_interval_T2(desk, owner):
    device = await has_machine(desk, owner, BOUGHT)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Device, device.id)).owner_id = None
    with_interval(desk, None)
    await tidy(desk.database)
    assert await plans(desk) == [(DUE, PlanState.DROPPED)]
