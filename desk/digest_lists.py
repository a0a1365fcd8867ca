"""A figure of a digest opens as its list, by pages: one ticket a line, each opens its case [L2]."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import digest_readers, digest_software, digests, in_place, ticket_lists
from desk.digest_contents import Digest
from desk.sides import captions_for
from desk.ticket_lists import ON_A_PAGE, Line
from desk.unit_of_work import UnitOfWork
from messages.buttons.button import Button
from messages.buttons.campaign import ShowCampaigns
from messages.buttons.digest import ShowDigest, ShowFigure
from messages.buttons.software import ShowWaiting
from messages.keyboards import ticket_list as keyboards
from models.behind import Behind, behind, open_behind, overdue_behind
from models.person import Person
from rules.company import Company
from rules.company.house import Region
from rules.company.words import Text
from rules.digest_lists import CONCERNS, OF_TODAY, DigestList
from rules.periods import read_period


@dataclass(frozen=True)
class Row:
    behind: Behind
    product: Text | None


async def rows_of(session: AsyncSession, company: Company, digest: Digest, which: DigestList) -> list[Behind]:
    """Their counts come to what the figure says."""
    regions = [digest.region] if digest.region else list(company.regions)
    if which in CONCERNS:
        return await open_behind(session, [each.id for each in digest.concerns[CONCERNS[which]]])
    if which is DigestList.UNTIMED:
        return await open_behind(session, [each.ticket_id for each in digest.open_slips])
    if which is DigestList.COMPLAINTS:
        return list(digest.complaints)
    if which is DigestList.TO_VERIFY:
        return await digest_software.to_verify(session, regions)
    if which is DigestList.BEHIND:
        return digest_software.left(digest.campaigns)
    if which is DigestList.OVERDUE:
        return [
            each
            for region in regions
            for each in await overdue_behind(session, region.code, digests.today_of(region, digest.made_at))
        ]
    clocks = digests.clocks_of(regions, digest.period)
    return [each for clock in clocks for each in await behind(session, clock.last, which)]


async def show(work: UnitOfWork, person: Person, button: ShowFigure, message_id: int | None = None) -> int | None:
    """In the message that shows one already, else in a new one: its row is answered."""
    region = await digest_readers.require(work, person, button.region_code)
    period = read_period(button.period)
    compiled = await digests.compile_digest(work.session, work.company, period, work.now, region)
    found = await rows_of(work.session, work.company, compiled.for_reader(person.id), button.figure)
    last_page = max(len(found) - 1, 0) // ON_A_PAGE
    page = min(max(button.page, 0), last_page)
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    keyboard = keyboards.pages(
        captions_for(work, person),
        {each.ticket_id: str(each.number) for each in shown if each.ticket_id},
        earlier=replace(button, page=page - 1) if page else None,
        later=replace(button, page=page + 1) if page < last_page else None,
        back=ShowDigest(button.region_code, button.period),
        beside=_doors(button.figure, region),
    )
    facts: dict[str, Any] = {"which": button.figure, "is_of_today": button.figure in OF_TODAY}
    facts |= {"region": region, "period": period, "today": _today(work, region), "quoted": quoted_in(shown)}
    facts |= {"total": sum(each.count for each in found), "first": page * ON_A_PAGE}
    facts |= {"page": page, "pages": last_page + 1}
    facts |= {"lines": await _lines(work, shown, is_mixed=region is None)}
    return await in_place.show(work, person, message_id, "office/figure_list", keyboard=keyboard, **facts)


def quoted_in(rows: Sequence[Behind]) -> frozenset[int]:
    """Whose words stand there."""
    return frozenset(each.more["customer_id"] for each in rows if each.more.get("words") and "customer_id" in each.more)


def _doors(which: DigestList, region: Region | None) -> dict[str, Button]:
    """Where somebody sees to what no ticket's case holds."""
    if which is DigestList.TO_VERIFY and region:
        return {"verify_updates": ShowWaiting(region.code, 0)}
    return {"campaigns": ShowCampaigns()} if which is DigestList.BEHIND else {}


async def _lines(work: UnitOfWork, shown: Sequence[Behind], *, is_mixed: bool) -> list[tuple[Line | None, Row]]:
    """What is no ticket's has no line of one."""
    of_tickets = iter(
        await ticket_lists.lines_of(work, [each.ticket_id for each in shown if each.ticket_id], is_mixed=is_mixed)
    )
    return [(next(of_tickets) if each.ticket_id else None, Row(each, _product(work, each))) for each in shown]


def _product(work: UnitOfWork, row: Behind) -> Text | None:
    product = work.company.product(row.product_code)
    return product.name if product else None


def _today(work: UnitOfWork, region: Region | None) -> date:
    return work.now.astimezone(work.zone_of(region.code if region else None)).date()
