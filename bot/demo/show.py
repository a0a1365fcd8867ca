"""repairline demo: a pretend Telegram and the desk as two programs, with a fictional company and its history."""

import asyncio
import json
import sys
import webbrowser
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.__main__ import EVERY_SECOND, serve
from bot.company_file import read_company, text_of
from bot.database import Clock, Database, system_clock
from bot.demo.cast import cast_of
from bot.demo.history import write_history
from bot.logs import set_up
from bot.opening import open_desk
from bot.settings import Settings, WrongSettings
from desk.holidays import of_country
from models.visit import next_agreed_starts
from rules.business_hours import last_opening_of_week

TOKEN = "1:repairline-demo"  # noqa: S105
COMPANY_FILE = Path(__file__).parents[2] / "company.example.toml"
AFTER_OPENING = timedelta(hours=1)
BEFORE_A_VISIT = timedelta(hours=1)
WELCOME = """
Repairline runs. Open {address}

  1. Be {customer} (left): press Start, tell what is wrong with your robot, and follow the questions.
  2. Be {technician} (right): take the job in the group with one tap, then work it from the private card.
  3. Move the clock: +2 h for the call-back and the reminders, "Monday" for the leader's weekly digest.
  4. Try to confuse it: stickers, albums, two taps at once, "a person, please", back, cancel.
  5. Be {leader}, the dispatcher or headquarters, and see what reaches them. Ctrl-C ends all of it.
"""


def show(*, port: int, state: Path | None, opens_browser: bool) -> int:
    """Run until Ctrl-C; without a state folder nothing is left behind."""
    set_up("WARNING", "text")
    if state is not None:
        state.mkdir(parents=True, exist_ok=True)
    with nullcontext(state) if state else TemporaryDirectory(prefix="repairline-") as folder:
        asyncio.run(_show(port, Path(folder), opens_browser=opens_browser))
    return 0


async def _show(port: int, folder: Path, *, opens_browser: bool) -> None:
    settings = Settings(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=f"http://127.0.0.1:{port}",
        database_url=f"sqlite+aiosqlite:///{folder / 'repairline.db'}",
        company_file=COMPANY_FILE,
        listen="127.0.0.1:0",
    )
    begin_on_the_last_morning(folder / "clock", system_clock())
    clock = moved_clock(folder / "clock")
    cast = await _furnish(settings, clock)
    (folder / "cast.json").write_text(json.dumps(cast, ensure_ascii=False), encoding="utf-8")
    async with _telegram(port, folder) as address:
        names = {str(person["role"]): person["first_name"] for person in reversed(cast["people"])}
        sys.stdout.write(WELCOME.format(address=address, **names))
        sys.stdout.flush()
        if opens_browser:
            webbrowser.open(address)
        await serve(settings, clock, [*EVERY_SECOND, partial(_tell_next_visit, folder / "clock.marks")])


async def _furnish(settings: Settings, clock: Clock) -> dict[str, list[dict[str, object]]]:
    database = await open_desk(settings, clock)
    try:
        await write_history(database)
        return cast_of(database.company)
    finally:
        await database.close()


def begin_on_the_last_morning(file: Path, now: datetime) -> None:
    """Whenever the demo is started, its company has just opened for the last time this week: Monday can tell of it."""
    if file.exists():
        return
    company = read_company(text_of(COMPANY_FILE), COMPANY_FILE.name)
    zone, holidays = ZoneInfo(company.company.time_zone), of_country(company.company.country)
    opens_at = last_opening_of_week(now, zone, company.hours, holidays)
    file.write_text(str((opens_at + AFTER_OPENING - now).total_seconds()))


def moved_clock(file: Path) -> Clock:
    """The system's time plus the seconds in `file`, which the pretend Telegram's page writes."""

    def now() -> datetime:
        offset = file.read_text() if file.exists() else "0"
        return system_clock() + timedelta(seconds=float(offset))

    return now


@asynccontextmanager
async def _telegram(port: int, folder: Path) -> AsyncIterator[str]:
    options = {
        "--port": port,
        "--bot-token": TOKEN,
        "--bot-name": "Skywok Service",
        "--bot-username": "skywok_service_bot",
        "--cast": folder / "cast.json",
        "--clock-file": folder / "clock",
    }
    arguments = [str(word) for option in options.items() for word in option]
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "sandbox", *arguments, stdout=PIPE)
    try:
        address = await _first_line(process)
        if not address:
            msg = f"--port {port} is not free: choose another one"
            raise WrongSettings(msg)
        yield address
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _first_line(process: Process) -> str:
    assert process.stdout
    return (await process.stdout.readline()).decode().strip()


async def _tell_next_visit(file: Path, database: Database) -> None:
    """The page's clock can be moved to the next visit, if it is told when that is."""
    async with database.open_reading() as session:
        starts = await next_agreed_starts(session, database.clock(), 3)
    _write_marks(file, [at - BEFORE_A_VISIT for at in starts])


def _write_marks(file: Path, instants: list[datetime]) -> None:
    lines = [json.dumps({"label": "visit", "at": at.isoformat()}) for at in instants]
    file.write_text("\n".join(lines), encoding="utf-8")
