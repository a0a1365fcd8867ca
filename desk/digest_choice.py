"""Whoever may read digests asks for one: this week so far, last week, last month; of a region, or of the house [L2]."""

from desk import digest_files, digest_readers, digests, in_place
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import digest as keyboards
from models.errand import pending_files_for
from models.person import Person
from rules.periods import Month, Period, Week, read_period


async def ask(work: UnitOfWork, person: Person) -> int | None:
    """The message's row."""
    first = (await digest_readers.readable_by(work, person))[0]
    return await ask_of(work, person, first.code if first else None)


async def ask_of(
    work: UnitOfWork, person: Person, region_code: str | None, message_id: int | None = None
) -> int | None:
    region = await digest_readers.require(work, person, region_code)
    readable = await digest_readers.readable_by(work, person)
    keyboard = keyboards.choice(
        captions_for(work, person),
        region_code,
        _periods(work, region_code),
        [each for each in readable if each and each != region],
        has_house=region is not None and None in readable,
    )
    return await in_place.show(work, person, message_id, "office/ask_digest", keyboard=keyboard, region=region)


async def show(work: UnitOfWork, person: Person, region_code: str | None, written: str) -> None:
    region = await digest_readers.require(work, person, region_code)
    digest = await digests.compile_digest(work.session, work.company, read_period(written), work.now, region)
    digests.say(work, person, digest, has_files=False)


async def send_files(work: UnitOfWork, person: Person, region_code: str | None, written: str) -> None:
    """Once, however often the button is pressed meanwhile."""
    await digest_readers.require(work, person, region_code)
    if not await pending_files_for(work.session, person.id, region_code, written):
        digest_files.order(work, person, region_code, read_period(written))


def _periods(work: UnitOfWork, region_code: str | None) -> dict[str, Period]:
    """By the caption of the button."""
    zone = work.zone_of(region_code)
    week = Week.of(work.now, zone)
    return {
        "digest_so_far": week,
        "digest_last_week": week.previous(),
        "digest_last_month": Month.last_full(work.now, zone),
    }
