"""Suggestions of a week are counted by what has become of them."""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

from models.behind import behind
from models.feedback import Feedback
from models.periods import Periods
from models.person import Person
from rules.digest_lists import DigestList
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.periods import Week
from tests.support.example import MONDAY

SHANGHAI = ZoneInfo("Asia/Shanghai")
WEEK = Week.on(MONDAY.date())
BEGINS, ENDS = WEEK.bounds(SHANGHAI)
NEW, PLANNED, DONE = FeedbackStatus.NEW, FeedbackStatus.PLANNED, FeedbackStatus.DONE


async def test_the_suggestions_of_a_week_by_what_has_become_of_them_L3(desk_on_each):
    desk = desk_on_each
    async with desk.database.open_work() as work:
        author = Person(name="Wang", created_at=MONDAY)
        work.session.add(author)
        await work.session.flush()

        def sent(at, status=NEW, region_code="south", kind=FeedbackKind.SUGGESTION):
            known = {"author_id": author.id, "written_at": MONDAY, "sent_at": at}
            return Feedback(kind=kind, status=status, region_code=region_code, **known)

        work.session.add_all(
            [
                sent(BEGINS),
                sent(BEGINS + timedelta(days=3)),
                sent(BEGINS + timedelta(days=6), PLANNED),
                sent(ENDS, DONE),
                sent(BEGINS - timedelta(seconds=1), DONE),
                sent(None),
                sent(BEGINS, region_code="east"),
                sent(BEGINS, kind=FeedbackKind.COMPLAINT),
            ]
        )
    async with desk.database.open_reading() as session:
        sent_then = await behind(session, Periods.until(["south"], SHANGHAI, WEEK), DigestList.SUGGESTIONS)
    assert Counter(each.more["state"] for each in sent_then) == {NEW: 2, PLANNED: 1}
