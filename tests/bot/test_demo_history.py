"""The demo's past is plausible: it obeys the table of a ticket's life, and every region has some of everything."""

import asyncio
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlmodel import col, select

from bot.database import Database
from bot.demo.history import write_history
from desk import digests, house
from models.maintenance_plan import count_due
from models.outgoing_message import OutgoingMessage
from models.rating import Rating
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.ticket_note import TicketNote
from models.visit import Visit, VisitState
from rules.periods import Week
from rules.ticket import Action, Status, leads_to
from tests.support.databases import sqlite_copy
from tests.support.example import COMPANY, EXAMPLE, RENDERER, FixedClock

NOW = datetime(2026, 11, 25, 1, 5, tzinfo=UTC)
"""Wednesday, 09:05 in Shanghai."""
SATURDAY = datetime(2026, 11, 28, 2, 0, tzinfo=UTC)
"""The last working morning of its week, 10:00 in Shanghai."""


@pytest.fixture(scope="module")
def past(sqlite_template, tmp_path_factory):
    """Written once; what a test changes, it changes in a copy."""
    return with_a_past(sqlite_copy(sqlite_template, tmp_path_factory.mktemp("past")), NOW)


@pytest.fixture(scope="module")
def saturdays_past(sqlite_template, tmp_path_factory):
    return with_a_past(sqlite_copy(sqlite_template, tmp_path_factory.mktemp("saturday")), SATURDAY)


@pytest.fixture
async def company_with_a_past(past, tmp_path):
    database = opened(sqlite_copy(past, tmp_path), NOW)
    yield database
    await database.close()


@pytest.fixture
async def on_saturday(saturdays_past, tmp_path):
    database = opened(sqlite_copy(saturdays_past, tmp_path), SATURDAY)
    yield database
    await database.close()


def with_a_past(url, now):
    asyncio.run(writes_a_past(url, now))
    return Path(make_url(url).database)


def opened(url, now):
    return Database(url, COMPANY, RENDERER, FixedClock(now))


async def writes_a_past(url, now):
    database = opened(url, now)
    async with database.open_work() as work:
        await house.introduce(work, EXAMPLE)
    await write_history(database)
    await database.close()


async def rows(database, table, key="id"):
    async with database.open_reading() as session:
        return list(await session.exec(select(table).order_by(col(getattr(table, key)))))


async def test_every_story_obeys_the_table_of_a_tickets_life(company_with_a_past):
    status = defaultdict(lambda: Status.REPORTING)
    last = {}
    for event in await rows(company_with_a_past, TicketEvent):
        assert event.before is status[event.ticket_id]
        assert event.after is leads_to(event.action, event.role, event.before)
        assert last.get(event.ticket_id, event.happened_at) <= event.happened_at < NOW
        status[event.ticket_id], last[event.ticket_id] = event.after, event.happened_at
    assert {ticket.id: ticket.status for ticket in await rows(company_with_a_past, Ticket)} == status


async def test_the_columns_agree_with_the_status(company_with_a_past):
    held = {Status.ACCEPTED, Status.SCHEDULED, Status.EN_ROUTE, Status.ON_SITE, Status.RESOLVED}
    for ticket in await rows(company_with_a_past, Ticket):
        assert (ticket.closed_at is not None) == (ticket.status in {Status.CLOSED, Status.CANCELLED})
        assert (ticket.technician_id is not None) or ticket.status not in held
        assert ticket.resolved_at is None or ticket.status in {Status.RESOLVED, Status.CLOSED}


async def test_nobody_is_at_two_places_at_once(company_with_a_past):
    calendars = defaultdict(list)
    for visit in await rows(company_with_a_past, Visit, "starts_at"):
        if visit.state is VisitState.DONE:
            calendars[visit.technician_id].append((visit.left_at, visit.done_at))
    for calendar in calendars.values():
        assert all(done <= left for (_, done), (left, _) in pairwise(calendar))


