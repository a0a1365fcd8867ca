"""The people of a region, for whoever leads them: who of them is away, and when [O2 O3]."""

from desk import charge
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import absence as keyboards
from models.absence import absences_ahead
from models.person import Person
from models.post import holders_of
from rules.company.house import Region
from rules.roles import REGIONAL, Role

EVERYWHERE = (Role.DISPATCHER,)


async def show_or_ask_which(work: UnitOfWork, person: Person, *, is_again: bool = False) -> None:
    regions = await charge.regions_of(work, person, EVERYWHERE)
    if len(regions) == 1:
        await show(work, person, regions[0].code, is_again=is_again)
    else:
        keyboard = keyboards.teams(captions_for(work, person), regions)
        work.say(person, "office/ask_team", keyboard=keyboard, is_again=is_again)


async def show(work: UnitOfWork, person: Person, region_code: str, *, is_again: bool = False) -> None:
    region = await charge.region_of(work, person, region_code, EVERYWHERE)
    crew = await members_of(work, region_code)
    ahead = await absences_ahead(work.session, list(crew), work.now)
    keyboard = keyboards.team(captions_for(work, person), {each.id: each.name for each in crew.values()})
    absent = [(crew[absence.person_id], absence) for absence in ahead]
    work.say(person, "office/team", keyboard=keyboard, region=region, absent=absent, is_again=is_again)


async def members_of(work: UnitOfWork, region_code: str) -> dict[int, Person]:
    found = [person for role in sorted(REGIONAL) for person in await holders_of(work.session, role, region_code)]
    return {person.id: person for person in found}


async def member_named(work: UnitOfWork, person: Person, said: str) -> Person | None:
    """The one member of a led region whose name the words are, or a part of."""
    crews = [await members_of(work, region.code) for region in await charge.regions_of(work, person, EVERYWHERE)]
    wanted = said.strip().casefold()
    named = [each for crew in crews for each in crew.values() if wanted and wanted in each.name.casefold()]
    return named[0] if len(named) == 1 else None


async def region_named(work: UnitOfWork, person: Person, said: str) -> Region | None:
    wanted = said.strip().casefold()
    regions = await charge.regions_of(work, person, EVERYWHERE)
    return next((each for each in regions if wanted in {each.name.zh.casefold(), each.name.en.casefold()}), None)
