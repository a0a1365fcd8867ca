"""What ten thousand open conversations weigh: resident memory beyond `import aiogram`, while a tenth of them go on."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.answering import answering
from benchmarks.table import Row
from tests.support.databases import sqlite_url

MEMORY = Row("memory beyond `import aiogram`, 10 000 open conversations", 100, 60, "MB")
COUNT, SPEAKING = 10_000, 1_000
ALONE = "import aiogram, benchmarks.memory as memory; print(memory.resident())"
NUMBERS = f"WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < {COUNT - 1})"
AT_THEIR_SYMPTOM = (
    """person (id, telegram_id, name, language, is_reachable, created_at)
    SELECT 1000 + n, :first_person + n, 'Wang', 'zh_CN', 1, :now FROM numbers""",
    """ticket (id, kind, status, customer_id, symptom, is_urgent, is_with_person, created_at)
    SELECT 1000 + n, 'repair', 'reporting', 1000 + n, '', 0, 0, :now FROM numbers""",
    """conversation (chat_id, user_id, step, notes, changed_at)
    SELECT :first_person + n, :first_person + n, 'symptom', json_object('ticket', 1000 + n), :now FROM numbers""",
)


def resident() -> float:
    """Megabytes of this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


async def go_on(file: Path, telegram: str) -> None:
    # Imported here, else `import aiogram` alone would weigh as much.
    from benchmarks.desks import open_desk
    from benchmarks.feeding import FIRST_PERSON, feed, spoken
    from bot.application import build_application
    from bot.speaker import make_speaker

    application = build_application()
    async with open_desk(sqlite_url(file)) as database, make_speaker("1:benchmark", telegram):
        open_conversations(file, {"first_person": FIRST_PERSON, "now": "2026-11-23 02:00:00.000000"})
        await feed(application, spoken(SPEAKING, range(COUNT)), database=database)


def open_conversations(file: Path, facts: dict[str, object]) -> None:
    with sqlite3.connect(file) as connection:
        for rows in AT_THEIR_SYMPTOM:
            connection.execute(f"INSERT INTO {rows.replace('SELECT', NUMBERS + ' SELECT', 1)}", facts)
    connection.close()


def measure(file: Path, telegram: str) -> None:
    alone = float(subprocess.run([sys.executable, "-c", ALONE], check=True, capture_output=True, text=True).stdout)
    asyncio.run(go_on(file, telegram))
    MEMORY.reached(resident() - alone, f"`import aiogram` alone: {alone:.0f} MB")


if __name__ == "__main__":
    with TemporaryDirectory() as folder, answering() as (address, _):
        measure(Path(folder) / "memory.db", address)
