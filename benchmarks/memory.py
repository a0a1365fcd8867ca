"""What ten thousand open conversations weigh: resident memory beyond `import aiogram`."""

import asyncio
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.answering import answering
from benchmarks.table import Row
from tests.support.databases import sqlite_url

MEMORY = Row("memory beyond `import aiogram`, 10 000 open conversations", 100, 60, "MB")
COUNT = 10_000
ALONE = "import aiogram, benchmarks.memory as memory; print(memory.resident())"


def resident() -> float:
    """Megabytes of this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


async def open_conversations(url: str, telegram: str) -> None:
    # Imported here, else `import aiogram` alone would weigh as much.
    from benchmarks.desks import open_desk
    from benchmarks.feeding import feed, typed
    from bot.application import build_application
    from bot.speaker import make_speaker

    application = build_application()
    async with open_desk(url) as database, make_speaker("1:benchmark", telegram):
        for person in range(COUNT):
            await feed(application, [typed(person)], database=database)


def measure(url: str, telegram: str) -> None:
    alone = float(subprocess.run([sys.executable, "-c", ALONE], check=True, capture_output=True, text=True).stdout)
    asyncio.run(open_conversations(url, telegram))
    MEMORY.reached(resident() - alone, f"`import aiogram` alone: {alone:.0f} MB")


if __name__ == "__main__":
    with TemporaryDirectory() as folder, answering() as (address, _):
        measure(sqlite_url(Path(folder) / "memory.db"), address)
