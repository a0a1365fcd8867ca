"""Whatever customers pick at once, and whenever leave is told meanwhile: nobody is promised to two, or while away."""

import asyncio
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from desk import moves
from models.person import Person, person_with
from models.ticket import Ticket
from models.visit import agreed_visits
from rules.refused import Refused
from rules.slots import Interval
from tests.conftest import WORKER
from tests.support.databases import AT_ONCE, postgres_copy, sqlite_copy
from tests.support.desk_kit import open_desk_again
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports

FIRST_TIMES = [TUESDAY_TEN + timedelta(hours=hours) for hours in (0, 24, 48)]
picks = some.lists(
    some.tuples(some.integers(0, len(FIRST_TIMES) - 1), some.integers(0, 11).map(lambda step: timedelta(minutes=30 * step))),
    min_size=2,
    max_size=8,
)  # fmt: skip


@settings(AT_ONCE, max_examples=10)
@given(picks)
def test_moves_at_once_never_collide_P3_B3(sqlite_template, tmp_path, picked):
    asyncio.run(everybody_picks(sqlite_copy(sqlite_template, tmp_path), picked))


@settings(AT_ONCE, max_examples=3)
@given(picks)
def test_moves_at_once_never_collide_on_a_server_either_P3_B3(postgres_server, picked):
    with postgres_copy(postgres_server, f"picks_{WORKER}") as url:
        asyncio.run(everybody_picks(url, picked))


leaves = some.tuples(some.integers(0, 72), some.integers(1, 48)).map(
    lambda hours: Interval(*(TUESDAY_TEN.replace(hour=1) + timedelta(hours=each) for each in (hours[0], sum(hours))))
)


@settings(AT_ONCE, max_examples=10)
@given(picks, leaves)
def test_nobody_is_promised_while_away_and_every_visit_that_falls_into_leave_is_shown_P3_B3(
    sqlite_template, tmp_path, picked, away
):
    asyncio.run(leave_meanwhile(sqlite_copy(sqlite_template, tmp_path), picked, away))


@settings(AT_ONCE, max_examples=3)
@given(picks, leaves)
def test_nobody_is_promised_while_away_on_a_server_either_P3_B3(postgres_server, picked, away):
    with postgres_copy(postgres_server, f"leave_{WORKER}") as url:
        asyncio.run(leave_meanwhile(url, picked, away))


async def leave_meanwhile(url, picked, away):
    desk = await open_desk_again(url)
    try:
        li, tickets = desk.staff("technician", "south"), await visited_by_li(desk)
        first = TUESDAY_TEN.replace(hour=1)
        half = len(picked) // 2
        moving = [move(desk, tickets[place], first + after) for place, after in picked]
        await asyncio.gather(*moving[:half], is_away(desk, li, away.start, away.end), *moving[half:])
        await requires_apart(desk)
        shown = next(text for text in await li.chat.texts() if "记下了" in text)
        async with desk.database.open_work() as work:
            person = await person_with(work.session, li.user_id)
            agreed = await agreed_visits(work.session, [person.id], work.now)
        inside = [visit for visit in agreed if Interval(visit.starts_at, visit.ends_at).overlaps(away)]
        numbers = {ticket.id: ticket.number for ticket in tickets}
        assert all(numbers[visit.ticket_id] in shown for visit in inside), "promised while away, and nobody was told"
    finally:
        await desk.database.close()


async def everybody_picks(url, picked):
    desk = await open_desk_again(url)
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
