"""The desk is opened: the company is read, its rows are brought in line, and units of work can begin."""

from pathlib import Path

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.company_file import read_company, text_of
from bot.database import Clock, Database, plain_engine, system_clock
from bot.settings import Settings, WrongSettings
from bot.tables import prepare_tables
from desk import house
from messages.renderer import Renderer
from models.company_edition import edition_in_force


async def open_desk(settings: Settings, clock: Clock = system_clock) -> Database:
    """With COMPANY_FILE its present text comes into force; else what was loaded last. SQLite migrates by itself."""
    await prepare_tables(settings.database_url)
    if settings.company_file:
        return (await _introduce(settings, settings.company_file, clock))[0]
    text = await _text_in_force(settings.database_url)
    if text is None:
        msg = "COMPANY_FILE is missing and no company was loaded yet: set it to the path of your company file"
        raise WrongSettings(msg)
    return Database(settings.database_url, read_company(text, "company file"), Renderer(), clock)


async def load_company(settings: Settings, file: Path) -> bool:
    """Bring the file into force; False when it already was."""
    await prepare_tables(settings.database_url)
    database, is_changed = await _introduce(settings, file, system_clock)
    await database.close()
    return is_changed


async def _introduce(settings: Settings, file: Path, clock: Clock) -> tuple[Database, bool]:
    text = text_of(file)
    company = read_company(text, file.name, file.parent)
    database = Database(settings.database_url, company, Renderer(), clock)
    async with database.open_work() as work:
        is_changed = await house.introduce(work, text)
        await house.hang(work, {path: (file.parent / path).read_bytes() for path in company.pictures()})
    return database, is_changed


async def _text_in_force(url: str) -> str | None:
    engine = plain_engine(url)
    try:
        async with AsyncSession(engine) as session:
            edition = await edition_in_force(session)
            return edition.text if edition else None
    finally:
        await engine.dispose()
