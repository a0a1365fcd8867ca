"""Whoever wishes, takes, confirms, proposes, agrees and moves at once: nobody is promised what cannot be kept [P3 B3]."""

import asyncio
from datetime import timedelta
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as some
from sqlalchemy.exc import DBAPIError

from desk import access, calendars, claims, moves, other_wishes, proposals, visits
from models.away import is_away
from models.person import Person, person_with
from models.ticket import Ticket
from models.visit import VisitState, agreed_visits, proposed_visit, visits_of
from rules.refused import Refused
from rules.slots import free_technicians
from rules.ticket import Status
from tests.conftest import WORKER
from tests.support.databases import AT_ONCE, postgres_copy, sqlite_copy
from tests.support.desk_kit import open_desk_again
from tests.support.tickets import TUESDAY_TEN, reports

deeds = some.lists(
    some.tuples(
        some.sampled_from(["take", "confirm", "confirm", "confirm", "propose", "agree", "move", "hand_back"]),
        some.integers(0, 1),
        some.integers(0, 4),
        some.integers(0, 5).map(lambda step: TUESDAY_TEN + timedelta(minutes=30 * step)),
    ),
    min_size=10,
    max_size=30,
)  # fmt: skip

ALL_CONFIRM = [("confirm", 0, which, TUESDAY_TEN) for which in range(5)]
BACK_AND_FORTH = [(what, 0, which, TUESDAY_TEN) for which in range(5) for what in ("hand_back", "confirm", "confirm")]
"""Whoever gives a job back writes its row twice while others plan in its region: they once waited for each other."""


@settings(AT_ONCE, max_examples=6)
@given(deeds)
@example(ALL_CONFIRM)
@example(BACK_AND_FORTH)
def test_whoever_takes_confirms_proposes_agrees_and_moves_at_once_nobody_is_promised_twice_P3_B3(
    sqlite_template, tmp_path, done
):
    asyncio.run(all_at_once(sqlite_copy(sqlite_template, tmp_path), done))


@settings(AT_ONCE, max_examples=3)
@given(deeds)
@example(ALL_CONFIRM)
@example(BACK_AND_FORTH)
def test_nor_on_a_server_P3_B3(postgres_server, done):
    with postgres_copy(postgres_server, f"deeds_{WORKER}") as url:
        asyncio.run(all_at_once(url, done))


async def all_at_once(url, done):
    """Two technicians, five customers; five of the deeds at a time."""
    desk = await open_desk_again(url)
    try:
        workers = [desk.staff("technician", "south", place).user_id for place in range(2)]
        tickets = [await reports(desk, desk.customer()) for _ in range(5)]
        for place, ticket in enumerate(tickets):
            await do(desk, "take", workers[place % 2], ticket, TUESDAY_TEN)
        for start in range(0, len(done), 5):
            some_deeds = done[start : start + 5]
            await asyncio.gather(
                *(do(desk, what, workers[who], tickets[which], at) for what, who, which, at in some_deeds)
            )
        async with desk.database.open_work() as work:
            for user_id in workers:
                person = await person_with(work.session, user_id)
                agreed = await agreed_visits(work.session, [person.id], work.now)
                travel = work.company.timers.travel
                assert all(one.ends_at + travel <= other.starts_at for one, other in pairwise(agreed))
            for ticket in tickets:
                row = await work.session.get_one(Ticket, ticket.id)
                agreed = [each for each in await visits_of(work.session, row.id) if each.state is VisitState.AGREED]
                assert [each.technician_id for each in agreed] == [row.technician_id] * (row.status is Status.SCHEDULED)
    finally:
        await desk.database.close()


async def do(desk, what, user_id, ticket, at):
    """Where the server ended two that waited for each other, the update comes again."""
    try:
        await do_once(desk, what, user_id, ticket, at)
    except DBAPIError as trouble:
        assert is_away(trouble)
        await do(desk, what, user_id, ticket, at)


async def do_once(desk, what, user_id, ticket, at):
    try:
        async with desk.database.open_work() as work:
            row = await work.session.get_one(Ticket, ticket.id)
            technician = await work.session.get(Person, row.technician_id or 0) or await person_with(
                work.session, user_id
            )
            customer = await work.session.get_one(Person, row.customer_id)
            if what == "take":
                await claims.take(work, technician, row)
            elif what == "move":
                await moves.move(work, customer, row, at)
            elif what == "agree":
                if proposal := await proposed_visit(work.session, row.id):
                    await proposals.agree(work, customer, row, proposal)
            else:
                await access.job_for(work, technician, row.id)
                if what == "confirm":
                    await visits.confirm(work, technician, row, at)
                elif what == "propose":
                    await proposals.propose(work, row, at, "")
                else:
                    await claims.hand_back(work, technician, row, "")
    except Refused:
        pass


wishes = some.lists(
    some.tuples(some.integers(0, 6), some.integers(0, 7).map(lambda step: TUESDAY_TEN + timedelta(minutes=30 * step))),
    min_size=7,
    max_size=14,
)  # fmt: skip
ALL_WISH = [(which, TUESDAY_TEN) for which in range(7)]


@settings(AT_ONCE, max_examples=6)
@given(wishes)
@example(ALL_WISH)
def test_wishes_at_once_are_never_more_than_the_technicians_can_serve_P3_B3(sqlite_template, tmp_path, wished):
    asyncio.run(everybody_wishes(sqlite_copy(sqlite_template, tmp_path), wished))


@settings(AT_ONCE, max_examples=3)
@given(wishes)
@example(ALL_WISH)
def test_nor_are_they_on_a_server_P3_B3(postgres_server, wished):
    with postgres_copy(postgres_server, f"wishes_{WORKER}") as url:
        asyncio.run(everybody_wishes(url, wished))


async def everybody_wishes(url, wished):
    """Seven customers of a region with three technicians; nobody has taken a job yet."""
    desk = await open_desk_again(url)
    try:
        tickets = [await reports(desk, desk.customer(), wished_at=None) for _ in range(7)]
        await asyncio.gather(*(wish(desk, tickets[which], at) for which, at in wished))
        async with desk.database.open_work() as work:
            rows = [await work.session.get_one(Ticket, ticket.id) for ticket in tickets]
            visits_wished = [
                calendars.visit_at(work, at) for at in sorted(row.wished_at for row in rows if row.wished_at)
            ]
            travel = work.company.timers.travel
        assert visits_wished, "the first one always finds somebody"
        served = [[], [], []]
        for visit in visits_wished:
            free = free_technicians(visit, served, travel)
            assert free, f"nobody is left for {visit}"
            served[free[0]].append(visit)
    finally:
        await desk.database.close()


async def wish(desk, ticket, at):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        customer = await work.session.get_one(Person, row.customer_id)
        words = f"{at.astimezone(work.zone_of('south')):%Y-%m-%d %H:%M}"
        await other_wishes.note(work, customer, row, words)
