"""Long after a report has ended, what was told for it is forgotten, and every figure stays as it was counted."""

import logging
from collections import Counter

import pytest
from sqlmodel import select

from desk.forgetting import CUSTOMERS_AT_ONCE
from models.feedback import Feedback
from models.kept import (
    KEPT_BY_ITSELF,
    KEPT_UNTIL_ERASED,
    KEPT_WITH_CUSTOMER,
    KEPT_WITH_TICKET,
    KEPT_WITHOUT_TICKET,
)
from models.person import Person, person_with
from models.personal_data import PERSONAL
from models.post import posts_of
from models.seen import Seen
from models.ticket import Ticket
from models.urgent_fault import UrgentFault
from rules.feedback import ALIVE, FeedbackKind, FeedbackStatus
from rules.ticket import Status
from scheduler.housekeeping import tidy
from tests.desk.test_erasure import figures_of
from tests.handlers.customer.telling import report, stored
from tests.support.furnished import FOUNDED
from tests.support.marked_life import MARKS, arrives, lives, traces_in_rows

OWN = {"person", "device", "conversation", "relay_copy"}
"""Tables that hold who somebody is, until they are erased."""


async def traces_of_tickets(desk):
    """Where something of the person stands, besides who they are."""
    found = [trace for trace in await traces_in_rows(desk) if trace.partition(".")[0] not in OWN]
    return [trace for trace in found if not trace.endswith("their number at Telegram")]


async def settles_everything(desk):
    async with desk.database.open_work() as work:
        for feedback in await work.session.exec(select(Feedback)):
            feedback.status, feedback.settled_at = FeedbackStatus.DONE, work.now
        for fault in await work.session.exec(select(UrgentFault)):
            fault.ended_at = work.now
        for ticket in await work.session.exec(select(Ticket)):
            if ticket.status not in {Status.CLOSED, Status.CANCELLED}:
                ticket.status = Status.CLOSED
            ticket.closed_at = work.now


async def after(desk, **time):
    desk.clock.advance(**time)
    await tidy(desk.database)


async def test_two_years_after_the_end_nothing_that_was_told_is_left_and_the_day_before_all_of_it(desk_on_each, caplog):
    """And after three nobody knows any more who it was; the log tells how many, and nothing of them."""
    desk = desk_on_each
    caplog.set_level(logging.INFO)
    await lives(desk)
    await settles_everything(desk)
    await after(desk, days=100)
    before, figures = Counter(await traces_of_tickets(desk)), await figures_of(desk)
    assert {"ticket.address: their address", "ticket_note.file_id: a picture"} <= set(before)
    await after(desk, days=629)
    assert Counter(await traces_of_tickets(desk)) == before
    await after(desk, days=1, minutes=1)
    assert await traces_of_tickets(desk) == []
    assert await figures_of(desk) == figures
    await after(desk, days=364)
    assert "person.phone: their phone" in await traces_in_rows(desk)
    await after(desk, days=31)
    assert await traces_in_rows(desk) == []
    assert await figures_of(desk) == figures
    assert "old customers are forgotten: 1" in caplog.text
    assert not [mark for mark in MARKS.values() if mark in caplog.text]


async def test_what_is_open_or_complained_of_or_urgent_is_never_forgotten(desk):
    """Praise, and what was never sent, hold up nothing."""
    await lives(desk)
    await report(desk.customer("Wang"))
    await arrives(desk)
    await settles_everything(desk)
    async with desk.database.open_work() as work:
        [is_open, complained, urgent, done, *_] = await work.session.exec(select(Ticket).order_by(Ticket.id))
        is_open.status, is_open.closed_at = Status.OPEN, None
        work.session.add(UrgentFault(ticket_id=urgent.id, came_up_at=work.now))
        for kind, ticket, sent_at in (
            (FeedbackKind.COMPLAINT, complained, work.now),
            (FeedbackKind.COMPLAINT, done, None),
            (FeedbackKind.PRAISE, done, work.now),
        ):
            about = {"ticket_id": ticket.id, "author_id": ticket.customer_id, "written_at": work.now}
            work.session.add(Feedback(kind=kind, sent_at=sent_at, **about))
        kept = {is_open.id, complained.id, urgent.id}
    await after(desk, days=2000)
    tickets = await stored(desk, Ticket)
    assert {ticket.id for ticket in tickets if ticket.forgotten_at is None} == kept
    assert {ticket.id for ticket in tickets if ticket.symptom} <= kept
    owners = {ticket.customer_id for ticket in tickets if ticket.id in kept}
    assert all(person.telegram_id for person in await stored(desk, Person) if person.id in owners), "nor whose it is"


async def test_who_saw_it_is_known_for_a_year(desk, wang, li, group, caplog):
    caplog.set_level(logging.INFO)
    await report(wang)
    await group.pressed_by(li, "接单")
    await after(desk, days=364)
    assert await stored(desk, Seen)
    await after(desk, days=2)
    assert not await stored(desk, Seen)
    assert "who saw whose data are gone: 1" in caplog.text


