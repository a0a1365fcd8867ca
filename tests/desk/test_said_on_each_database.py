"""Lists, links and a week's logs on each database; two leaders at once leave one link and send once [L2 L3 L6]."""

import asyncio
from datetime import date, timedelta

from desk import linked
from models.feedback import Feedback
from models.feedback_list import feedback_ids, follow, like_counts
from models.logs_of_week import LogsOfWeek, send_on
from models.person import person_with
from models.work_log import WorkLog, logs_between
from rules.feedback import CONDUCT, FeedbackKind, FeedbackStatus
from rules.refused import Refused
from tests.handlers.customer.telling import stored

IDEA, COMPLAINT = FeedbackKind.SUGGESTION, FeedbackKind.COMPLAINT


async def have_said(desk, *kinds):
    """Li, an hour after each other, all about Zhao where it is a complaint."""
    async with desk.database.open_work() as work:
        li = await person_with(work.session, desk.staff("technician", "south").user_id)
        zhao = await person_with(work.session, desk.staff("technician", "south", 1).user_id)
        for number, kind in enumerate(kinds):
            at = work.now + timedelta(hours=number)
            about = zhao.id if kind is COMPLAINT else None
            known = {"author_id": li.id, "region_code": "south", "technician_id": about}
            work.session.add(Feedback(kind=kind, written_at=at, sent_at=at, words="托盘", **known))
        await work.session.flush()
        chen = await person_with(work.session, desk.staff("leader", "south").user_id)
        return li.id, zhao.id, chen.id


async def test_the_lists_leave_out_what_the_reader_may_not_read_L3_L6(desk_on_each):
    desk = desk_on_each
    li, zhao, chen = await have_said(desk, IDEA, COMPLAINT, IDEA, COMPLAINT)
    async with desk.database.open_work() as work:
        ideas = await feedback_ids(work.session, {IDEA}, chen, ["south"])
        (await work.session.get_one(Feedback, ideas[0])).status = FeedbackStatus.PLANNED
        await work.session.flush()
        assert await feedback_ids(work.session, {IDEA}, chen, ["south"]) == ideas[::-1]
        assert len(await feedback_ids(work.session, CONDUCT, chen, None)) == 2
        for reader, regions, unread in ((li, None, ()), (zhao, None, ()), (chen, ["east"], ()), (chen, None, [zhao])):
            assert await feedback_ids(work.session, CONDUCT, reader, regions, unread) == []


async def test_linked_both_ways_at_once_one_link_is_left_and_they_fare_the_same_L3(desk_on_each):
    desk = desk_on_each
    await have_said(desk, IDEA, IDEA)
    one, other = [each.id for each in await stored(desk, Feedback)]

    async def links(this, that):
        async with desk.database.open_work() as work:
            leader = await person_with(work.session, desk.staff("leader", "south").user_id)
            await linked.link(work, leader, await work.session.get_one(Feedback, this), that)

    ends = await asyncio.gather(links(one, other), links(other, one), return_exceptions=True)
    assert [type(each) for each in ends if each] == [Refused]
    [follower] = [each for each in await stored(desk, Feedback) if each.same_as_id]
    async with desk.database.open_work() as work:
        head = await work.session.get_one(Feedback, follower.same_as_id)
        head.status, head.answer = FeedbackStatus.DONE, "做到了"
        await work.session.flush()
        await follow(work.session, head)
        assert await like_counts(work.session, [head.id]) == {head.id: 1}
    assert {(each.status, each.answer) for each in await stored(desk, Feedback)} == {(FeedbackStatus.DONE, "做到了")}


async def test_a_week_s_logs_are_read_and_sent_once_L2(desk_on_each):
    desk = desk_on_each
    li, zhao, chen = await have_said(desk)
    monday = date(2026, 11, 16)
    async with desk.database.open_work() as work:
        for person, day, at in ((li, 16, work.now), (li, 22, work.now), (zhao, 17, None), (li, 23, work.now)):
            on = date(2026, 11, day)
            work.session.add(WorkLog(person_id=person, region_code="south", day=on, logged_at=at))
        work.session.add(LogsOfWeek(region_code="south", first_day=monday))
        await work.session.flush()
        found = await logs_between(work.session, "south", monday, date(2026, 11, 22))
        assert [each.day.day for each in found] == [16, 22]

    async def sends():
        async with desk.database.open_work() as work:
            return await send_on(work.session, await work.session.get_one(LogsOfWeek, 1), chen, work.now)

    assert sorted(await asyncio.gather(sends(), sends())) == [False, True]
