"""Many months, one after the other: `python -m tests.walks --seeds 50`, or one of them again: `--seed 7 --days 31`."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.support.databases import furnished_template, sqlite_copy, sqlite_template
from tests.support.desk_kit import open_hurrying_desk
from tests.walks.ledger import Seen
from tests.walks.months import busy, mostly_quiet, walk
from tests.walks.said import Broken
from tests.walks.walk import Rhythm


async def month(template: Path, folder: Path, seed: int, days: Sequence[Rhythm]) -> Seen:
    desk = open_hurrying_desk(sqlite_copy(template, folder))
    try:
        return await walk(desk, seed, days)
    finally:
        await desk.database.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1, help="so many months")
    parser.add_argument("--seed", type=int, default=1, help="the first, or the only one")
    parser.add_argument("--days", type=int, default=31)
    parser.add_argument("--quiet", action="store_true", help="as the suite walks")
    asked = parser.parse_args()
    days = (mostly_quiet if asked.quiet else busy)(asked.days)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        template = furnished_template(sqlite_template(folder), folder)
        for seed in range(asked.seed, asked.seed + asked.seeds):
            began = time.process_time()
            try:
                seen = asyncio.run(month(template, folder, seed, days))
            except Broken as trouble:
                print(f"seed {seed}: {trouble}\n", flush=True)
                continue
            spent = time.process_time() - began
            print(
                f"seed {seed}: well, {seen.move_count} moves, {spent:.1f} s, never {sorted(_never(seen))}", flush=True
            )


def _never(seen: Seen) -> set[str]:
    from tests.walks.ledger import LEGAL

    return {f"{action}/{role}" for action, role, _, _ in LEGAL} - {f"{action}/{role}" for action, role in seen.actions}


if __name__ == "__main__":
    main()
