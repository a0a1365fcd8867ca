"""Suggestions of a week are counted by what has become of them."""

from datetime import timedelta

from models.feedback import Feedback, suggestions_in
from models.person import Person
from rules.feedback import FeedbackKind, FeedbackStatus
from tests.support.example import MONDAY

WEEK = timedelta(days=7)
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
                sent(MONDAY),
                sent(MONDAY + timedelta(days=3)),
                sent(MONDAY + timedelta(days=6), PLANNED),
                sent(MONDAY + WEEK, DONE),
                sent(MONDAY - timedelta(seconds=1), DONE),
                sent(None),
                sent(MONDAY, region_code="east"),
                sent(MONDAY, kind=FeedbackKind.COMPLAINT),
            ]
        )
    async with desk.database.open_reading() as session:
        assert await suggestions_in(session, "south", MONDAY, MONDAY + WEEK) == {NEW: 2, PLANNED: 1}
