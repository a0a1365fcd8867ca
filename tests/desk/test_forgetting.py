"""Long after a report has ended, what was told for it is forgotten, and every figure stays as it was counted."""

from collections import Counter

import pytest
from sqlmodel import select

from models.feedback import Feedback
from models.kept import KEPT_BY_ITSELF, KEPT_UNTIL_ERASED, KEPT_WITH_TICKET
from models.personal_data import PERSONAL
from models.seen import Seen
from models.ticket import Ticket
from models.urgent_fault import UrgentFault
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.ticket import Status
from scheduler.housekeeping import tidy
from tests.desk.test_erasure import erases, figures_of
from tests.handlers.customer.telling import report, stored
from tests.support.marked_life import arrives, lives, traces_in_rows

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
            feedback.ticket_id = feedback.ticket_id or 1
        for fault in await work.session.exec(select(UrgentFault)):
            fault.ended_at = work.now
        for ticket in await work.session.exec(select(Ticket)):
            if ticket.status not in {Status.CLOSED, Status.CANCELLED}:
                ticket.status = Status.CLOSED
            ticket.closed_at = work.now


async def after(desk, **time):
    desk.clock.advance(**time)
    await tidy(desk.database)


async def test_two_years_after_the_end_nothing_that_was_told_is_left_and_the_day_before_all_of_it(desk_on_each):
    desk = desk_on_each
    marked = await lives(desk)
    await settles_everything(desk)
    await after(desk, days=100)
    before, figures = Counter(await traces_of_tickets(desk)), await figures_of(desk)
    assert {"ticket.address: their address", "ticket_note.file_id: a picture"} <= set(before)
    await after(desk, days=629)
    assert Counter(await traces_of_tickets(desk)) == before
    await after(desk, days=1, minutes=1)
    assert await traces_of_tickets(desk) == []
    assert await figures_of(desk) == figures
    await erases(desk, marked)
    assert await traces_in_rows(desk) == [], "erasure still takes the rest"


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


async def test_who_saw_it_is_known_for_a_year(desk, wang, li, group):
    await report(wang)
    await group.pressed_by(li, "接单")
    await after(desk, days=364)
    assert await stored(desk, Seen)
    await after(desk, days=2)
    assert not await stored(desk, Seen)


@pytest.mark.parametrize("model", PERSONAL, ids=lambda model: model.__tablename__)
def test_whatever_is_personal_has_a_time_or_a_reason(model):
    holding = PERSONAL[model]
    places = [model in KEPT_WITH_TICKET, model in KEPT_BY_ITSELF, model in KEPT_UNTIL_ERASED]
    holds = holding.erased or holding.redacted or holding.is_deleted
    assert sum(places) == 1 if holds else sum(places) <= 1
