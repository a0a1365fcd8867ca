"""On the country's public holidays the house is closed: nobody is promised, nobody is asked. Here: 1 to 7 October 2026."""

from datetime import UTC, date, datetime

import pytest

from desk import visits
from desk.holidays import of_country
from models.reminder import Promise, pending_of
from models.ticket import Ticket
from tests.support.tickets import reports

EVE = datetime(2026, 9, 30, 9, 55, tzinfo=UTC)
"""Wednesday 30 September 2026, 17:55 in Shanghai."""
FIRST_MORNING_AFTER = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


@pytest.fixture
async def ticket(desk):
    desk.clock.now = EVE
    return await reports(desk, desk.customer(), wished_at=None)


async def test_no_visit_is_offered_on_a_holiday_P3(desk, ticket):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        offered = await visits.free_times(work, row, 200)
        may_be_wished = await visits.is_free(work, row, datetime(2026, 10, 2, 2, 0, tzinfo=UTC))
    assert offered[0] == FIRST_MORNING_AFTER
    assert not may_be_wished


async def test_an_untaken_job_waits_over_the_holidays_L4(desk, ticket):
    async with desk.database.open_work() as work:
        [climb] = await pending_of(work.session, ticket.id)
    assert climb.promise is Promise.UNCLAIMED
    assert climb.due_at == FIRST_MORNING_AFTER.replace(minute=5)


async def test_an_urgent_job_does_not_wait_L4(desk):
    desk.clock.now = EVE
    ticket = await reports(desk, desk.customer(), is_urgent=True)
    async with desk.database.open_work() as work:
        [climb] = await pending_of(work.session, ticket.id)
    assert climb.due_at == EVE.replace(minute=58)


def test_each_country_has_its_own_and_an_unknown_one_has_none():
    assert date(2026, 10, 2) in of_country("CN")
    assert date(2026, 10, 2) not in of_country("FR")
    assert date(2026, 7, 14) in of_country("FR")
    assert date(2026, 10, 2) not in of_country("ZZ")
