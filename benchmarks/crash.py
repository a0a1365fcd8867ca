"""SIGKILL at 200 random moments of people's stories, on each database: what was lost, what was doubled without need."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.table import Row
from tests.support.crash import Told, tell
from tests.support.crash_ledger import differences
from tests.support.databases import postgres_copy, postgres_template, sqlite_copy, sqlite_template
from tests.support.postgres import shared_server

ROUNDS = 200
KILLS_A_STORY = 10
AT_ONCE = 4
"""Stories side by side: each waits most of the time for Telegram's pace."""


async def crash(name: str, urls: list[str], folder: Path) -> None:
    """Each story on a database of its own; the first is told without a kill, to compare."""
    undisturbed = await tell(urls[0], folder, 0, Random(0))
    turns = asyncio.Semaphore(AT_ONCE)

    async def story(number: int) -> Told:
        async with turns:
            return await tell(urls[number], folder, KILLS_A_STORY, Random(number))

    stories = await asyncio.gather(*(story(number) for number in range(1, len(urls))))
    wrongs = [wrong for told in stories for wrong in told.wrongs]
    wrongs += [f"missing: {row}" for told in stories for row in differences(undisturbed.ledger, told.ledger)]
    wrongs += [f"too much: {row}" for told in stories for row in differences(told.ledger, undisturbed.ledger)]
    sys.stderr.writelines(f"{wrong}\n" for wrong in wrongs)
    doubled_count = sum(told.doubled_count for told in stories)
    row = Row(f"lost, or doubled without need, in {ROUNDS} kills, {name}", aim=0, unit="cases")
    row.reached(len(wrongs), f"{doubled_count} messages were on the wire and came twice")


@contextmanager
def fresh_databases(folder: Path, count: int) -> Iterator[dict[str, list[str]]]:
    places = [folder / str(number) for number in range(count)]
    for place in places:
        place.mkdir()
    template = sqlite_template(folder)
    with ExitStack() as stack:
        server = stack.enter_context(shared_server(folder))
        postgres_template(server)
        copies = [stack.enter_context(postgres_copy(server, f"story{number}")) for number in range(count)]
        yield {"SQLite": [sqlite_copy(template, place) for place in places], "PostgreSQL": copies}


def main() -> None:
    # Who is killed hangs up in the middle of a sentence; the sandbox's web server would complain each time.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    with TemporaryDirectory(prefix="repairline-crash-") as name:
        folder = Path(name)
        with fresh_databases(folder, ROUNDS // KILLS_A_STORY + 1) as databases:
            for kind, urls in databases.items():
                asyncio.run(crash(kind, urls, folder))


if __name__ == "__main__":
    main()
