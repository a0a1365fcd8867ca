"""The desk is opened: the company is read, its rows are brought in line, and units of work can begin."""

from pathlib import Path

from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.company_file import read_company
from bot.database import Clock, Database, system_clock
from bot.settings import Settings, WrongSettings
from desk import house
from messages.renderer import Renderer
from models.company_edition import edition_in_force


async def open_desk(settings: Settings, clock: Clock = system_clock) -> Database:
    """With COMPANY_FILE its present text comes into force; else what was loaded last."""
    if settings.company_file:
        return await load_company(settings.database_url, settings.company_file, clock)
    text = await _text_in_force(settings.database_url)
    if text is None:
        msg = "COMPANY_FILE is missing and no company was loaded yet: set it to the path of your company file"
        raise WrongSettings(msg)
    return Database(settings.database_url, read_company(text, "company file"), Renderer(), clock)


async def load_company(url: str, file: Path, clock: Clock = system_clock) -> Database:
    text = _read(file)
    database = Database(url, read_company(text, file.name), Renderer(), clock)
    async with database.open_work() as work:
        await house.introduce(work, text)
    return database


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        msg = f"COMPANY_FILE cannot be read ({type(trouble).__name__}): set it to the path of your company file"
        raise WrongSettings(msg) from None


async def _text_in_force(url: str) -> str | None:
    engine = create_async_engine(url)
    try:
        async with AsyncSession(engine) as session:
            edition = await edition_in_force(session)
            return edition.text if edition else None
    finally:
        await engine.dispose()
