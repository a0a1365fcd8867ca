"""From starting the program to its first question to Telegram, beyond what `import aiogram` costs by itself."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from benchmarks.answering import answering
from benchmarks.table import Row

START = Row("start to first poll, beyond `import aiogram`", 1.0, 0.5, "s")
ROUNDS = 7


def measure(folder: Path) -> None:
    with answering() as (telegram, questions):
        settings = os.environ | {
            "BOT_TOKEN": "1:benchmark",
            "TELEGRAM_API_URL": telegram,
            "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'start.db'}",
            "COMPANY_FILE": "company.example.toml",
            "LISTEN": "127.0.0.1:0",
        }
        until_first_poll(settings, questions)
        pairs = [(import_aiogram(), until_first_poll(settings, questions)) for _ in range(ROUNDS)]
    START.reached(
        statistics.median(start - alone for alone, start in pairs),
        f"`import aiogram` alone: {statistics.median(alone for alone, _ in pairs):.1f} s",
    )


def import_aiogram() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import aiogram"], check=True)
    return time.perf_counter() - begun


def until_first_poll(settings: dict[str, str], questions: IO[str]) -> float:
    begun = time.perf_counter()
    with subprocess.Popen([sys.executable, "-m", "bot"], env=settings, stderr=subprocess.DEVNULL) as process:
        questions.readline()
        taken = time.perf_counter() - begun
        process.kill()
    return taken


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        measure(Path(name))
