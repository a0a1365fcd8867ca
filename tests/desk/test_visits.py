"""Times that can really be served: never one that is full, nor while the machine earns its keep [P3 B3 T2]."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from desk import visits
from models.ticket import Ticket
from tests.support.tickets import TUESDAY_TEN, reports, stored


async def free(desk, ticket, at):
    async with desk.database.open_work() as work:
        return await visits.is_free(work, await work.session.get_one(Ticket, ticket.id), at)


async def offered(desk, ticket, count=200):
    async with desk.database.open_work() as work:
        return await visits.free_times(work, await work.session.get_one(Ticket, ticket.id), count)


async def wait_in_line(desk, count, at=TUESDAY_TEN):
    for _ in range(count):
        await reports(desk, desk.customer(), wished_at=at)


async def test_a_wish_takes_a_technicians_time_before_anybody_has_claimed_it_P3(desk):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    await wait_in_line(desk, 2)
    assert await free(desk, ticket, TUESDAY_TEN)
    await wait_in_line(desk, 1)
    assert not await free(desk, ticket, TUESDAY_TEN)
    assert TUESDAY_TEN not in await offered(desk, ticket)
    assert await free(desk, ticket, TUESDAY_TEN + timedelta(hours=4))


async def test_a_claimed_wish_is_not_counted_twice_P3(desk):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    await wait_in_line(desk, 2)
    group, li = desk.group("south"), desk.staff("technician", "south", 0)
    await group.pressed_by(li, "接单")
    assert await free(desk, ticket, TUESDAY_TEN)
    await li.presses("确认")
    assert await free(desk, ticket, TUESDAY_TEN)
    await wait_in_line(desk, 1)
    assert not await free(desk, ticket, TUESDAY_TEN)


async def test_the_way_between_two_visits_is_reckoned_with(desk):
    ticket = await reports(desk, desk.customer(), wished_at=None)
    await wait_in_line(desk, 3)
    assert not await free(desk, ticket, TUESDAY_TEN + timedelta(hours=2))
    assert await free(desk, ticket, TUESDAY_TEN + timedelta(hours=2, minutes=15))


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (datetime(2026, 11, 24, 0, 30, tzinfo=UTC), "not open yet"),
        (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "would end after closing"),
        (datetime(2026, 11, 29, 2, 0, tzinfo=UTC), "a Sunday"),
        (datetime(2026, 11, 23, 2, 30, tzinfo=UTC), "nobody can get there in time"),
        (datetime(2026, 11, 20, 2, 0, tzinfo=UTC), "over"),
    ],
)
async def test_times_at_which_nobody_comes(desk, at, why):
    assert not await free(desk, await reports(desk, desk.customer()), at), why


async def test_a_visit_does_not_disturb_production_T2(desk):
    ticket = await reports(desk, desk.customer(), product_code="SW-D1000")
    assert not await free(desk, ticket, TUESDAY_TEN)
    assert await free(desk, ticket, datetime(2026, 11, 24, 5, 0, tzinfo=UTC))


async def test_own_wish_and_own_visit_are_not_in_the_way(desk):
    group, li = desk.group("south"), desk.staff("technician", "south", 0)
    ticket = await reports(desk, desk.customer())
    assert await free(desk, ticket, TUESDAY_TEN)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    assert await free(desk, ticket, TUESDAY_TEN + timedelta(minutes=30))


async def test_a_region_without_technicians_offers_nothing(desk):
    assert await offered(desk, await reports(desk, desk.customer(), region_code=None)) == []


async def test_a_technician_is_never_promised_to_two_customers_B3(desk):
    group, li = desk.group("south"), desk.staff("technician", "south", 0)
    tickets = [await reports(desk, desk.customer()) for _ in range(2)]
    for ticket in tickets:
        await li.press_data(f"take:{ticket.id}", ticket.group_card_id, group.chat_id)
    for ticket in tickets:
        await li.press_data(f"confirm:{ticket.id}:{int(TUESDAY_TEN.timestamp())}")
    assert "别的上门" in (await li.toasts())[0]
    assert [(await stored(desk, ticket)).status for ticket in tickets] == ["scheduled", "accepted"]


async def test_the_last_free_hour_is_given_to_one_of_two_who_ask_at_once_P3(desk_on_each):
    desk = desk_on_each
    await wait_in_line(desk, 2)
    rivals = [await reports(desk, desk.customer(), wished_at=None) for _ in range(4)]

    async def wish(ticket):
        async with desk.database.open_work() as work:
            row = await work.session.get_one(Ticket, ticket.id)
            if await visits.is_free(work, row, TUESDAY_TEN):
                row.wished_at = TUESDAY_TEN

    await asyncio.gather(*(wish(ticket) for ticket in rivals))
    given = [(await stored(desk, ticket)).wished_at for ticket in rivals]
    assert sum(at is not None for at in given) == 1
