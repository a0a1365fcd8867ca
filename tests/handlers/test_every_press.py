"""Every button, in every state of a ticket, pressed by everybody: done as the table allows, or refused with words [P2 O3]."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from desk import people
from messages.buttons.button import BUTTONS, Button
from messages.buttons.case import AssignTo, CancelBecause, MarkUrgent, TakeBackBecause
from messages.buttons.complete import RouteTo, TakeProduct
from messages.buttons.job import TakeJob
from messages.buttons.job_report import SignFor
from messages.buttons.office import ArrangeAt
from models.feedback import Feedback
from models.handover import Handover
from models.held_words import HeldWords
from models.job_report import JobReport
from models.person import person_with
from models.post import end, posts_of
from models.quote import Quote
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.feedback import FeedbackKind
from rules.held_words import Way
from rules.roles import Role
from rules.ticket import HELD, LIFE, Status
from tests.support.desk_kit import Desk, Visitor
from tests.support.rewind import Moment
from tests.support.tickets import TUESDAY_TEN, reports

OURS = [kind for kind in BUTTONS.values() if kind.__module__.startswith("messages.")]
OF_ONE_TICKET = {"ticket_id", "visit_id", "quote_id", "feedback_id", "held_id", "handover_id", "ring_id"}
IN_ANY_STATE = [kind for kind in OURS if OF_ONE_TICKET & get_type_hints(kind).keys()]
"""The others name nothing of a ticket: one of its states is enough for them."""
OF_THE_OFFICE = (
    ArrangeAt, AssignTo, CancelBecause, MarkUrgent, RouteTo, SignFor, TakeBackBecause, TakeProduct,
)  # fmt: skip
FILED_AT = TUESDAY_TEN - timedelta(days=1)
OFFICE = {Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS}
WITH_TECHNICIAN = HELD | {Status.RESOLVED, Status.CLOSED}
VISIT = {
    **dict.fromkeys(HELD, VisitState.AGREED),
    Status.ACCEPTED: VisitState.PROPOSED,
    Status.REPORTED: VisitState.DONE,
    Status.RESOLVED: VisitState.DONE,
    Status.CLOSED: VisitState.DONE,
}
OF_A_TICKET = {
    "ticket": "id", "visit": "ticket_id", "rating": "ticket_id", "reminder": "ticket_id", "feedback": "ticket_id",
    "job_report": "ticket_id",
}  # fmt: skip


@dataclass
class Pressing:
    """Wang's ticket in a given state, in Li's hands where somebody must have it."""

    desk: Desk
    wang: Visitor
    li: Visitor
    status: Status
    file: sqlite3.Connection
    """Read without the product's layers: it is looked into after each of thousands of presses."""

    ticket_id: int = 0
    visit_id: int = 0
    quote_id: int = 0
    feedback_id: int = 0
    handover_id: int = 0
    held_id: int = 0

    async def begin(self) -> None:
        ticket = await reports(self.desk, self.wang)
        async with self.desk.database.open_work() as work:
            row = await work.session.get_one(Ticket, ticket.id)
            technician = await person_with(work.session, self.li.user_id)
            row.status = self.status
            row.technician_id = technician.id if self.status in WITH_TECHNICIAN else None
            visit = Visit(
                ticket_id=row.id,
                technician_id=technician.id,
                state=VISIT.get(self.status, VisitState.DROPPED),
                starts_at=TUESDAY_TEN,
                ends_at=TUESDAY_TEN + timedelta(minutes=90),
                proposed_at=work.now,
            )
            quote = Quote(
                ticket_id=row.id, total=Decimal(80), currency="CNY", shown="", instead_of=Decimal(0), asked_at=work.now
            )
            complaint = Feedback(
                kind=FeedbackKind.COMPLAINT,
                author_id=row.customer_id,
                region_code="south",
                ticket_id=row.id,
                written_at=work.now,
                sent_at=work.now,
            )
            held = HeldWords(
                way=Way.DELAY, author_id=technician.id, region_code="south", ticket_id=row.id, words="闭嘴，堵车",
                coarse=["闭嘴"], calm="堵车", held_at=work.now,
            )  # fmt: skip
            colleague = await person_with(work.session, self.desk.staff("technician", "south", 1).user_id)
            handover = Handover(ticket_id=row.id, from_id=technician.id, to_id=colleague.id, asked_at=work.now)
            work.session.add_all((visit, quote, complaint, held, handover))
            await work.session.flush()
            if self.status is Status.REPORTED:
                work.session.add(
                    JobReport(ticket_id=row.id, visit_id=visit.id, technician_id=technician.id, filed_at=FILED_AT)
                )
            self.ticket_id, self.visit_id = row.id, visit.id
            self.quote_id, self.feedback_id, self.held_id = quote.id, complaint.id, held.id
            self.handover_id = handover.id

    def button(self, kind: type[Button]) -> Button:
        hints = {name: hint for name, hint in get_type_hints(kind).items() if name != "prefix"}
        return kind(**{name: self._value(name, hint) for name, hint in hints.items()})

    def _value(self, name: str, hint: Any) -> object:
        known = {
            "ticket_id": self.ticket_id,
            "visit_id": self.visit_id,
            "quote_id": self.quote_id,
            "feedback_id": self.feedback_id,
            "held_id": self.held_id,
            "log_id": 1,
            "appraisal_id": 1,
            "month": 202610,
            "on": TUESDAY_TEN.toordinal(),
            "device_id": 1,
            "plan_id": 1,
            "person_id": 1,
            "holder_id": None,
            "is_urgent": True,
            "absence_id": 1,
            "invitation_id": 1,
            "post_id": 1,
            "handover_id": self.handover_id,
            "first": TUESDAY_TEN.toordinal(),
            "last": TUESDAY_TEN.toordinal(),
            "before": 0,
            "at": int(TUESDAY_TEN.timestamp()),
            "place": 0,
            "stars": 5,
            "hour": 18,
            "minutes": 40,
            "filed": int(FILED_AT.timestamp()),
            "is_final": True,
            "is_sure": True,
            "is_right": True,
            "is_agreed": True,
            "is_allowed": True,
            "is_wished": True,
            "is_same": True,
            "product_code": "SW-S200",
            "fault_code": "no-power",
            "region_code": "south",
            "language": "zh_CN",
            "list_code": "toolbag",
            "period": "2026-W47",
            "digest": "south/2026-W47",
            "price_code": "part-fuse",
            "quantity": 1,
            "page": 1,
            "is_charged": True,
            "is_picked": True,
            "number": 1,
            "item": "0123456789",
            "is_done": True,
            "entry_id": 1,
            "campaign_id": 1,
            "shown": 1,
            "choice": "none",
            "ring_id": 0,
            "other_id": 0,
        }
        kind = (get_args(hint) or (hint,))[0]
        return next(iter(kind)) if issubclass(kind, Enum) else known[name]

    def stored(self) -> list[dict[str, Any]]:
        rows = [
            dict(row)
            for table, key in OF_A_TICKET.items()
            for row in self.file.execute(f"SELECT * FROM {table} WHERE {key} = ?", (self.ticket_id,))
        ]
        rows[0].pop("job_card_id")
        return rows

    def said_after(self, row_id: int) -> list[dict[str, Any]]:
        later = self.file.execute("SELECT * FROM outgoing_message WHERE id > ? ORDER BY id", (row_id,))
        return [{**row, "parameters": json.loads(row["parameters"])} for row in later]

    async def roles(self, presser: Visitor) -> set[Role]:
        async with self.desk.database.open_work() as work:
            person = await person_with(work.session, presser.user_id)
            held = await people.roles_of(work, person) if person else {Role.CUSTOMER}
        return held if presser is self.wang else held - {Role.CUSTOMER}

    async def is_held_by(self, presser: Visitor) -> bool:
        async with self.desk.database.open_reading() as session:
            ticket = await session.get_one(Ticket, self.ticket_id)
            person = await person_with(session, presser.user_id)
        return person is not None and ticket.technician_id == person.id