async def told(desk, author, kind, status, *, ticket_id=None, answered=False, settled=False):
    async with desk.database.open_work() as work:
        person = await person_with(work.session, author.user_id)
        row = Feedback(kind=kind, status=status, author_id=person.id, ticket_id=ticket_id, words="…", sent_at=work.now,
                       answered_at=work.now if answered else None, settled_at=work.now if settled else None,
                       written_at=work.now)  # fmt: skip
        work.session.add(row)
        await work.session.flush()
        return row.id


async def left_of_feedback(desk):
    return {each.id for each in await stored(desk, Feedback) if each.words}


async def test_what_belongs_to_no_report_goes_two_years_after_it_was_dealt_with(desk, wang, li):
    """Customers' and colleagues' alike; a promised word and an idea that nobody has decided on are waited for."""
    await wang.types("您好")
    praise = await told(desk, wang, FeedbackKind.PRAISE, FeedbackStatus.NEW)
    done = await told(desk, li, FeedbackKind.SUGGESTION, FeedbackStatus.DONE, settled=True)
    answered = await told(desk, wang, FeedbackKind.COMPLAINT, FeedbackStatus.CONSIDERED, answered=True)
    owed = await told(desk, wang, FeedbackKind.COMPLAINT, FeedbackStatus.CONSIDERED)
    idea = await told(desk, wang, FeedbackKind.SUGGESTION, FeedbackStatus.PLANNED)
    await after(desk, days=729)
    assert await left_of_feedback(desk) == {praise, done, answered, owed, idea}
    await after(desk, days=2)
    assert await left_of_feedback(desk) == {owed, idea}
    assert {each.id for each in await stored(desk, Feedback) if each.status in ALIVE} == {praise, owed, idea}
    await after(desk, days=2000)
    assert await left_of_feedback(desk) == {owed, idea}
    assert [person.name for person in await stored(desk, Person) if person.telegram_id == wang.user_id] == ["Wang"]


async def test_a_complaint_that_was_answered_and_never_called_settled_holds_its_report_two_years_more(desk, wang):
    await report(wang)
    await settles_everything(desk)
    [ticket] = await stored(desk, Ticket)
    desk.clock.advance(days=100)
    complaint = await told(
        desk, wang, FeedbackKind.COMPLAINT, FeedbackStatus.CONSIDERED, ticket_id=ticket.id, answered=True
    )
    await after(desk, days=729)
    assert (await stored(desk, Ticket))[0].symptom
    await after(desk, days=2)
    assert not (await stored(desk, Ticket))[0].symptom
    [row] = await stored(desk, Feedback)
    assert (row.id, row.status, row.words) == (complaint, FeedbackStatus.DONE, ""), "it is in nobody's hands any more"


async def test_whoever_comes_back_after_that_is_new(desk, wang):
    ann = desk.customer("Ann")
    for each in (wang, ann):
        await report(each)
    await settles_everything(desk)
    desk.clock.advance(days=1094)
    await ann.types("您好")
    await after(desk, days=31)
    for each, knows in ((wang, False), (ann, True)):
        await each.types("我的机器")
        assert ("W600" in "".join(await each.chat.captions())) is knows, "who was here meanwhile is known"


async def test_of_the_staff_the_office_stays_and_long_afterwards_the_name_of_whoever_worked_here(desk, li, zhao):
    async with desk.database.open_work() as work:
        for each in (li, zhao):
            person = await person_with(work.session, each.user_id)
            person.address, person.created_at = "雪松路1号", FOUNDED
        left = await person_with(work.session, zhao.user_id)
        for post in await posts_of(work.session, left.id):
            post.until_at = work.now
    await after(desk, days=1094)
    assert await address_of(desk, zhao) == "雪松路1号"
    await after(desk, days=2)
    assert [await address_of(desk, each) for each in (li, zhao)] == ["雪松路1号", None]


async def address_of(desk, who):
    return next(each.address for each in await stored(desk, Person) if each.telegram_id == who.user_id)


PHONE = "+8613800138000"


async def test_a_few_customers_an_hour_are_forgotten(desk):
    async with desk.database.open_work() as work:
        work.session.add_all(
            Person(name="Wang", phone=PHONE, created_at=work.now) for _ in range(CUSTOMERS_AT_ONCE + 1)
        )
    await after(desk, days=1095 + 30)
    assert [person.phone for person in await stored(desk, Person) if person.phone] == [PHONE]
    await after(desk, hours=1)
    assert not [person.phone for person in await stored(desk, Person) if person.phone]


@pytest.mark.parametrize("model", PERSONAL, ids=lambda model: model.__tablename__)
def test_whatever_is_personal_has_a_time_or_a_reason(model):
    holding = PERSONAL[model]
    places = [model in each for each in (KEPT_WITH_TICKET, KEPT_BY_ITSELF, KEPT_WITH_CUSTOMER, KEPT_UNTIL_ERASED)]
    holds = holding.erased or holding.redacted or holding.is_deleted
    assert sum(places) == 1 if holds else sum(places) <= 1
    is_of_none = model in KEPT_WITH_TICKET and model is not Ticket and model.__table__.columns["ticket_id"].nullable
    assert (model in KEPT_WITHOUT_TICKET) is is_of_none, "what becomes of rows that belong to no ticket"
