"""The workbook of a digest: its figures beside those of the periods before, and a sheet for each list [L2]."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from desk.digest_contents import Digest
from desk.digest_lists import quoted_in, rows_of
from desk.digest_words import Words
from models.behind import Behind
from rules.company import Company
from rules.digest_lists import OF_TODAY, DigestList
from rules.figures import Figures
from rules.sheets import Cell, Share, Sheet

FIGURES = (
    "reported_count", "guided_count", "taken_count", "claim_wait", "visit_count", "on_time_count", "on_time_share",
    "first_time_count", "first_time_share", "late_count", "slipped_count", "cancelled_count", "rating_count", "stars",
    "low_rating_count", "unconfirmed_count", "held_count", "list_count", "log_count", "fault_count",
    "update_count", "brought_count", "suggestion_count",
)  # fmt: skip
OF_EVERYBODY = (
    "visit_count", "on_time_count", "first_time_count", "rating_count", "stars", "list_count", "log_count",
    "update_count",
)  # fmt: skip
OF_ALL = ("number", "region_code", "product_code", "kind", "status", "at", "reported_at", "person")
ALSO = (
    "planned_at", "arrived_at", "is_on_time", "is_first_time", "wait", "stars", "role", "state", "fate", "day",
    "filed_at", "told_at", "summed_up_at", "version", "quantity", "machines", "of", "until", "entry", "words",
)  # fmt: skip
"""What else is told of a row, where its list knows it; whose words they are is not."""


Lists = Mapping[DigestList, Sequence[Behind]]


async def lists(session: AsyncSession, company: Company, digest: Digest) -> Lists:
    return {which: await rows_of(session, company, digest, which) for which in DigestList}


def sheets(digest: Digest, words: Words, found: Lists) -> list[Sheet]:
    regions = [(words.of(region.name), its) for region, its in digest.regions]
    tables = [
        _table(words, name, lines, names)
        for name, lines, names in (("regions_sheet", regions, FIGURES), ("people_sheet", digest.people, OF_EVERYBODY))
        if lines
    ]
    return [_overview(words, digest), *tables, *(_list(words, which, rows) for which, rows in found.items())]


def quoted(found: Lists) -> frozenset[int]:
    """Whose words stand in it."""
    return frozenset(person_id for rows in found.values() for person_id in quoted_in(rows))


def _overview(words: Words, digest: Digest) -> Sheet:
    before: list[Cell] = [None] * (len(digest.history) - 1)
    header = [words.title, *(words("period", period=each) for each in digest.periods)]
    figures = [[words("figure", name=name), *(_figure(each, name) for each in digest.history)] for name in FIGURES]
    today: list[list[Cell]] = [
        [words("list", which=which), *before, count]
        for which, count in digest.counts.items()
        if which in OF_TODAY or which is DigestList.COMPLAINTS
    ]
    as_of: list[Cell] = [words("as_of"), *before, _there(digest.made_at, words.zone)]
    return Sheet(words("overview_sheet"), header, [*figures, as_of, *today])


def _table(words: Words, name: str, lines: Sequence[tuple[str, Figures]], names: Sequence[str]) -> Sheet:
    header = [words("name"), *(words("figure", name=each) for each in names)]
    return Sheet(words(name), header, [[who, *(_figure(its, each) for each in names)] for who, its in lines])


def _list(words: Words, which: DigestList, rows: Sequence[Behind]) -> Sheet:
    also = [name for name in ALSO if any(name in row.more for row in rows)]
    lines = [
        [
            *(_cell(words, row, vars(row)[name], name) for name in OF_ALL),
            *(_cell(words, row, row.more.get(name), name) for name in also),
        ]
        for row in rows
    ]
    return Sheet(words("list", which=which), [words("column", name=name) for name in (*OF_ALL, *also)], lines)


def _figure(figures: Figures, name: str) -> Cell:
    value = getattr(figures, name)
    return Share(value) if name.endswith("_share") and value is not None else _plain(value)


def _cell(words: Words, row: Behind, value: Any, name: str) -> Cell:
    region = words.company.region(row.region_code)
    match value:
        case datetime():
            return _there(value, ZoneInfo(region.time_zone) if region else words.zone)
        case bool():
            return words.named("yes" if value else "no")
        case Enum():
            return words.named("named", value)
    if name == "region_code":
        return words.of(region.name) if region else _plain(value)
    if name == "product_code":
        product = words.company.product(value)
        return words.of(product.name) if product else _plain(value)
    return _plain(value)


def _plain(value: Any) -> Cell:
    """A span in minutes."""
    found: Cell = value / timedelta(minutes=1) if isinstance(value, timedelta) else value
    return found


def _there(at: datetime, zone: ZoneInfo) -> datetime:
    """A sheet knows no zones."""
    return at.astimezone(zone).replace(tzinfo=None)