WHO: dict[str, Callable[[Desk], Visitor]] = {
    "stranger": lambda desk: desk.customer("Mallory"),
    "technician": lambda desk: desk.staff("technician", "south", 0),
    "colleague": lambda desk: desk.staff("technician", "south", 1),
    "of another region": lambda desk: desk.staff("technician", "east", 0),
    "leader": lambda desk: desk.staff("leader", "south"),
    "leader of another region": lambda desk: desk.staff("leader", "east"),
    "dispatcher": lambda desk: desk.staff("dispatcher"),
    "headquarters": lambda desk: desk.staff("headquarters"),
    "admin": lambda desk: desk.staff("admin"),
    "whoever has left": lambda desk: desk.staff("technician", "south", 1),
}
WITHOUT_BUSINESS = {"stranger", "colleague", "of another region", "leader of another region", "whoever has left"}
"""Refused for who they are: nobody's yet and somebody's already are states enough for them."""
STATES_ENOUGH = {Status.OPEN, Status.SCHEDULED}
PRESSES = [
    pytest.param(status, who, id=f"{status}-{who}")
    for status in Status
    for who in ["customer", *WHO]
    if who not in WITHOUT_BUSINESS or status in STATES_ENOUGH
]
NOT_FOR_ALL = ("王小明", "13800138000", "138 0013 8000", "科技路 8 号")
SERVE = {"customer", "technician", "leader", "dispatcher", "headquarters"}