async def test_there_is_some_of_everything(company_with_a_past):
    happened = {event.action for event in await rows(company_with_a_past, TicketEvent)}
    assert happened >= set(Action) - {
        Action.TRY_LONGER,
        Action.DELAY,
        Action.OBJECT,
        Action.ASSIGN,
        Action.REASSIGN,
        Action.TAKE_BACK,
        Action.ROUTE,
        Action.MERGE,
        Action.COMPLETE,
        Action.HAND_OVER,
        Action.EXPIRE,
    }
    assert {rating.stars for rating in await rows(company_with_a_past, Rating, "ticket_id")} >= {1, 2, 4, 5}
    assert {visit.state for visit in await rows(company_with_a_past, Visit)} >= {
        VisitState.DONE,
        VisitState.MOVED,
        VisitState.AGREED,
    }


async def test_every_ticket_carries_its_customers_words(company_with_a_past):
    tickets, notes = await rows(company_with_a_past, Ticket), await rows(company_with_a_past, TicketNote)
    assert {note.ticket_id for note in notes} == {ticket.id for ticket in tickets}


@pytest.mark.parametrize("region", COMPANY.regions, ids=lambda region: region.code)
async def test_every_region_has_a_week_to_tell_of_and_weeks_before(company_with_a_past, region):
    async with company_with_a_past.open_reading() as session:
        digest = await digests.compile_digest(session, COMPANY, Week(2026, 47), NOW, region)
    assert digest.figures.reported_count
    assert digest.figures.visit_count
    assert digest.compared["visit_count"].usual


async def test_the_demo_s_monday_has_nearly_a_full_week_to_tell_of_like_those_before_L2(on_saturday):
    monday = SATURDAY + timedelta(days=1, hours=22, minutes=30)
    async with on_saturday.open_reading() as session:
        told = [
            await digests.compile_digest(session, COMPANY, Week(2026, 48), monday, each) for each in COMPANY.regions
        ]
    for count in ("reported_count", "visit_count"):
        shares = [getattr(digest.figures, count) / digest.compared[count].usual for digest in told]
        assert min(shares) > 0.5, count
        assert 0.8 < sum(shares) / len(shares) < 1.25, count
    assert any(digest.latest for digest in told)
    assert any(digest.unhappiest for digest in told)


async def test_nobody_has_a_visit_on_the_day_on_which_the_demo_begins(on_saturday):
    ahead = [visit.starts_at for visit in await rows(on_saturday, Visit) if visit.starts_at > SATURDAY]
    assert ahead
    assert min(ahead) > SATURDAY + timedelta(days=1)


async def test_something_is_left_to_do_and_on_the_cards(company_with_a_past):
    open_now = [ticket for ticket in await rows(company_with_a_past, Ticket) if ticket.closed_at is None]
    assert {ticket.status for ticket in open_now} >= {Status.OPEN, Status.SCHEDULED}
    assert any(ticket.is_urgent for ticket in open_now)
    assert any(ticket.is_with_person for ticket in open_now)
    assert all(
        ticket.group_card_id for ticket in open_now if ticket.status is Status.OPEN and not ticket.is_with_person
    )
    assert await rows(company_with_a_past, OutgoingMessage)


async def test_the_past_is_written_once(company_with_a_past):
    before = await rows(company_with_a_past, TicketEvent)
    await write_history(company_with_a_past)
    assert await rows(company_with_a_past, TicketEvent) == before


async def test_the_past_is_the_same_every_time(company_with_a_past, sqlite_template, tmp_path):
    (tmp_path / "again").mkdir()
    url = sqlite_copy(sqlite_template, tmp_path / "again")
    await writes_a_past(url, NOW)
    again = opened(url, NOW)
    assert await rows(again, TicketEvent) == await rows(company_with_a_past, TicketEvent)
    await again.close()


async def test_every_technician_is_free_for_the_demos_visitor(company_with_a_past):
    statuses = {ticket.status for ticket in await rows(company_with_a_past, Ticket)}
    assert not statuses & {Status.EN_ROUTE, Status.ON_SITE}


async def test_every_leader_of_the_demo_sees_a_plan_with_something_overdue_and_something_ahead_T2(company_with_a_past):
    async with company_with_a_past.open_work() as work:
        for region in COMPANY.regions:
            total = await count_due(work.session, region.code)
            overdue = await count_due(work.session, region.code, NOW.date())
            assert 0 < overdue < total, region.code
