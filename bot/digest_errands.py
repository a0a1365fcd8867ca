"""Chart and workbook of a digest, for whoever may still read it when they are made [L2]."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.database import Database
from desk import digest_chart, digest_files, digest_readers, digest_workbook
from desk.digest_contents import Digest
from desk.digest_words import Words
from desk.digests import compile_digest
from desk.unit_of_work import UnitOfWork
from models.errand import Errand, ErrandKind
from models.person import Person
from rules.periods import read_period
from rules.refused import Refused

Tell = Callable[[UnitOfWork, Person, Errand], Awaitable[None]]


async def make(database: Database, errand: Errand) -> Tell:
    """What is to be said in a transaction of its own."""
    try:
        digest, words = await _digest(database, errand)
    except Refused:
        return _nothing
    if errand.kind is ErrandKind.DRAW_CHART:
        drawn = digest_chart.chart(digest, words)
        picture = await asyncio.to_thread(_draw, drawn)
        return partial(_send_chart, digest=digest, drawn=drawn, picture=picture)
    async with database.open_reading() as session:
        lists = await digest_workbook.lists(session, database.company, digest)
    content = await asyncio.to_thread(_fill, digest, words, lists)
    return partial(_send_workbook, digest=digest, content=content, quoted=digest_workbook.quoted(lists))


async def _digest(database: Database, errand: Errand) -> tuple[Digest, Words]:
    """The long reading is no transaction's."""
    async with database.open_work() as work:
        person = await work.session.get_one(Person, errand.person_id)
        region = await digest_readers.require(work, person, errand.region_code)
        zone: ZoneInfo = work.zone_of(errand.region_code)
        renderer = work.renderer
    company, period = database.company, read_period(errand.period or "")
    async with database.open_reading() as session:
        compiled = await compile_digest(session, company, period, database.clock(), region)
    digest = compiled.for_reader(person.id)
    return digest, Words(renderer, company, digest, person.language, zone)


async def _nothing(_work: UnitOfWork, _person: Person, _errand: Errand) -> None:
    """They hold the office no more."""


async def _send_chart(
    work: UnitOfWork, person: Person, _errand: Errand, *, digest: Digest, drawn: dict[str, Any], picture: bytes
) -> None:
    digest_files.send_chart(work, person, digest, drawn, picture)


async def _send_workbook(
    work: UnitOfWork, person: Person, _errand: Errand, *, digest: Digest, content: bytes, quoted: frozenset[int]
) -> None:
    digest_files.send_workbook(work, person, digest, content, quoted)


def _draw(drawn: dict[str, Any]) -> bytes:
    from messages.typesetting import draw  # 80 MB on the disk, which a desk without digests never needs

    return draw("digest_chart", drawn)


def _fill(digest: Digest, words: Words, lists: digest_workbook.Lists) -> bytes:
    from messages.workbook import fill  # a library that is loaded with the first workbook

    return fill(digest_workbook.sheets(digest, words, lists))
