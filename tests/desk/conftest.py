"""A desk in which the week of tests/support/told_week.py happened; it is Monday morning."""

import pytest

from bot.demo.history import write
from models.person import Person
from models.post import holders_of
from rules.roles import Role
from tests.support.told_week import Teller, on


@pytest.fixture
async def monday(desk):
    return await after_the_week(desk)


@pytest.fixture
async def monday_on_each(desk_on_each):
    """The same, once on SQLite and once on PostgreSQL."""
    return await after_the_week(desk_on_each)


async def after_the_week(desk):
    async with desk.database.open_work() as work:
        crew = await holders_of(work.session, Role.TECHNICIAN, "south")
        customer = Person(name="Wang", created_at=work.now)
        work.session.add(customer)
    teller = Teller(customer, crew[0].id, crew[1].id)
    teller.tell()
    async with desk.database.open_work() as work:
        await write(work, teller.rows)
    desk.clock.now = on("next Mon", "08:30")
    return desk
