"""Who of the staff saw a customer's data is noted before they can see it, once a day, and the customer may know of it."""

from datetime import date

import pytest

from models.person import person_with
from models.seen import Seen, note, who_saw
from rules.roles import Role
from tests.handlers.customer.telling import stored
from tests.support.tickets import reports


@pytest.fixture
def seen(desk):
    async def noted() -> list[tuple[str, str]]:
        return [(row.office.value, str(row.seen_on)) for row in await stored(desk, Seen)]

    return noted


async def test_whoever_takes_the_job_is_noted_once_a_day_and_nobody_before(desk, wang, li, group, seen):
    await reports(desk, wang)
    await group.pressed_by(li, "详情")
    assert await seen() == []
    await group.pressed_by(li, "接单")
    assert await seen() == [("technician", "2026-11-23")]
    await li.types("我的工单")
    await li.types("我的工单")
    assert await seen() == [("technician", "2026-11-23")]
    [row] = await stored(desk, Seen)
    assert row.seen_at == desk.clock()


async def test_neither_the_customer_nor_the_group_is_noted(desk, wang, seen):
    ticket = await reports(desk, wang)
    await wang.types(ticket.number)
    assert await seen() == []


async def test_an_office_that_opens_a_ticket_is_noted_as_that_office(desk, wang, he, seen):
    ticket = await reports(desk, wang)
    await he.types(ticket.number)
    assert "王小明" in await he.chat.last_text()
    assert [office for office, _ in await seen()] == ["dispatcher"]


async def test_a_customer_reads_which_offices_saw_their_data_and_when_and_no_name(desk, wang, li, he, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    desk.clock.advance(days=1)
    await he.types(ticket.number)
    await wang.types("查看")
    shown = next(text for text in reversed(await wang.heard()) if "全在这里" in text)
    saw = shown[shown.index("哪些同事看过") :]
    assert "客服专员:2026年11月24日" in saw.replace("：", ":")
    assert "上门的师傅:2026年11月23日" in saw.replace("：", ":")
    assert li.name not in saw
    assert he.name not in saw


async def test_two_that_note_the_same_at_once_do_not_get_into_each_others_way(desk, wang, li, group, seen):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    [row] = await stored(desk, Seen)
    async with desk.database.open_work() as work:
        await note(work.connection, [row.model_dump(exclude={"id"})])
    assert await seen() == [("technician", "2026-11-23")]


async def test_who_saw_it_is_told_as_which_office_with_the_first_day_and_the_last(desk_on_each):
    desk = desk_on_each
    ticket = await reports(desk, desk.customer("Wang"))
    monday, friday = date(2026, 11, 23), date(2026, 11, 27)
    async with desk.database.open_work() as work:
        li = await person_with(work.session, desk.staff("technician", "south").user_id)
        sights = [(Role.TECHNICIAN, monday), (Role.TECHNICIAN, friday), (Role.LEADER, date(2026, 11, 24))]
        rows = [
            {"ticket_id": ticket.id, "person_id": li.id, "office": office, "seen_on": day} for office, day in sights
        ]
        await note(work.connection, [row | {"seen_at": work.now} for row in rows])
    async with desk.database.open_reading() as session:
        saw = [(person.id, *when) for person, *when in await who_saw(session, ticket.id)]
    assert saw == [(li.id, Role.TECHNICIAN, monday, friday), (li.id, Role.LEADER, *[date(2026, 11, 24)] * 2)]
