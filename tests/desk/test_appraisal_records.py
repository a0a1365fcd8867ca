"""What is counted of each person's month: their own work, and the days on which they were there [L5 L6]."""

from datetime import UTC, datetime, timedelta

from desk.appraisal_records import records_of, who_worked
from models.absence import Absence
from models.feedback import Feedback
from models.figures import figures_of_people
from models.periods import Periods
from models.person import person_with
from models.post import end, posts_of
from models.visit import Visit, VisitState
from models.work_log import WorkLog
from rules.absence import AbsenceKind
from rules.feedback import FeedbackKind
from rules.periods import Month
from tests.desk.test_appraisals import TUESDAY, works

NOVEMBER = Month(2026, 11)
"""It has twenty-five working days, Saturdays among them."""
LONG_AGO = Month(2019, 11)


async def record_of(desk, visitor, month=NOVEMBER):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, visitor.user_id)
        return (await records_of(work, "south", month, [person.id]))[person.id]


async def test_each_figure_is_of_their_own_work_in_that_month_L5_L6(desk_on_each):
    desk = desk_on_each
    li, zhao = desk.staff("technician", "south", 0), desk.staff("technician", "south", 1)
    await works(desk, li, count=4, late=1)
    await works(desk, zhao, count=1, ticket_id=200)
    async with desk.database.open_work() as work:
        person, other = [await person_with(work.session, each.user_id) for each in (li, zhao)]
        again = Visit(ticket_id=101, technician_id=other.id, state=VisitState.DONE, proposed_at=TUESDAY)
        again.starts_at = again.ends_at = again.arrived_at = again.done_at = datetime(2026, 12, 2, tzinfo=UTC)
        work.session.add(again)
        for kind, sent_at in (
            (FeedbackKind.COMPLAINT, TUESDAY),
            (FeedbackKind.COMPLAINT, TUESDAY + timedelta(days=9)),
            (FeedbackKind.PRAISE, TUESDAY),
            (FeedbackKind.PRAISE, None),
        ):
            said = Feedback(kind=kind, author_id=other.id, region_code="south", written_at=TUESDAY, sent_at=sent_at)
            said.technician_id = person.id
            work.session.add(said)
        nobody = Feedback(kind=FeedbackKind.COMPLAINT, author_id=other.id, written_at=TUESDAY, sent_at=TUESDAY)
        nobody.region_code = "south"
        log = WorkLog(person_id=person.id, region_code="south", day=TUESDAY.date(), logged_at=TUESDAY)
        work.session.add_all((nobody, log))
    figures = (await record_of(desk, li)).figures
    assert (figures.visit_count, figures.on_time_count, figures.repeat_count) == (4, 3, 1)
    assert (figures.complaint_count, figures.praise_count, figures.log_count) == (1, 1, 1)
    assert (await record_of(desk, zhao)).figures.repeat_count == 0
    assert (await record_of(desk, zhao, Month(2026, 12))).figures.visit_count == 1


async def test_only_working_days_count_on_which_they_were_there_L5(desk):
    li, zhao = desk.staff("technician", "south", 0), desk.staff("technician", "south", 1)
    async with desk.database.open_work() as work:
        person, other = [await person_with(work.session, each.user_id) for each in (li, zhao)]
        wednesday = datetime(2026, 11, 24, 16, tzinfo=UTC)
        whole = Absence(
            person_id=person.id, kind=AbsenceKind.SICK, from_at=wednesday, told_by_id=person.id, told_at=TUESDAY
        )
        whole.until_at = wednesday + timedelta(days=2)
        morning = Absence(person_id=person.id, kind=AbsenceKind.SICK, told_by_id=person.id, told_at=TUESDAY)
        morning.from_at, morning.until_at = wednesday + timedelta(days=2), wednesday + timedelta(days=2, hours=12)
        work.session.add_all((whole, morning))
        desk.clock.now = TUESDAY
    async with desk.database.open_work() as work:
        for post in await posts_of(work.session, other.id):
            await end(work.session, post, None, work.now)
    assert (await record_of(desk, li)).workday_count == 23, "two whole days away, and a morning that does not count"
    assert (await record_of(desk, zhao)).workday_count == 20, "to the Tuesday on which they left"
    assert (await record_of(desk, li, LONG_AGO)).workday_count == 0, "nobody was there yet"


async def test_whoever_came_after_the_month_was_over_is_not_appraised_for_it_L5(desk):
    async with desk.database.open_work() as work:
        assert await who_worked(work, "south", LONG_AGO) == set()
        there = await who_worked(work, "south", NOVEMBER)
        person = await person_with(work.session, desk.staff("technician", "south").user_id)
        assert person.id in there


async def test_whoever_is_only_spoken_of_did_not_work_there_L5_L6(desk):
    """Nor does the region's leader read in the week that something was said of somebody."""
    async with desk.database.open_work() as work:
        dispatcher = await person_with(work.session, desk.staff("dispatcher").user_id)
        said = Feedback(kind=FeedbackKind.COMPLAINT, author_id=dispatcher.id, written_at=TUESDAY, sent_at=TUESDAY)
        said.region_code, said.technician_id = "south", dispatcher.id
        work.session.add(said)
        await work.session.flush()
        assert dispatcher.id not in await who_worked(work, "south", NOVEMBER)
        period = Periods.until(["south"], work.zone_of("south"), NOVEMBER)
        assert dispatcher.id not in await figures_of_people(work.session, period)
