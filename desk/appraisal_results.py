"""A month is closed, and each reads their own result: from then on nothing of it changes [L5 O1]."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from desk import appraisal_sheets, appraisals, people, sides
from desk.appraisal_access import appraisal_for, is_headquarters, month_for, own
from desk.unit_of_work import UnitOfWork
from messages.keyboards import appraisal as keyboards
from models.appraisal import Appraisal, appraisals_of, change_open, closed_of, reply_once
from models.company_edition import edition_in_force
from models.person import Person
from rules.company.house import Region
from rules.quiet_hours import next_polite_moment
from rules.refused import Refused
from rules.roles import Role

MOST_MONTHS = 12


async def ask_whether_to_close(work: UnitOfWork, officer: Person, region_code: str, month: date) -> None:
    region = await _closable(work, officer, region_code, month)
    rows = await _open_rows(work, region_code, month)
    keyboard = keyboards.really_close(sides.captions_for(work, officer), region_code, month)
    facts: dict[str, Any] = {"region": region, "month": month, "count": len(rows)}
    wordless = sum(not each.words for each in rows)
    work.say(officer, "office/really_close_appraisals", keyboard=keyboard, wordless=wordless, **facts)


async def close(work: UnitOfWork, officer: Person, region_code: str, month: date) -> None:
    """What was counted, and by which edition of the rule, is kept with each."""
    region = await _closable(work, officer, region_code, month)
    edition = await edition_in_force(work.session)
    closing = {"closed_at": work.now, "closed_by_id": officer.id, "edition_id": edition.id if edition else None}
    polite_at = next_polite_moment(work.now, work.zone_of(region_code), work.company.hours)
    for sheet in await appraisal_sheets.of(work, await _open_rows(work, region_code, month)):
        if not await change_open(work.session, sheet.appraisal, **closing, **appraisal_sheets.final(sheet)):
            raise Refused("appraisal_closed")  # a colleague was faster, and has told everybody
        await _tell(work, sheet.person, sheet.appraisal, due_at=polite_at)
    await appraisals.show(work, officer, region_code, month)
    await _tell_leaders(work, officer, region, month, polite_at)


async def show_newest(work: UnitOfWork, person: Person) -> None:
    closed = await closed_of(work.session, person.id, MOST_MONTHS)
    if closed:
        await _tell(work, person, closed[0], closed[1:])
    else:
        work.say(person, "staff/no_appraisal")


async def show(work: UnitOfWork, person: Person, appraisal_id: int) -> None:
    appraisal = await own(work, person, appraisal_id)
    closed = await closed_of(work.session, person.id, MOST_MONTHS)
    await _tell(work, person, appraisal, [each for each in closed if each.id != appraisal.id])


async def explain(work: UnitOfWork, reader: Person, appraisal_id: int) -> None:
    """How each figure is counted: to the person once it is closed, and to whoever appraises them."""
    appraisal = await work.session.get(Appraisal, appraisal_id)
    is_own = appraisal is not None and appraisal.person_id == reader.id
    appraisal = await (own if is_own else appraisal_for)(work, reader, appraisal_id)
    work.say(reader, "staff/how_counted", sheet=await appraisal_sheets.one(work, appraisal))


async def ask_for_answer(work: UnitOfWork, person: Person, appraisal_id: int) -> None:
    appraisal = await _answerable(work, person, appraisal_id)
    keyboard = keyboards.drop_answer(sides.captions_for(work, person), appraisal.id)
    work.say(person, "staff/ask_appraisal_answer", keyboard=keyboard, appraisal=appraisal)


async def answer(work: UnitOfWork, person: Person, appraisal_id: int, words: str) -> None:
    """Once, to whoever leads the region and to headquarters; a leader's own to headquarters alone."""
    appraisal = await _answerable(work, person, appraisal_id)
    if not await reply_once(work.session, appraisal, words[: appraisals.ROOM_FOR_WORDS]):
        raise Refused("answered_already")
    work.say(person, "staff/appraisal_answered")
    facts: dict[str, Any] = {"appraisal": appraisal, "person": person}
    for reader in await _readers(work, appraisal):
        keyboard = keyboards.back_to(sides.captions_for(work, reader), appraisal.id)
        work.say(reader, "office/appraisal_answered", keyboard=keyboard, **facts)


async def _answerable(work: UnitOfWork, person: Person, appraisal_id: int) -> Appraisal:
    appraisal = await own(work, person, appraisal_id)
    if appraisal.reply:
        raise Refused("answered_already")
    return appraisal


async def _tell(
    work: UnitOfWork,
    person: Person,
    appraisal: Appraisal,
    others: Sequence[Appraisal] = (),
    due_at: datetime | None = None,
) -> None:
    writer = await work.session.get(Person, appraisal.words_by_id) if appraisal.words_by_id else None
    region = work.company.region(appraisal.region_code)
    months = {each.id: each.month for each in others}
    keyboard = keyboards.own(sides.captions_for(work, person), appraisal.id, months, may_answer=not appraisal.reply)
    facts: dict[str, Any] = {"sheet": appraisal_sheets.frozen(appraisal, person), "region": region, "writer": writer}
    work.say(person, "staff/my_appraisal", keyboard=keyboard, due_at=due_at, **facts)


async def _tell_leaders(work: UnitOfWork, officer: Person, region: Region, month: date, due_at: datetime) -> None:
    for leader in await people.holders(work, Role.LEADER, region.code):
        if leader.id != officer.id:
            keyboard = keyboards.months(sides.captions_for(work, leader), region.code, [month])
            facts: dict[str, Any] = {"region": region, "month": month, "officer": officer}
            work.say(leader, "office/appraisals_closed", keyboard=keyboard, due_at=due_at, **facts)


async def _readers(work: UnitOfWork, appraisal: Appraisal) -> list[Person]:
    leaders = await people.holders(work, Role.LEADER, appraisal.region_code)
    theirs = [] if appraisal.person_id in {each.id for each in leaders} else leaders
    found = [*theirs, *await people.holders(work, Role.HEADQUARTERS, None)]
    return list({each.id: each for each in found if each.id != appraisal.person_id}.values())


async def _closable(work: UnitOfWork, officer: Person, region_code: str, month: date) -> Region:
    region = await month_for(work, officer, region_code, month)
    if not await is_headquarters(work, officer):
        raise Refused("not_your_office")
    if not await _open_rows(work, region_code, month):
        raise Refused("appraisal_closed")
    return region


async def _open_rows(work: UnitOfWork, region_code: str, month: date) -> list[Appraisal]:
    return [each for each in await appraisals_of(work.session, region_code, month) if not each.closed_at]
