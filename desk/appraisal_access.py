"""Who appraises whom: a region's leader its people, headquarters everybody; nobody themselves [L5 O1]."""

from collections.abc import Iterable
from datetime import date

from desk import charge
from desk.unit_of_work import UnitOfWork
from models.appraisal import Appraisal, months_of
from models.person import Person
from models.post import holders_of, posts_of
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def month_for(work: UnitOfWork, reader: Person, region_code: str, month: date) -> Region:
    region = await charge.region_of(work, reader, region_code)
    if month not in await months_of(work.session, region_code):
        raise Refused("not_your_office")
    return region


async def appraisal_for(work: UnitOfWork, reader: Person, appraisal_id: int) -> Appraisal:
    """Loading is the permission check: what is said of a leader only headquarters reads."""
    appraisal = await work.session.get(Appraisal, appraisal_id)
    if appraisal is None or not await readable(work, reader, appraisal.region_code, [appraisal]):
        raise Refused("not_your_office")
    return appraisal


async def own(work: UnitOfWork, person: Person, appraisal_id: int) -> Appraisal:
    """One's own result, which is there once it is closed."""
    appraisal = await work.session.get(Appraisal, appraisal_id)
    if appraisal is None or appraisal.person_id != person.id or appraisal.closed_at is None:
        raise Refused("not_yours")
    return appraisal


async def readable(
    work: UnitOfWork, reader: Person, region_code: str, appraisals: Iterable[Appraisal]
) -> list[Appraisal]:
    """Those of a region: for headquarters of everybody else, for a leader of whoever does not lead beside them."""
    leaders = await leaders_of(work, region_code)
    if await is_headquarters(work, reader):
        return [each for each in appraisals if each.person_id != reader.id]
    return [each for each in appraisals if reader.id in leaders and each.person_id not in leaders]


async def may_write(work: UnitOfWork, reader: Person, appraisal: Appraisal) -> bool:
    """The leader's words; headquarters' of a leader, and where nobody leads."""
    if appraisal.closed_at or appraisal.person_id == reader.id:
        return False
    leaders = await leaders_of(work, appraisal.region_code)
    if appraisal.person_id in leaders or not leaders:
        return await is_headquarters(work, reader)
    return reader.id in leaders


async def leaders_of(work: UnitOfWork, region_code: str) -> set[int]:
    return {each.id for each in await holders_of(work.session, Role.LEADER, region_code)}


async def is_headquarters(work: UnitOfWork, person: Person) -> bool:
    return any(post.role is Role.HEADQUARTERS for post in await posts_of(work.session, person.id))
