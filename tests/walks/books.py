"""What the digests say of a walk is what counting all its rows one by one comes to [L2]."""

from zoneinfo import ZoneInfo

from sqlmodel import select

from desk import digests
from rules.periods import Month, Period, Week
from tests.support.brute_force import COUNTED, BruteForce
from tests.support.desk_kit import Desk
from tests.walks.said import Broken


async def look(desk: Desk) -> None:
    company = desk.company
    today = desk.clock.now.astimezone(ZoneInfo(company.company.time_zone)).date()
    async with desk.database.open_reading() as session:
        rows = [row for table in COUNTED for row in await session.exec(select(table))]
        for period in _periods(Week.on(today), Month.on(today)):
            digest = await digests.compile_digest(session, company, period, desk.clock.now)
            for region, figures in digest.regions:
                counted = BruteForce(rows, region.code, ZoneInfo(region.time_zone), period).figures()
                if figures != counted:
                    raise Broken(f"the digest of {region.code}, {period}, says {figures}; counted: {counted}")


def _periods(*running: Period) -> list[Period]:
    return [period for each in running for period in (each.previous(), each)]
