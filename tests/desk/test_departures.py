"""The call to leave counts from where the technician will be, and is planned anew when the day changes [B5]."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desk import sides, succession, visits
from models.person import person_with
from models.reminder import Promise, pending_of
from models.ticket import Ticket
from models.visit import agreed_visit
from rules.roles import Role
from tests.support.tickets import TUESDAY_TEN, reports

FUTIAN = (22.54, 114.06)
"""The south's own place in the company file."""
TEN_KM_NORTH = (22.54 + 10 / 111.195, 114.06)
TWENTY_KM_NORTH = (22.54 + 20 / 111.195, 114.06)
THREE = TUESDAY_TEN + timedelta(hours=5)


async def agrees(desk, who, wang, at, place=None):
    latitude, longitude = place or (None, None)
    ticket = await reports(desk, wang, wished_at=at, latitude=latitude, longitude=longitude)
    await desk.group("south").pressed_by(who, "接单")
    await who.presses("确认")
    return ticket


async def leaves_at(desk, ticket):
    async with desk.database.open_work() as work:
        due = {each.promise: each.due_at for each in await pending_of(work.session, ticket.id)}
    assert due[Promise.NOT_LEFT] == due[Promise.LEAVE_NOW] + timedelta(minutes=10)
    return due[Promise.LEAVE_NOW]


@pytest.fixture
def ann(desk):
    return desk.customer("Ann")


async def test_the_first_visit_of_the_day_is_reached_from_the_region_s_place_B5(desk, wang, li):
    ticket = await agrees(desk, li, wang, TUESDAY_TEN, TEN_KM_NORTH)
    assert await leaves_at(desk, ticket) == TUESDAY_TEN - timedelta(minutes=10 + 20)


async def test_somebody_with_a_place_of_their_own_sets_out_from_there_B5(desk, wang, li):
    latitude, longitude = TWENTY_KM_NORTH
    staff = tuple(
        replace(each, latitude=latitude, longitude=longitude) if each.telegram_id == li.user_id else each
        for each in desk.company.staff
    )
    desk.database.company = replace(desk.company, staff=staff)
    ticket = await agrees(desk, li, wang, TUESDAY_TEN, FUTIAN)
    assert await leaves_at(desk, ticket) == TUESDAY_TEN - timedelta(minutes=10 + 39)


async def test_where_the_customer_s_place_is_unknown_the_setting_decides_B5(desk, wang, li):
    ticket = await agrees(desk, li, wang, TUESDAY_TEN)
    assert await leaves_at(desk, ticket) == TUESDAY_TEN - timedelta(minutes=10 + 45)


async def test_the_next_visit_is_reached_from_the_one_before_it_B5(desk, wang, ann, li):
    await agrees(desk, li, ann, TUESDAY_TEN, TWENTY_KM_NORTH)
    ticket = await agrees(desk, li, wang, THREE, TWENTY_KM_NORTH)
    assert await leaves_at(desk, ticket) == THREE - timedelta(minutes=10 + 10), "next door"


async def test_a_visit_the_day_before_does_not_count_B5(desk, wang, ann, li):
    await agrees(desk, li, ann, TUESDAY_TEN - timedelta(hours=19), TWENTY_KM_NORTH)
    ticket = await agrees(desk, li, wang, TUESDAY_TEN, FUTIAN)
    assert await leaves_at(desk, ticket) == TUESDAY_TEN - timedelta(minutes=10 + 10)


async def test_a_visit_agreed_moved_or_dropped_before_it_plans_the_later_one_anew_B5(desk, wang, ann, li):
    later = await agrees(desk, li, wang, THREE, TWENTY_KM_NORTH)
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 39), "from the region's place"

    earlier = await agrees(desk, li, ann, TUESDAY_TEN, TWENTY_KM_NORTH)
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 10), "from next door"

    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, earlier.id)
        visit = visits.new_visit(work, ticket, TUESDAY_TEN + timedelta(days=1))
        await visits.settle(work, ticket, visit, Role.CUSTOMER, await sides.customer_of(work, ticket))
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 39), "moved to Wednesday"

    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, earlier.id)
        visit = visits.new_visit(work, ticket, TUESDAY_TEN)
        await visits.settle(work, ticket, visit, Role.CUSTOMER, await sides.customer_of(work, ticket))
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 10), "and back"

    async with desk.database.open_work() as work:
        await visits.let_go(work, await work.session.get_one(Ticket, earlier.id))
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 39), "dropped"


async def test_whoever_has_left_for_the_later_one_is_not_called_again_B5(desk, wang, ann, li):
    later = await agrees(desk, li, wang, THREE, TWENTY_KM_NORTH)
    earlier = await agrees(desk, li, ann, TUESDAY_TEN, TWENTY_KM_NORTH)
    desk.clock.now = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    async with desk.database.open_work() as work:
        (await agreed_visit(work.session, later.id)).left_at = work.now
        await visits.let_go(work, await work.session.get_one(Ticket, earlier.id))
    async with desk.database.open_work() as work:
        due = {each.promise: each.due_at for each in await pending_of(work.session, later.id)}
    assert due[Promise.LEAVE_NOW] == THREE - timedelta(minutes=10 + 10)


async def test_a_job_that_a_colleague_takes_over_plans_the_giver_s_day_anew_B3_B5(desk, wang, ann, li, zhao):
    later = await agrees(desk, li, wang, THREE, TWENTY_KM_NORTH)
    earlier = await agrees(desk, li, ann, TUESDAY_TEN, TWENTY_KM_NORTH)
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 10)
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, earlier.id)
        giver, taker = [await person_with(work.session, each.user_id) for each in (li, zhao)]
        await succession.pass_on(work, ticket, giver, taker)
    assert await leaves_at(desk, later) == THREE - timedelta(minutes=10 + 39)
