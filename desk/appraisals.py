"""Leader and headquarters appraise a month: the sheets, the words, a grade withheld [L5 O1]."""

from datetime import date
from typing import Any

from desk import appraisal_sheets, people, sides
from desk.appraisal_access import appraisal_for, is_headquarters, leaders_of, may_write, month_for, readable
from desk.charge import regions_of
from desk.unit_of_work import UnitOfWork
from messages.keyboards import appraisal as keyboards
from models.appraisal import Appraisal, appraisals_of, change_open, months_of
from models.person import Person
from rules.refused import Refused
from rules.roles import Role

ROOM_FOR_WORDS = 1000


async def show_or_ask_which(work: UnitOfWork, reader: Person) -> None:
    """The newest month of the own region; headquarters is asked which region."""
    regions = await regions_of(work, reader)
    newest = {each.code: (await months_of(work.session, each.code))[:1] for each in regions}
    begun = [(each, newest[each.code][0]) for each in regions if newest[each.code]]
    if len(begun) == 1:
        await show(work, reader, begun[0][0].code, begun[0][1])
    else:
        keyboard = keyboards.regions(sides.captions_for(work, reader), begun) if begun else None
        work.say(reader, "office/ask_appraisals", keyboard=keyboard, is_any=bool(begun))


async def show(work: UnitOfWork, reader: Person, region_code: str, month: date) -> None:
    region = await month_for(work, reader, region_code, month)
    rows = await appraisals_of(work.session, region_code, month)
    sheets = await appraisal_sheets.of(work, await readable(work, reader, region_code, rows))
    is_open = any(not each.closed_at for each in rows)
    keyboard = keyboards.month(
        sides.captions_for(work, reader),
        region_code,
        month,
        {each.appraisal.id: each.person.name for each in sheets},
        await months_of(work.session, region_code),
        may_close=is_open and await is_headquarters(work, reader),
    )
    work.say(reader, "office/appraisals", keyboard=keyboard, region=region, month=month, sheets=sheets, is_open=is_open)


async def show_one(work: UnitOfWork, reader: Person, appraisal_id: int) -> None:
    appraisal = await appraisal_for(work, reader, appraisal_id)
    await _show(work, reader, appraisal)


async def ask_for_words(work: UnitOfWork, writer: Person, appraisal_id: int) -> None:
    await _ask(work, writer, await _for_words(work, writer, appraisal_id), "office/ask_appraisal_words")


async def ask_for_reason(work: UnitOfWork, officer: Person, appraisal_id: int) -> None:
    await _ask(work, officer, await _for_grade(work, officer, appraisal_id), "office/ask_why_withheld")


async def write(work: UnitOfWork, writer: Person, appraisal_id: int, words: str) -> None:
    """The last words of a month bring it to headquarters, once."""
    appraisal = await _for_words(work, writer, appraisal_id)
    was_complete = await _is_complete(work, appraisal)
    noted = {"words": words[:ROOM_FOR_WORDS], "words_by_id": writer.id, "words_at": work.now}
    if not await change_open(work.session, appraisal, **noted):
        raise Refused("appraisal_closed")
    await _show(work, writer, appraisal)
    if not was_complete and await _is_complete(work, appraisal):
        await _tell_headquarters(work, writer, appraisal)


async def withhold(work: UnitOfWork, officer: Person, appraisal_id: int, reason: str) -> None:
    """Without a reason the rule decides again."""
    appraisal = await _for_grade(work, officer, appraisal_id)
    if not await change_open(work.session, appraisal, withheld=reason[:ROOM_FOR_WORDS]):
        raise Refused("appraisal_closed")
    await _show(work, officer, appraisal)


async def _for_words(work: UnitOfWork, writer: Person, appraisal_id: int) -> Appraisal:
    appraisal = _still_open(await appraisal_for(work, writer, appraisal_id))
    if not await may_write(work, writer, appraisal):
        raise Refused("not_your_office")
    return appraisal


async def _for_grade(work: UnitOfWork, officer: Person, appraisal_id: int) -> Appraisal:
    appraisal = _still_open(await appraisal_for(work, officer, appraisal_id))
    if not await is_headquarters(work, officer):
        raise Refused("not_your_office")
    return appraisal


def _still_open(appraisal: Appraisal) -> Appraisal:
    if appraisal.closed_at:
        raise Refused("appraisal_closed")
    return appraisal


async def _ask(work: UnitOfWork, reader: Person, appraisal: Appraisal, template: str) -> None:
    person = await work.session.get_one(Person, appraisal.person_id)
    keyboard = keyboards.back_to(sides.captions_for(work, reader), appraisal.id)
    work.say(reader, template, keyboard=keyboard, appraisal=appraisal, person=person)


async def _show(work: UnitOfWork, reader: Person, appraisal: Appraisal) -> None:
    sheet = await appraisal_sheets.one(work, appraisal)
    may_grade = not appraisal.closed_at and await is_headquarters(work, reader)
    keyboard = keyboards.sheet(
        sides.captions_for(work, reader),
        appraisal.id,
        appraisal.region_code,
        appraisal.month,
        words=appraisal.words if await may_write(work, reader, appraisal) else None,
        grade=bool(appraisal.withheld) if may_grade else None,
    )
    writer = await work.session.get(Person, appraisal.words_by_id) if appraisal.words_by_id else None
    facts: dict[str, Any] = {"sheet": sheet, "person": sheet.person, "writer": writer}
    work.say(reader, "office/appraisal", keyboard=keyboard, region=work.company.region(appraisal.region_code), **facts)


async def _is_complete(work: UnitOfWork, appraisal: Appraisal) -> bool:
    """Whether the leader has said something of everybody who is theirs to appraise."""
    leaders = await leaders_of(work, appraisal.region_code)
    rows = await appraisals_of(work.session, appraisal.region_code, appraisal.month)
    return all(each.words for each in rows if each.person_id not in leaders)


async def _tell_headquarters(work: UnitOfWork, writer: Person, appraisal: Appraisal) -> None:
    region = work.company.region(appraisal.region_code)
    for officer in await people.first_on_duty(work, None, Role.HEADQUARTERS):
        if officer.id != writer.id:
            keyboard = keyboards.months(sides.captions_for(work, officer), appraisal.region_code, [appraisal.month])
            work.say(officer, "office/appraisals_ready", keyboard=keyboard, region=region, month=appraisal.month)
