"""repairline digest: a week or month of a region, or of the house, on the screen and, if wanted, to its readers."""

import re
from contextlib import suppress
from datetime import date
from html import unescape
from zoneinfo import ZoneInfo

from bot.database import Clock, Database, system_clock
from bot.opening import open_desk
from bot.settings import Settings, WrongSettings
from desk import digests
from desk.reader import Reader
from rules.company import Company
from rules.company.house import Region
from rules.periods import Month, Period, Week, read_period

OPTIONS: dict[type[Period], str] = {Week: "--week", Month: "--month"}


async def digest(
    settings: Settings,
    region_code: str | None,
    week: str | None,
    month: str | None = None,
    *,
    is_sent: bool,
    clock: Clock = system_clock,
) -> str:
    """The words, in the company's first language."""
    asked_for = _period(Month, month) if month else _period(Week, week) if week else None
    database = await open_desk(settings, clock)
    try:
        region = _region(database.company, region_code) if region_code else None
        return await _digest(database, region, asked_for, is_sent=is_sent)
    finally:
        await database.close()


async def _digest(database: Database, region: Region | None, asked_for: Period | None, *, is_sent: bool) -> str:
    company, now = database.company, database.clock()
    zone = ZoneInfo(region.time_zone if region else company.company.time_zone)
    period = asked_for or Week.last_full(now, zone)
    running = type(period).of(now, zone)
    if period.first_day > running.first_day:
        msg = f"{OPTIONS[type(period)]} {period} has not begun yet: choose {running} or an earlier one"
        raise WrongSettings(msg)
    async with database.open_reading() as session:
        compiled = await digests.compile_digest(session, company, period, now, region)
    async with database.open_work() as work:
        if is_sent and not await digests.tell(work, compiled):
            msg = "--send: neither a leader of the region nor headquarters has opened the bot yet; invite them first"
            raise WrongSettings(msg)
        return _without_markup(
            work.words(Reader(0, company.company.languages[0], zone), "office/digest", digest=compiled, missed=[])
        )


def _period(kind: type[Period], written: str) -> Period:
    with suppress(ValueError):
        period = read_period(written)
        if isinstance(period, kind):
            return period
    example = kind.on(date(2026, 11, 18))
    msg = f"{OPTIONS[kind]} {written} is no {kind.__name__.lower()}: write it like {example}"
    raise WrongSettings(msg)


def _region(company: Company, code: str) -> Region:
    region = company.region(code)
    if region is None:
        known = ", ".join(each.code for each in company.regions)
        msg = f"--region {code} is not known: choose one of {known}"
        raise WrongSettings(msg)
    return region


def _without_markup(words: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", words))
