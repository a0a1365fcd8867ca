"""An office that nobody holds is told to headquarters, and somebody else hears what would come to it [O2 L4 L6]."""

from desk import digests, dispatchers, leaders, people
from models.feedback import Feedback
from models.post import end, holders_of, posts_of
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.periods import Week
from rules.roles import Role
from tests.support.staff import leads_no_more
from tests.support.tickets import reports

WEEK = Week(2026, 47)


async def house_digest(desk, region=None):
    async with desk.database.open_work() as work:
        return await digests.compile_digest(work.session, desk.company, WEEK, work.now, region)


async def nobody_dispatches(desk):
    async with desk.database.open_work() as work:
        for person in await holders_of(work.session, Role.DISPATCHER):
            for post in await posts_of(work.session, person.id):
                await end(work.session, post, None, work.now)


async def test_an_office_that_nobody_holds_is_in_headquarters_digest_O2_O1(desk, chen):
    before = (await house_digest(desk)).vacancies
    await leads_no_more(desk, chen)
    desk.clock.advance(seconds=1)
    digest = await house_digest(desk)
    south = desk.company.region("south")
    assert {each[:2] for each in digest.vacancies} - {each[:2] for each in before} == {(Role.LEADER, south)}


async def test_whoever_stands_in_does_not_fill_a_vacant_office_O2(desk, chen, zhao):
    await chen.types("/leave")
    await chen.presses("今天")
    await chen.presses("休假")
    await chen.presses(zhao.name)
    await leads_no_more(desk, chen)
    desk.clock.advance(seconds=1)
    assert (Role.LEADER, desk.company.region("south")) in {each[:2] for each in (await house_digest(desk)).vacancies}


async def test_where_the_leaders_office_is_vacant_the_next_hear_and_headquarters_read_the_week_O2_L4_L6(
    desk, wang, chen, he
):
    await leads_no_more(desk, chen)
    desk.clock.advance(seconds=1)
    said = len(await chen.chat.texts())
    await reports(desk, wang)
    for _ in range(4):
        await desk.advance(minutes=10)
    assert await he.hears("没有人接")
    assert len(await chen.chat.texts()) == said
    async with desk.database.open_work() as work:
        [reader] = await people.first_on_duty(work, "south", Role.LEADER, Role.HEADQUARTERS)
        suggestion = Feedback(
            kind=FeedbackKind.SUGGESTION, status=FeedbackStatus.NEW, author_id=reader.id + 999, region_code="south"
        )
        [other] = await leaders.who_reads(work, suggestion)
    assert reader.name == other.name == desk.staff("headquarters").name


async def test_where_the_dispatchers_office_is_vacant_headquarters_hear_who_wants_a_person_O2_O3(desk, wang):
    await nobody_dispatches(desk)
    desk.clock.advance(seconds=1)
    async with desk.database.open_work() as work:
        [listener] = await dispatchers.who_listens(work)
    assert listener.name == desk.staff("headquarters").name
    await wang.types("转人工")
    assert "Wang" in await desk.staff("headquarters").chat.last_text()
    assert (Role.DISPATCHER, None) in {each[:2] for each in (await house_digest(desk)).vacancies}
