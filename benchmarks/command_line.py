"""The commands that need no Telegram, from the shell's point of view."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.table import Row

ROUNDS = 7
REPAIRLINE = str(Path(sys.executable).with_name("repairline"))
COMMANDS = (("company", "check", "company.example.toml"), ("digest", "--region", "north"))


def measure(folder: Path) -> None:
    settings = os.environ | {
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'desk.db'}",
        "COMPANY_FILE": "company.example.toml",
    }
    for command in COMMANDS:
        run(command, settings)
        Row(f"`repairline {' '.join(command)}`", 0.7, 0.4, "s").reached(
            statistics.median(run(command, settings) for _ in range(ROUNDS))
        )


def run(command: tuple[str, ...], settings: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run([REPAIRLINE, *command], env=settings, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        measure(Path(name))
