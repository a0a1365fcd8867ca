"""A machine's owner hears ahead that the warranty ends and that maintenance falls due: once, politely, and wherever it goes [T2 M3]."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.database import Database
from desk import care, people
from models.device import Device
from models.person import person_with
from models.reminder import Promise, Reminder
from tests.handlers.customer.telling import report
from tests.support.tickets import TUESDAY_TEN, lies_in, reports
from tests.support.ticking import leaves
from tests.support.visit_steps import reports_done

NINE = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)
"""09:00 in Shanghai; 30 days before 9 January 2027."""


@pytest.fixture
async def owner(desk, wang):
    await wang.types("/start")
    return wang


async def has_machine(desk, visitor, bought, product="SW-W600", **details):
    """The W600 has 24 months of warranty, and wants maintenance every six."""
    async with desk.database.open_work() as work:
        account = people.Account(visitor.user_id, visitor.name, visitor.language_code)
        person = await people.recognise(work, account, is_private=True)
        device = Device(
            owner_id=person.id, product_code=product, purchased_on=bought, created_at=work.now, **details
        )  # fmt: skip
        work.session.add(device)
        await care.plan(work, device)
    return device


async def at(desk, moment):
    desk.clock.now = moment
    await desk.tick()
    await desk.tick()


async def told(visitor, words):
    return sum(words in text for text in await visitor.chat.texts())


WARRANTY, MAINTENANCE = "保修期快到了", "该做保养了"


async def test_thirty_days_before_the_warranty_ends_its_owner_hears_once(desk, owner):
    await has_machine(desk, owner, date(2025, 1, 9))
    await at(desk, NINE - timedelta(minutes=1))
    assert await told(owner, WARRANTY) == 0
    await at(desk, NINE)
    assert "2027年1月9日" in await owner.chat.last_text()
    assert "保修范围内的维修不收费" in await owner.chat.last_text()
    await at(desk, NINE + timedelta(days=29))
    assert await told(owner, WARRANTY) == 1


async def test_the_night_is_the_owners_and_not_the_houses_M3(desk, owner):
    """Nine in New York is ten in the evening in Shanghai."""
    lies_in(desk, "America/New_York")
    async with desk.database.open_work() as work:
        (await person_with(work.session, owner.user_id)).region_code = "south"
    await has_machine(desk, owner, date(2025, 1, 9))
    nine_there = NINE + timedelta(hours=13)
    await at(desk, nine_there - timedelta(minutes=1))
    assert await told(owner, WARRANTY) == 0
    await at(desk, nine_there)
    assert await told(owner, WARRANTY) == 1


async def test_fourteen_days_before_maintenance_is_due_counted_from_the_purchase_T2(desk, owner):
    await has_machine(desk, owner, date(2026, 6, 24))
    await at(desk, NINE - timedelta(minutes=1))
    assert await told(owner, MAINTENANCE) == 0
    await at(desk, NINE)
    assert "到2026年12月24日该做保养了" in await owner.chat.last_text()
    assert "怕您忙忘了" not in await owner.chat.last_text()


async def test_who_does_not_answer_is_reminded_on_the_day_and_then_once_an_interval_T2_M3(desk, owner):
    await has_machine(desk, owner, date(2026, 6, 24))
    await at(desk, NINE)
    for moment, times in (
        (datetime(2026, 12, 24, 0, 59, tzinfo=UTC), 1),
        (datetime(2026, 12, 24, 1, 0, tzinfo=UTC), 2),
        (datetime(2027, 6, 10, 0, 59, tzinfo=UTC), 2),
        (datetime(2027, 6, 10, 1, 0, tzinfo=UTC), 3),
        (datetime(2027, 12, 9, 0, 0, tzinfo=UTC), 3),
    ):
        await at(desk, moment)
        assert await told(owner, MAINTENANCE) == times
    assert "怕您忙忘了，再提醒一下" in await owner.chat.last_text()
    assert "从2026年12月24日起该做保养了" in await owner.chat.last_text(), "what was due stays due"


async def test_a_repair_is_no_maintenance_what_is_due_stays_due_T2(desk, wang, li, group):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        device = await work.session.get_one(Device, ticket.device_id)
        device.purchased_on = date(2025, 12, 24)
        await care.plan(work, device)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=50)
    await leaves(li)
    await li.presses("我到了")
    await reports_done(li, wang, "换了加热管")
    await at(desk, NINE)
    assert "到2026年12月24日该做保养了" in await wang.chat.last_text()


async def test_at_night_it_waits_for_the_morning_and_after_a_pause_it_is_caught_up_once_M3(desk, owner):
    await has_machine(desk, owner, date(2026, 6, 24))
    await at(desk, NINE + timedelta(days=2, hours=14))
    assert await told(owner, MAINTENANCE) == 0
    await at(desk, NINE + timedelta(days=2, hours=23))
    assert await told(owner, MAINTENANCE) == 1
    assert "到2026年12月24日" in await owner.chat.last_text()


async def test_after_a_pause_over_the_day_itself_it_says_since_when_T2(desk, owner):
    await has_machine(desk, owner, date(2026, 6, 24))
    await at(desk, datetime(2026, 12, 28, 2, 0, tzinfo=UTC))
    assert "从2026年12月24日起该做保养了" in await owner.chat.last_text()


async def test_a_warranty_that_ended_during_a_pause_is_not_spoken_of(desk, owner):
    await has_machine(desk, owner, date(2025, 1, 9), product="SW-D1000")
    await at(desk, datetime(2029, 12, 28, 2, 0, tzinfo=UTC))
    assert await told(owner, WARRANTY) == 0


async def test_it_survives_a_restart(desk, owner, sqlite_url):
    await has_machine(desk, owner, date(2026, 6, 24))
    url = str(desk.database._engine.url).replace("sqlite+loop", "sqlite+aiosqlite")
    await desk.database.close()
    desk.database = Database(url, desk.company, desk.database.renderer, desk.clock)
    await at(desk, NINE)
    assert await told(owner, MAINTENANCE) == 1


async def test_the_machines_of_a_customer_come_in_one_message_M3(desk, owner):
    await has_machine(desk, owner, date(2026, 6, 24), name="前厅")
    await has_machine(desk, owner, date(2026, 6, 24), name="后厨")
    await at(desk, NINE)
    assert await told(owner, MAINTENANCE) == 1
    assert {"上门：前厅", "上门：后厨"} <= set(await owner.chat.captions())


async def test_a_machine_that_is_sold_on_takes_its_notices_along_T2(desk, owner):
    zhou = desk.customer("Zhou")
    await zhou.types("/start")
    device = await has_machine(desk, owner, date(2026, 6, 24))
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Device, device.id)
        row.owner_id = (await person_with(work.session, zhou.user_id)).id
    await at(desk, NINE)
    assert (await told(owner, MAINTENANCE), await told(zhou, MAINTENANCE)) == (0, 1)


@pytest.mark.parametrize("what", ["blocked", "erased"])
async def test_whoever_cannot_or_will_not_be_reached_is_left_in_peace(desk, owner, what):
    device = await has_machine(desk, owner, date(2026, 6, 24))
    if what == "erased":
        await owner.types("删除我的数据")
        await owner.types("确定删除")
    else:
        async with desk.database.open_work() as work:
            (await person_with(work.session, owner.user_id)).is_reachable = False
    said = len(await desk.outbox())
    await at(desk, NINE)
    assert len(await desk.outbox()) == said
    async with desk.database.open_work() as work:
        assert (await work.session.get_one(Device, device.id)).product_code == "SW-W600"


async def test_a_corrected_purchase_moves_the_notice(desk, owner):
    device = await has_machine(desk, owner, date(2026, 6, 24))
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Device, device.id)
        row.purchased_on = date(2026, 7, 24)
        await care.plan(work, row)
    await at(desk, NINE)
    assert await told(owner, MAINTENANCE) == 0
    await at(desk, datetime(2027, 1, 10, 1, 0, tzinfo=UTC))
    assert await told(owner, MAINTENANCE) == 1


async def test_while_somebody_is_to_come_anyway_nothing_is_said_T2(desk, wang):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        device = await work.session.get_one(Device, ticket.device_id)
        device.purchased_on = date(2025, 12, 24)
        await care.plan(work, device)
    await at(desk, NINE)
    assert await told(wang, MAINTENANCE) == 0


async def test_a_report_that_names_the_purchase_plans_it(desk):
    wang = desk.customer("Wang")
    await report(wang)  # a W600, bought in March 2026
    async with desk.database.open_reading() as session:
        rows = await session.exec(select(Reminder).where(Reminder.device_id.is_not(None)))
        planned = {row.promise: row.due_at for row in rows}
    assert planned == {
        Promise.WARRANTY_ENDING: datetime(2028, 1, 31, 1, 0, tzinfo=UTC),
        Promise.MAINTENANCE_DUE: datetime(2027, 2, 15, 1, 0, tzinfo=UTC),
    }


async def test_a_report_that_is_dropped_leaves_nothing_behind(desk):
    wang = desk.customer("Wang")
    await wang.types("锅的外壳裂了")
    await wang.presses("就这些")
    await wang.presses("W600")
    await wang.types("2026年3月")
    await wang.types("取消")
    assert "没有提交" in await wang.chat.last_text()
