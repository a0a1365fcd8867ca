"""Who of the staff is away, for tests that begin after it was told."""

from datetime import datetime

from desk import absences
from models.person import person_with
from rules.absence import AbsenceKind
from rules.slots import Interval
from tests.support.desk_kit import Desk, Visitor


async def is_away(
    desk: Desk, who: Visitor, start: datetime, end: datetime, kind: AbsenceKind = AbsenceKind.LEAVE
) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        assert person
        await absences.record(work, person, person, Interval(start, end), kind)
