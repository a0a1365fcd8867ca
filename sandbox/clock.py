"""The sandbox's time: the system's plus an offset that people may move on."""

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.refusal import bad_request

MONDAY_MORNING = time(9)


class Clock:
    def __init__(self, file: Path | None = None, time_zone: str = "Asia/Shanghai") -> None:
        self.file = file
        self.zone = ZoneInfo(time_zone)
        self.offset = timedelta(seconds=float(file.read_text())) if file and file.exists() else timedelta()
        self._tell()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def timestamp(self) -> int:
        return int(self.now().timestamp())

    def advance(self, by: timedelta) -> None:
        """Forwards only: what has happened stays past."""
        if by < timedelta():
            raise bad_request("the clock only moves on")
        self.offset += by
        self._tell()

    def move_to(self, at: datetime) -> None:
        self.advance(at - self.now())

    def next_monday(self) -> datetime:
        today = self.now().astimezone(self.zone)
        monday = today.date() + timedelta(days=-today.weekday())
        at = datetime.combine(monday, MONDAY_MORNING, self.zone)
        return at if at > today else datetime.combine(monday + timedelta(days=7), MONDAY_MORNING, self.zone)

    def as_seen(self) -> dict[str, str]:
        return {"now": self.now().isoformat(), "time_zone": str(self.zone)}

    def marks(self) -> list[dict[str, Any]]:
        """Instants worth jumping to, left beside the clock file by whoever knows them."""
        if self.file is None or not (marks := self.file.with_name(self.file.name + ".marks")).exists():
            return []
        return [json.loads(line) for line in marks.read_text("utf-8").splitlines() if line.strip()]

    def _tell(self) -> None:
        if self.file is None:
            return
        fresh = self.file.with_name(self.file.name + ".new")
        fresh.write_text(str(self.offset.total_seconds()))
        fresh.replace(self.file)
