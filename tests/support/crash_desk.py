"""The product as a process that can be killed again and again."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from tests.support.own_process import begin

COMPANY_FILE = Path("company.example.toml").resolve()


class CrashDesk:
    def __init__(self, database_url: str, telegram: str, token: str, folder: Path) -> None:
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
        self.process = begin(self.environment, self.folder)

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
