"""Who appraises whom: a region's leader its people, headquarters everybody; nobody themselves [L5 O1]."""

from datetime import date

from desk.unit_of_work import UnitOfWork
from models.appraisal import Appraisal, months_of
from models.person import Person
from models.post import holders_of, posts_of
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role


async def regions_of(work: UnitOfWork, reader: Person) -> list[Region]:
    """Those that they lead; all, for headquarters."""
    led = {post.region_code for post in await posts_of(work.session, reader.id) if post.role is Role.LEADER}
    reads_all = await is_headquarters(work, reader)
    regions = [region for region in work.company.regions if reads_all or region.code in led]
    if not regions:
        raise Refused("not_your_office")
    return regions


async def region_for(work: UnitOfWork, reader: Person, region_code: str) -> Region:
    region = next((each for each in await regions_of(work, reader) if each.code == region_code), None)
    if region is None:
        raise Refused("not_your_office")
    return region


async def month_for(work: UnitOfWork, reader: Person, region_code: str, month: date) -> Region:
    region = await region_for(work, reader, region_code)
    if month not in await months_of(work.session, region_code):
        raise Refused("not_your_office")
    return region


async def appraisal_for(work: UnitOfWork, reader: Person, appraisal_id: int) -> Appraisal:
    """Loading is the permission check: what is said of a leader only headquarters reads."""
    appraisal = await work.session.get(Appraisal, appraisal_id)
    if appraisal is None or not await may_read(work, reader, appraisal):
        raise Refused("not_your_office")
    return appraisal


async def own(work: UnitOfWork, person: Person, appraisal_id: int) -> Appraisal:
    """One's own result, which is there once it is closed."""
    appraisal = await work.session.get(Appraisal, appraisal_id)
    if appraisal is None or appraisal.person_id != person.id or appraisal.closed_at is None:
        raise Refused("not_yours")
    return appraisal


async def may_read(work: UnitOfWork, reader: Person, appraisal: Appraisal) -> bool:
    if appraisal.person_id == reader.id:
        return False
    return await is_headquarters(work, reader) or await _leads(work, reader, appraisal)


async def may_write(work: UnitOfWork, reader: Person, appraisal: Appraisal) -> bool:
    """The leader's words; headquarters' of a leader, and where nobody leads."""
    if appraisal.closed_at or appraisal.person_id == reader.id:
        return False
    leaders = await leaders_of(work, appraisal.region_code)
    needs_headquarters = appraisal.person_id in leaders or not leaders - {appraisal.person_id}
    by_headquarters = needs_headquarters and await is_headquarters(work, reader)
    return by_headquarters or await _leads(work, reader, appraisal)


async def leaders_of(work: UnitOfWork, region_code: str) -> set[int]:
    return {each.id for each in await holders_of(work.session, Role.LEADER, region_code)}


async def is_headquarters(work: UnitOfWork, person: Person) -> bool:
    return any(post.role is Role.HEADQUARTERS for post in await posts_of(work.session, person.id))


async def _leads(work: UnitOfWork, reader: Person, appraisal: Appraisal) -> bool:
    """The person, that is, who does not lead beside them."""
    leaders = await leaders_of(work, appraisal.region_code)
    return reader.id in leaders and appraisal.person_id not in leaders
