"""One job on site at a time, whoever taps how fast [B5]."""

import asyncio

from models.ticket import Ticket
from models.visit import agreed_visit
from tests.support.tickets import TUESDAY_TEN, reports, stored


async def under_way(desk, li, group, wished_at):
    ticket = await reports(desk, desk.customer(), wished_at=wished_at)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = "en_route"
        (await agreed_visit(work.session, ticket.id)).left_at = work.now
    return ticket


async def test_arrived_at_two_places_at_once_the_technician_is_at_one_B5(desk_on_each):
    desk = desk_on_each
    li, group = desk.staff("technician", "south"), desk.group("south")
    jobs = [await under_way(desk, li, group, TUESDAY_TEN.replace(hour=hour)) for hour in (2, 6)]
    desk.clock.now = TUESDAY_TEN
    await asyncio.gather(*(li.press_data(f"arrived:{ticket.id}") for ticket in jobs))
    assert sorted([(await stored(desk, ticket)).status for ticket in jobs]) == ["en_route", "on_site"]


async def test_whoever_takes_a_job_over_is_still_at_one_place_only_B5_O3(desk_on_each):
    desk = desk_on_each
    li, zhao, group = desk.staff("technician", "south"), desk.staff("technician", "south", 1), desk.group("south")
    mine = await under_way(desk, zhao, group, TUESDAY_TEN)
    other = await under_way(desk, li, group, TUESDAY_TEN.replace(hour=6))
    await li.presses("转给同事")
    await li.presses("✓ 赵")
    await zhao.presses("我来接手")
    desk.clock.now = TUESDAY_TEN
    await zhao.press_data(f"arrived:{mine.id}")
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, other.id)).status = "en_route"
    await zhao.press_data(f"arrived:{other.id}")
    assert "另一位客户" in (await zhao.toasts())[0]
    assert (await stored(desk, other)).status == "en_route"
