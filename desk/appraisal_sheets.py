"""The sheets of a month: counted anew while they are open, and as they were counted once they are closed [L5]."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from desk.appraisal_records import records_of
from desk.unit_of_work import UnitOfWork
from models.appraisal import Appraisal
from models.person import Person, people_with
from rules.appraisal import Graded, Part, Record, grade, parts_of
from rules.figures import Figures
from rules.periods import Month


@dataclass(frozen=True)
class Sheet:
    appraisal: Appraisal
    person: Person
    record: Record
    parts: Sequence[Part]
    graded: Graded | None
    """What the rule says, also where headquarters withholds it."""

    @property
    def letter(self) -> str | None:
        return self.graded.letter if self.graded and not self.appraisal.withheld else None


async def of(work: UnitOfWork, appraisals: Collection[Appraisal]) -> list[Sheet]:
    """Of one region and month, by name."""
    persons = await people_with(work.session, [each.person_id for each in appraisals])
    live = await _live(work, [each for each in appraisals if not each.closed_at])
    sheets = [
        frozen(each, persons[each.person_id])
        if each.closed_at
        else _open(work, each, persons[each.person_id], live[each.person_id])
        for each in appraisals
    ]
    return sorted(sheets, key=lambda sheet: (sheet.person.name, sheet.person.id))


async def one(work: UnitOfWork, appraisal: Appraisal) -> Sheet:
    [sheet] = await of(work, [appraisal])
    return sheet


def final(sheet: Sheet) -> dict[str, Any]:
    """What is kept of it at closing."""
    graded = sheet.graded if not sheet.appraisal.withheld else None
    counts = {name: count for name, count in asdict(sheet.record.figures).items() if name != "waits"}
    parts = [asdict(part) for part in sheet.parts]
    return {
        "points": graded.points if graded else None,
        "letter": graded.letter if graded else None,
        "counted": {"figures": counts, "workday_count": sheet.record.workday_count, "parts": parts},
    }


def frozen(appraisal: Appraisal, person: Person) -> Sheet:
    counted = appraisal.counted
    record = Record(Figures(**counted["figures"]), counted["workday_count"])
    parts = [Part(**each) for each in counted["parts"]]
    is_graded = appraisal.points is not None and appraisal.letter is not None
    graded = Graded(appraisal.points or 0, appraisal.letter or "") if is_graded else None
    return Sheet(appraisal, person, record, parts, graded)


async def _live(work: UnitOfWork, appraisals: Collection[Appraisal]) -> dict[int, Record]:
    if not appraisals:
        return {}
    [(region_code, month)] = {(each.region_code, each.month) for each in appraisals}
    return await records_of(work, region_code, Month.on(month), [each.person_id for each in appraisals])


def _open(work: UnitOfWork, appraisal: Appraisal, person: Person, record: Record) -> Sheet:
    rule = work.company.appraisal
    return Sheet(appraisal, person, record, parts_of(record, rule), grade(record, rule))
