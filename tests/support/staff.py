"""Who of the staff is away, for tests that begin after it was told."""

from datetime import datetime

from desk import absences
from models.person import person_with
from models.post import Post, posts_of
from rules.absence import AbsenceKind
from rules.roles import Role
from rules.slots import Interval
from tests.support.desk_kit import Desk, Visitor


async def is_away(
    desk: Desk, who: Visitor, start: datetime, end: datetime, kind: AbsenceKind = AbsenceKind.LEAVE
) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        assert person
        await absences.record(work, person, person, Interval(start, end), kind)


async def leads_as_well(desk: Desk, who: Visitor, region_code: str) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        work.session.add(Post(person_id=person.id, role=Role.LEADER, region_code=region_code, since_at=work.now))


async def leads_no_more(desk: Desk, who: Visitor) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        for post in await posts_of(work.session, person.id):
            post.until_at = work.now
