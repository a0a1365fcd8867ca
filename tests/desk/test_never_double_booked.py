"""However many customers pick at once, and whatever they pick: a technician is never promised to two of them."""

import asyncio
from datetime import timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desk import moves
from models.person import Person, person_with
from models.ticket import Ticket
from models.visit import agreed_visits
from rules.refused import Refused
from tests.conftest import NUMBERS, WORKER
from tests.support.databases import postgres_copy, sqlite_copy
from tests.support.desk_kit import open_desk
from tests.support.tickets import TUESDAY_TEN, reports

FIRST_TIMES = [TUESDAY_TEN + timedelta(hours=hours) for hours in (0, 24, 48)]
picks = some.lists(
    some.tuples(some.integers(0, len(FIRST_TIMES) - 1), some.integers(0, 11).map(lambda step: timedelta(minutes=30 * step))),
    min_size=2,
    max_size=8,
)  # fmt: skip


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picks)
def test_moves_at_once_never_collide_P3_B3(sqlite_template, tmp_path_factory, picked):
    asyncio.run(everybody_picks(sqlite_copy(sqlite_template, tmp_path_factory.mktemp("picks")), picked))


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picks)
def test_moves_at_once_never_collide_on_a_server_either_P3_B3(postgres_server, picked):
    with postgres_copy(postgres_server, f"picks_{WORKER}_{next(NUMBERS)}") as url:
        asyncio.run(everybody_picks(url, picked))


async def everybody_picks(url, picked):
    desk = await open_desk(url)
    try:
        tickets = await visited_by_li(desk)
        first = TUESDAY_TEN.replace(hour=1)
        await asyncio.gather(*(move(desk, tickets[place], first + after) for place, after in picked))
        await requires_apart(desk)
    finally:
        await desk.database.close()


async def visited_by_li(desk):
    li, tickets = desk.staff("technician", "south"), []
    for at in FIRST_TIMES:
        ticket = await reports(desk, desk.customer(), wished_at=at)
        await desk.group("south").pressed_by(li, "接单")
        await li.presses("确认")
        tickets.append(ticket)
    return tickets


async def move(desk, ticket, at):
    try:
        async with desk.database.open_work() as work:
            customer = await work.session.get_one(Person, ticket.customer_id)
            await moves.move(work, customer, await work.session.get_one(Ticket, ticket.id), at)
    except Refused as no:
        assert no.reason in {"answered_already", "somebody_was_faster", "time_not_free"}


async def requires_apart(desk):
    async with desk.database.open_work() as work:
        li = await person_with(work.session, desk.staff("technician", "south").user_id)
        agreed = await agreed_visits(work.session, [li.id], work.now)
        assert len(agreed) == len(FIRST_TIMES), "each customer keeps exactly one visit"
        travel = work.company.timers.travel
        assert all(one.ends_at + travel <= other.starts_at for one, other in pairwise(agreed))
