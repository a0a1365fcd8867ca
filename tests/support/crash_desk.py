"""The product as a process that can be killed: what `repairline run` does, without importing everything each time."""

import asyncio
import multiprocessing
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

COMPANY_FILE = Path("company.example.toml").resolve()
PROCESSES = multiprocessing.get_context("forkserver")


def run(environment: dict[str, str], folder: str) -> None:
    from bot.commands import main

    os.chdir(folder)
    os.environ.update(environment)
    sys.exit(main(["run"]))


class CrashDesk:
    def __init__(self, database_url: str, telegram: str, token: str, folder: Path) -> None:
        PROCESSES.set_forkserver_preload(["bot.__main__"])
        self.environment = {
            "BOT_TOKEN": token,
            "TELEGRAM_API_URL": telegram,
            "DATABASE_URL": database_url,
            "COMPANY_FILE": str(COMPANY_FILE),
            "LISTEN": "127.0.0.1:0",
            "LOG_LEVEL": "ERROR",
        }
        self.folder = folder
        self.killed_at: list[datetime] = []

    def start(self) -> None:
        self.process = PROCESSES.Process(target=run, args=(self.environment, str(self.folder)))
        self.process.start()

    async def kill_after(self, seconds: float) -> None:
        """And open it again."""
        await asyncio.sleep(seconds)
        assert self.process.is_alive(), f"the desk ended by itself with {self.process.exitcode}"
        self.killed_at.append(datetime.now(UTC))
        self.process.kill()
        await self._has_ended()
        self.start()

    async def stop(self) -> int | None:
        """As an operator does."""
        self.process.terminate()
        await self._has_ended()
        return self.process.exitcode

    async def _has_ended(self) -> None:
        await asyncio.to_thread(self.process.join, 20)
