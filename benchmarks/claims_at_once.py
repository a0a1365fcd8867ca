"""500 technicians take the same job at the same moment: one gets it, on both databases."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.desks import open_desk
from benchmarks.measuring import cost
from benchmarks.servers import postgres
from benchmarks.table import Row
from bot.database import Database
from desk import access, claims, house
from models.person import Person
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Status
from tests.support.databases import sqlite_url

COUNT = 500
REGION = "north"


async def measure(url: str, name: str) -> None:
    async with open_desk(url) as database:
        technicians, ticket_id = await _furnish(database)
        winners: list[bool] = []

        async def all_at_once() -> None:
            winners.extend(await asyncio.gather(*(_take(database, each, ticket_id) for each in technicians)))

        whole = await cost(all_at_once, 1)
    Row(f"{COUNT} claims at once, {name}", 1, unit="s").reached(whole.wall, f"winners: {sum(winners)}")


async def _take(database: Database, technician: Person, ticket_id: int) -> bool:
    try:
        async with database.open_work() as work:
            ticket = await access.offer_for(work, technician, ticket_id)
            await claims.take(work, technician, ticket)
    except Refused:
        return False
    return True


async def _furnish(database: Database) -> tuple[list[Person], int]:
    async with database.open_work() as work:
        technicians = [
            Person(telegram_id=800_000_000 + number, name=f"Technician {number}", created_at=work.now)
            for number in range(COUNT)
        ]
        customer = Person(telegram_id=700_000_000, name="Wang", created_at=work.now)
        work.session.add_all([*technicians, customer])
        await work.session.flush()
        for technician in technicians:
            await house.appoint(work, technician, Role.TECHNICIAN, REGION)
        ticket = Ticket(
            number="R-1", customer_id=customer.id, region_code=REGION, status=Status.OPEN, created_at=work.now
        )
        work.session.add(ticket)
        await work.session.flush()
        await claims.offer(work, ticket)
        return technicians, ticket.id


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        asyncio.run(measure(sqlite_url(Path(folder) / "claims.db"), "SQLite"))
    with postgres() as address:
        asyncio.run(measure(address, "PostgreSQL"))
