"""A month is appraised: begun by itself, in the leader's words, closed by headquarters, read by each person [L5 O1]."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from desk import house, people
from models.appraisal import Appraisal, change_open, open_in, reply_once
from models.company_edition import edition_in_force
from models.feedback import Feedback
from models.person import person_with
from models.post import Post
from models.reminder import Promise, pending_of_regions
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState
from rules.feedback import FeedbackKind
from rules.roles import Role
from rules.ticket import Action, Status
from scheduler.workdays import keep_workdays
from tests.handlers.customer.telling import stored
from tests.support.tickets import reports

TUESDAY = datetime(2026, 11, 24, 2, tzinfo=UTC)
FIRST = datetime(2026, 12, 1, 1, tzinfo=UTC)
"""The first working day of December, when the house opens."""
SIXTH, ELEVENTH = FIRST + timedelta(days=6), FIRST + timedelta(days=11)
"""Five and ten working days later: nobody works on Sunday."""


async def at(desk, instant):
    desk.clock.now = instant
    await keep_workdays(desk.database)


async def works(desk, technician, count=6, late=0, ticket_id=100):
    """So many visits in November; some of them began late."""
    async with desk.database.open_work() as work:
        person = await person_with(work.session, technician.user_id)
        for number in range(count):
            ticket = Ticket(id=ticket_id + number, number=f"R-{ticket_id + number}", customer_id=person.id)
            ticket.region_code, ticket.status, ticket.created_at = "south", Status.CLOSED, TUESDAY
            ticket.technician_id = person.id
            work.session.add(ticket)
            await work.session.flush()
            starts = TUESDAY + timedelta(hours=number)
            arrived = starts + timedelta(minutes=20 if number < late else -5)
            visit = Visit(ticket_id=ticket.id, technician_id=person.id, state=VisitState.DONE, proposed_at=TUESDAY)
            visit.starts_at, visit.ends_at, visit.arrived_at, visit.done_at = starts, starts, arrived, arrived
            work.session.add(visit)


@pytest.fixture
def li(desk):
    return desk.staff("technician", "south", 0)


@pytest.fixture
def zhao(desk):
    return desk.staff("technician", "south", 1)


@pytest.fixture
def chen(desk):
    return desk.staff("leader", "south")


@pytest.fixture
def su(desk):
    return desk.staff("headquarters")


@pytest.fixture
async def december(desk, li):
    """November has ended, and its appraisal has begun."""
    await keep_workdays(desk.database)
    await works(desk, li)
    await at(desk, FIRST)
    return desk


async def told(visitor, words):
    return sum(words in text for text in await visitor.chat.texts())


async def rows(desk):
    return {each.person_id: each for each in await stored(desk, Appraisal) if each.region_code == "south"}


async def row_of(desk, visitor):
    async with desk.database.open_reading() as session:
        person = await person_with(session, visitor.user_id)
    return (await rows(desk))[person.id]


async def says(leader, name, words):
    await leader.types("/appraisals")
    await leader.presses(name)
    await leader.presses("评语")
    await leader.types(words)


async def closes(su):
    await su.types("/appraisals")
    await su.presses("华南")
    await su.presses("结束本月考核")
    await su.presses("确定结束")


async def test_it_begins_on_the_first_working_day_for_everybody_who_works_there_L5(december, li, zhao, chen):
    assert await told(chen, "华南可以开始月度考核了") == 1
    begun = await rows(december)
    assert {each.month.isoformat() for each in begun.values()} == {"2026-11-01"}
    for each in (li, zhao, chen):
        assert not (await row_of(december, each)).closed_at
    await at(december, FIRST + timedelta(minutes=1))
    assert await told(chen, "华南可以开始月度考核了") == 1, "once"


async def test_from_the_leaders_words_to_the_own_result_L5_O1(december, li, chen, su):
    await says(chen, li.name, "细心，备件可以早一天订")
    await closes(su)
    result = await li.chat.last_text()
    assert "您的月度考核 · 华南 · 2026年11月" in result
    assert "完成上门：6" in result
    assert "等级 B" in result
    assert "细心，备件可以早一天订" in result
    await li.types("/appraisal")
    assert await li.chat.last_text() == result
    await li.presses("这是怎么算的")
    assert "在约定时间之前到达的比例" in await li.chat.last_text()


async def test_on_each_database_the_words_are_kept_the_month_closes_and_the_answer_is_given_once_L5(desk_on_each):
    desk = desk_on_each
    li, chen, su = desk.staff("technician", "south"), desk.staff("leader", "south"), desk.staff("headquarters")
    await keep_workdays(desk.database)
    await works(desk, li)
    await at(desk, FIRST)
    await says(chen, li.name, "很好")
    await closes(su)
    await li.presses("我要说明")
    await li.types("谢谢")
    async with desk.database.open_work() as work:
        [row] = [each for each in await work.session.exec(select(Appraisal)) if each.words]
        assert (row.words, row.letter, row.points, row.reply) == ("很好", "B", 75, "谢谢")
        assert not await change_open(work.session, row, words="不好")
        assert not await reply_once(work.session, row, "还有")
        assert (row.words, row.reply) == ("很好", "谢谢")


async def test_same_figures_get_the_same_grade_and_headquarters_only_withholds_it_with_a_reason_O1(
    december, li, zhao, su
):
    await works(december, zhao, ticket_id=200)
    await su.types("/appraisals")
    await su.presses("华南")
    await su.presses(zhao.name)
    assert "等级 B" in await su.chat.last_text()
    await su.presses("不评级")
    await su.sends_photo()
    assert "请用一条消息写明原因" in await su.chat.last_text(), "a picture is no reason"
    await su.types("有两周在培训")
    await closes(su)
    assert "有两周在培训" in await zhao.chat.last_text()
    assert "等级" not in await zhao.chat.last_text()
    assert (await row_of(december, zhao)).letter is None
    assert (await row_of(december, li)).letter == "B"


async def test_until_it_is_closed_it_is_nobodys_result_L5(december, li, chen):
    await says(chen, li.name, "很好")
    await li.types("/appraisal")
    assert "您还没有已结束的考核" in await li.chat.last_text()
    appraisal = await row_of(december, li)
    for button in ("my-appraisal", "answer-appraisal", "how-counted", "appraisal", "appraise", "withhold", "grade"):
        await li.press_data(f"{button}:{appraisal.id}")
        assert "很好" not in await li.chat.last_text()
    assert await row_of(december, li) == appraisal


async def test_a_closed_one_never_changes_L5(december, li, chen, su):
    await closes(su)
    before = await row_of(december, li)
    async with december.database.open_work() as work:
        again = TicketEvent(ticket_id=100, happened_at=work.now, role=Role.CUSTOMER, action=Action.REOPEN)
        again.before, again.after = Status.CLOSED, Status.OPEN
        complaint = Feedback(kind=FeedbackKind.COMPLAINT, author_id=before.person_id, written_at=TUESDAY)
        complaint.region_code, complaint.technician_id, complaint.sent_at = "south", before.person_id, TUESDAY
        for visit in await work.session.exec(select(Visit)):
            await work.session.delete(visit)
        work.session.add_all((again, complaint))
    strict = replace(december.company.appraisal, least_visits=50)
    december.database.company = replace(december.company, appraisal=strict)
    await li.types("/appraisal")
    assert "完成上门：6" in await li.chat.last_text()
    assert "一次修复：6 次中 6 次" in await li.chat.last_text()
    assert "等级 B" in await li.chat.last_text()
    for who, data in ((chen, "appraise"), (su, "withhold"), (su, "grade")):
        await who.press_data(f"{data}:{before.id}")
        assert any("不再变动" in each for each in await who.toasts())
    await su.press_data("appraised:south:202611:1")
    assert any("不再变动" in each for each in await su.toasts())
    assert await row_of(december, li) == before
    async with december.database.open_reading() as session:
        assert before.edition_id == (await edition_in_force(session)).id, "the rule by which it was graded"


async def test_closed_by_two_at_once_one_has_closed_it_and_the_other_reads_so_L5_O1(desk_on_each):
    desk = desk_on_each
    li, su, yu = desk.staff("technician", "south"), desk.staff("headquarters"), desk.customer("于副总")
    await keep_workdays(desk.database)
    await works(desk, li)
    await at(desk, FIRST)
    async with desk.database.open_work() as work:
        person = await people.recognise(work, people.Account(yu.user_id, yu.name), is_private=True)
        work.session.add(Post(person_id=person.id, role=Role.HEADQUARTERS, since_at=work.now))
    await asyncio.gather(*(each.press_data("appraised:south:202611:1") for each in (su, yu)))
    answers = [row.parameters.get("text", "") for row in await desk.outbox() if row.method == "answerCallbackQuery"]
    assert sum("不再变动" in each for each in answers) == 1
    assert await told(li, "您的月度考核") == 1
    before = await rows(desk)
    assert len({each.closed_by_id for each in before.values()}) == 1
    assert all(each.closed_at and each.counted for each in before.values())
    for each in (su, yu):
        await each.press_data("appraised:south:202611:1")
    assert await rows(desk) == before
    assert await told(li, "您的月度考核") == 1


async def test_whoever_is_writing_while_it_is_closed_is_told_so_L5(december, li, chen, su):
    await chen.types("/appraisals")
    await chen.presses(li.name)
    await chen.presses("写评语")
    await closes(su)
    await chen.types("还可以")
    assert "不再变动" in await chen.chat.last_text()
    assert (await row_of(december, li)).words == ""


async def test_only_the_regions_leader_and_headquarters_see_it_and_nobody_themselves_L5(december, li, chen, su):
    await says(chen, li.name, "很好")
    own, theirs = await row_of(december, chen), await row_of(december, li)
    strangers = [
        december.customer("Mallory"),
        december.staff("admin"),
        december.staff("dispatcher"),
        december.staff("leader", "east"),
    ]
    pressed = [f"{each}:{theirs.id}" for each in ("appraisal", "appraise", "withhold", "grade", "how-counted")]
    for stranger in strangers:
        for data in (*pressed, "appraisals:south:202611", "appraised:south:202611:1"):
            await stranger.press_data(data)
            assert not await stranger.hears("很好")
            assert not await stranger.hears(li.name)
    for data in (f"appraisal:{own.id}", f"appraise:{own.id}", f"how-counted:{own.id}", f"withhold:{theirs.id}"):
        await chen.press_data(data)
        assert await told(chen, "完成上门：0") == 0
    await chen.press_data("appraised:south:202611:1")
    assert (await row_of(december, li)) == theirs
    await su.press_data(f"appraisal:{own.id}")
    await su.presses("写评语")
    await su.types("区域带得稳")
    assert (await row_of(december, chen)).words == "区域带得稳"
    await su.press_data(f"appraise:{theirs.id}")
    assert (await row_of(december, li)).words == "很好", "the leader's words stay the leader's"


async def test_whoever_is_erased_is_taken_out_of_the_words_and_nothing_else_changes_L5(desk, li, chen, su):
    wang = desk.customer("Wang")
    ticket = await reports(desk, wang)
    name = ticket.contact_name
    await works(desk, li)
    async with desk.database.open_work() as work:
        person = await person_with(work.session, li.user_id)
        visit = Visit(ticket_id=ticket.id, technician_id=person.id, state=VisitState.DONE, proposed_at=TUESDAY)
        visit.starts_at = visit.ends_at = visit.arrived_at = visit.done_at = TUESDAY
        work.session.add(visit)
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CLOSED
    await keep_workdays(desk.database)
    await at(desk, FIRST)
    await says(chen, li.name, f"{name}家那次很耐心")
    await closes(su)
    before = await row_of(desk, li)
    await wang.types("/privacy")
    await wang.types("删除我的数据")
    await wang.types("确定删除")
    after = await row_of(desk, li)
    assert name not in after.words
    assert (after.counted, after.letter, after.points) == (before.counted, before.letter, before.points)
    await li.types("/appraisal")
    assert "完成上门：7" in await li.chat.last_text()
    assert name not in await li.chat.last_text()


async def test_one_answer_which_those_who_appraised_read_L5(december, li, chen, su):
    await closes(su)
    await li.presses("我要说明")
    await li.types("有一次是仓库发错了货")
    assert await told(chen, "有一次是仓库发错了货") == 1
    assert await told(su, "有一次是仓库发错了货") == 1
    appraisal = await row_of(december, li)
    await li.press_data(f"answer-appraisal:{appraisal.id}")
    await li.types("/appraisal")
    assert "有一次是仓库发错了货" in await li.chat.last_text()
    assert (await row_of(december, li)) == appraisal


async def test_the_last_words_bring_it_to_headquarters_once_L5(december, chen, su):
    async with december.database.open_reading() as session:
        crew = [each.person_id for each in await open_in(session, "south")]
    names = {each.id: each.name for each in await stored(december, type(await _person(december, chen)))}
    for each in crew:
        if names[each] != chen.name:
            assert await told(su, "的评语已经写齐") == 0
            await says(chen, names[each], "不错")
    assert await told(su, "的评语已经写齐") == 1
    await chen.presses("修改评语")
    await chen.types("很不错")
    assert await told(su, "的评语已经写齐") == 1


async def test_what_the_leader_leaves_undone_is_reminded_of_and_goes_up_each_once_L5(december, chen, su):
    await at(december, SIXTH - timedelta(seconds=1))
    assert await told(chen, "还有同事等着您的评语") == 0
    for minutes in (0, 1):
        await at(december, SIXTH + timedelta(minutes=minutes))
    assert await told(chen, "华南还有同事等着您的评语") == 1
    assert await told(su, "华南的考核还没有结束") == 0
    for minutes in (0, 1):
        await at(december, ELEVENTH + timedelta(minutes=minutes))
    assert await told(chen, "华南还有同事等着您的评语") == 1
    assert await told(su, "华南的考核还没有结束") == 1


async def test_what_is_closed_reminds_nobody_L5(december, chen, su):
    await closes(su)
    await at(december, SIXTH)
    await at(december, ELEVENTH)
    assert await told(chen, "华南还有同事等着您的评语") == 0
    assert await told(su, "华南的考核还没有结束") == 0


async def test_months_slept_through_are_made_up_in_their_order_once_L5(december, chen):
    for _ in range(12):
        await at(december, datetime(2027, 3, 10, 4, tzinfo=UTC))
    months = [each.month.isoformat() for each in await stored(december, Appraisal) if each.region_code == "south"]
    assert months == sorted(months)
    assert sorted(set(months)) == ["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"]
    assert await told(chen, "华南可以开始月度考核了") == 4
    assert await told(chen, "华南还有同事等着您的评语") == 0, "not in the same breath"
    async with december.database.open_reading() as session:
        pending = await pending_of_regions(session, Promise.APPRAISALS)
    assert [each.due_at for each in pending if each.region_code == "south"] == [datetime(2027, 3, 12, 1, tzinfo=UTC)]


class Stumbling:
    """A database in which no appraisal can be begun."""

    def __init__(self, database):
        self.clock, self.company, self.open_reading = database.clock, database.company, database.open_reading
        self.sound = database

    @asynccontextmanager
    async def open_work(self):
        async with self.sound.open_work() as work:
            yield work
            if (await work.session.exec(select(Appraisal).where(Appraisal.begun_at == work.now))).first():
                raise RuntimeError("the disk is full")


async def test_a_step_that_crashes_after_months_of_downtime_skips_none_of_them_L5(december, chen, caplog):
    back = datetime(2027, 2, 10, 4, tzinfo=UTC)
    december.clock.now = back
    for _ in range(4):
        await keep_workdays(Stumbling(december.database))
    assert "it is tried again in an hour" in caplog.text
    for hours in range(8):
        await at(december, back + timedelta(hours=hours))
    months = {each.month.isoformat() for each in await stored(december, Appraisal) if each.region_code == "south"}
    assert sorted(months) == ["2026-11-01", "2026-12-01", "2027-01-01"]
    assert await told(chen, "华南可以开始月度考核了") == 2, "November's, and both others together"


async def test_at_night_nobody_is_told_M3(desk, li, chen):
    await keep_workdays(desk.database)
    await works(desk, li)
    await at(desk, FIRST + timedelta(hours=14))
    assert await told(chen, "华南可以开始月度考核了") == 0
    await at(desk, FIRST + timedelta(hours=23))
    assert await told(chen, "华南可以开始月度考核了") == 1


async def test_whoever_left_is_appraised_for_what_they_did_L5(desk, li, zhao):
    await keep_workdays(desk.database)
    await works(desk, li)
    staff = [each for each in desk.company.staff if each.telegram_id not in {li.user_id, zhao.user_id}]
    async with desk.database.open_work() as work:
        work.company = replace(desk.company, staff=tuple(staff))
        await house.introduce(work, "another edition")
    await at(desk, FIRST)
    assert await row_of(desk, li)
    async with desk.database.open_reading() as session:
        assert (await person_with(session, zhao.user_id)).id not in await rows(desk)


async def _person(desk, visitor):
    async with desk.database.open_reading() as session:
        return await person_with(session, visitor.user_id)
