"""The buttons by which leader and dispatcher see to a visit [O3]."""

from collections.abc import Sequence
from datetime import datetime

from messages.buttons.job import Delay
from messages.buttons.job_report import GetPaper
from messages.buttons.office import ArrangeAt, ArrangeTime, GiveOfficeReason, ShowCase, TakeBack
from messages.keyboards import relay
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.roles import Role
from rules.ticket import Action, Status, may

HAS_REPORT = frozenset({Status.REPORTED, Status.RESOLVED, Status.CLOSED})
MAY_ARRANGE = frozenset({Status.OPEN, Status.ACCEPTED, Status.SCHEDULED, Status.EN_ROUTE})


def case(captions: Captions, ticket_id: int, status: Status, *, has_talk: bool = False) -> Markup | None:
    """What the table allows now; None when nothing is left to do about the visit."""
    talk = relay.step_in(captions, ticket_id) if has_talk else []
    arrange = [press(captions("arrange_time"), ArrangeTime(ticket_id))] if status in MAY_ARRANGE else []
    may_take_back = may(Action.TAKE_BACK, Role.DISPATCHER, status)
    take_back = [press(captions("take_back"), TakeBack(ticket_id))] if may_take_back else []
    paper = [press(captions("get_paper"), GetPaper(ticket_id))] if status in HAS_REPORT else []
    rows = [row for row in (arrange, take_back, paper, *talk) if row]
    return inline(rows) if rows else None


def reasons(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"delay_{each}"), GiveOfficeReason(ticket_id, each))] for each in Delay]
    return inline([*rows, _to_the_case(captions, ticket_id)])


def times(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), ArrangeAt(ticket_id, int(at.timestamp())))] for at in slots]
    return inline([*rows, _to_the_case(captions, ticket_id)])


def _to_the_case(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowCase(ticket_id))]
