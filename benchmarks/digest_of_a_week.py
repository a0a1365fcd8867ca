"""The digest of a week over a million tickets: the questions and the words, for the house and for a region."""

import asyncio
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.desks import open_desk
from benchmarks.full_database import full_database
from benchmarks.measuring import taking_turns
from benchmarks.table import Row
from bot.database import Database
from desk import digests
from desk.reader import Reader
from rules.company.house import Region
from rules.periods import Week

HOUSE = Row("digest of a week over 1 000 000 tickets, queries and rendering: the house", 0.6, 0.3, "s")
REGION = Row("… and one region", 0.6, 0.3, "s")


async def measure(url: str) -> None:
    async with open_desk(url) as database:
        house, region = await taking_turns(
            (lambda: digest(database, None), lambda: digest(database, database.company.regions[0])), (1, 1)
        )
    HOUSE.reached(house.wall)
    REGION.reached(region.wall)


async def digest(database: Database, region: Region | None) -> str:
    company, now = database.company, database.clock()
    zone = ZoneInfo(company.company.time_zone)
    async with database.open_reading() as session:
        compiled = await digests.compile_digest(session, company, Week.last_full(now, zone), now, region)
    async with database.open_work() as work:
        return work.words(Reader(0, company.company.languages[0], zone), "office/digest", digest=compiled, missed=[])


if __name__ == "__main__":
    asyncio.run(measure(full_database(Path(sys.argv[1]))))