@pytest.fixture
def file(desk, folder_of_desks):
    with closing(sqlite3.connect(folder_of_desks / "repairline.db")) as file:
        file.row_factory = sqlite3.Row
        yield file


@pytest.mark.parametrize(("status", "who"), PRESSES)
async def test_every_press_is_done_or_refused_with_words_and_never_met_with_silence(desk, file, status, who):
    wang = desk.customer("Wang")
    pressing = Pressing(desk, wang, desk.staff("technician", "south", 0), status, file)
    presser = WHO[who](desk) if who in WHO else wang
    await pressing.begin()
    if who == "whoever has left":
        await leaves(desk, presser)
    roles, moment = await pressing.roles(presser), Moment(desk)
    at_first = pressing.said_after(0), pressing.stored()
    said, after = at_first
    for kind in OURS if status is Status.OPEN else IN_ANY_STATE:
        before, button = after, pressing.button(kind)
        await presser.press_data(button.pack(), 1, desk.group("south").chat_id if kind is TakeJob else None)
        said, after = pressing.said_after(said[-1]["id"]), pressing.stored()
        answers_with_words(said, button)
        if who not in SERVE and not await pressing.is_held_by(presser):
            tells_nothing_of_the_customer(said, presser, button)
        allowed_by_the_table(before, after, roles, button)
        is_for_the_office = isinstance(button, OF_THE_OFFICE) and roles & OFFICE
        if presser is not wang and Role.TECHNICIAN not in roles and not is_for_the_office:
            assert besides_feedback(after) == besides_feedback(before), button
        if not roles & {Role.LEADER, Role.HEADQUARTERS}:
            assert feedback(after) == feedback(before), button
        if after != before:
            moment.return_to()
            said, after = at_first


async def leaves(desk: Desk, presser: Visitor) -> None:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, presser.user_id)
        for post in await posts_of(work.session, person.id):
            assert await end(work.session, post, None, work.now)


def tells_nothing_of_the_customer(said: list[dict[str, Any]], presser: Visitor, button: Button) -> None:
    heard = [row["parameters"] for row in said if row["chat_id"] == presser.user_id]
    assert not [mark for mark in NOT_FOR_ALL if mark in json.dumps(heard, ensure_ascii=False)], button


def feedback(stored: list[Any]) -> list[Any]:
    return [row for row in stored if "author_id" in row]


def besides_feedback(stored: list[Any]) -> list[Any]:
    return [row for row in stored if "author_id" not in row]


def answers_with_words(said: list[dict[str, Any]], button: Button) -> None:
    answers = [row for row in said if row["method"] == "answerCallbackQuery"]
    assert len(answers) == 1, button
    assert answers[0]["parameters"].get("text") or len(said) > 1, f"silence after {button}"
    assert "出了点问题" not in "".join(str(row["parameters"]) for row in said), button


def allowed_by_the_table(before: list[Any], after: list[Any], roles: set[Role], button: Button) -> None:
    was, is_now = Status(before[0]["status"]), Status(after[0]["status"])
    may_follow = {step.after for step in LIFE if was in step.before and step.roles & roles}
    assert is_now == was or is_now in may_follow, f"{button} by {roles}: {was} -> {is_now}"
