"""The life of a ticket: who may do what, when, and where it leads. Everything else asks this table."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from rules.refused import Refused
from rules.roles import Role


class Kind(StrEnum):
    REPAIR = "repair"
    MAINTENANCE = "maintenance"


class Status(StrEnum):
    REPORTING = "reporting"
    GUIDED = "guided"
    OPEN = "open"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    EN_ROUTE = "en_route"
    ON_SITE = "on_site"
    REPORTED = "reported"
    RESOLVED = "resolved"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Action(StrEnum):
    REGISTER = "register"
    GUIDE = "guide"
    TRY_LONGER = "try_longer"
    SOLVED = "solved"
    SEND_SOMEONE = "send_someone"
    CLAIM = "claim"
    ASSIGN = "assign"
    REASSIGN = "reassign"
    """From one technician to another, with its agreed time."""
    AGREE = "agree"
    DELAY = "delay"
    HAND_OVER = "hand_over"
    HAND_BACK = "hand_back"
    TAKE_BACK = "take_back"
    LEAVE = "leave"
    ARRIVE = "arrive"
    FILE = "file"
    OBJECT = "object"
    RESOLVE = "resolve"
    CLOSE = "close"
    REOPEN = "reopen"
    CANCEL = "cancel"
    EXPIRE = "expire"
    COMPLETE = "complete"
    """What was told is added to or put right."""
    ROUTE = "route"
    """To another region."""
    MERGE = "merge"
    """The same fault was reported twice: this one ends, the other goes on."""


@dataclass(frozen=True)
class Step:
    action: Action
    roles: frozenset[Role]
    before: frozenset[Status]
    after: Status


def _step(action: Action, roles: Collection[Role], before: Collection[Status], after: Status) -> Step:
    return Step(action, frozenset(roles), frozenset(before), after)


_C, _T, _L, _D, _DESK = Role.CUSTOMER, Role.TECHNICIAN, Role.LEADER, Role.DISPATCHER, Role.DESK
_S = Status

_IN_HAND = (_S.ACCEPTED, _S.SCHEDULED, _S.EN_ROUTE, _S.ON_SITE, _S.REPORTED)

LIFE: tuple[Step, ...] = (
    _step(Action.REGISTER, [_C, _D], [_S.REPORTING], _S.OPEN),
    _step(Action.GUIDE, [_C, _D], [_S.REPORTING], _S.GUIDED),
    _step(Action.TRY_LONGER, [_C, _D], [_S.GUIDED], _S.GUIDED),
    _step(Action.SOLVED, [_C, _D], [_S.GUIDED], _S.CLOSED),
    _step(Action.SEND_SOMEONE, [_C, _D], [_S.GUIDED], _S.OPEN),
    _step(Action.CLAIM, [_T], [_S.OPEN], _S.ACCEPTED),
    _step(Action.ASSIGN, [_L, _D], [_S.OPEN], _S.ACCEPTED),
    _step(Action.REASSIGN, [_L, _D], [_S.ACCEPTED], _S.ACCEPTED),
    _step(Action.REASSIGN, [_L, _D], [_S.SCHEDULED, _S.EN_ROUTE], _S.SCHEDULED),
    _step(Action.AGREE, [_C, _T, _L, _D], [_S.ACCEPTED, _S.SCHEDULED], _S.SCHEDULED),
    _step(Action.AGREE, [_C, _T, _L, _D], [_S.EN_ROUTE], _S.SCHEDULED),
    _step(Action.DELAY, [_C, _T, _L, _D], [_S.EN_ROUTE], _S.EN_ROUTE),
    _step(Action.HAND_OVER, [_T], [_S.ACCEPTED], _S.ACCEPTED),
    _step(Action.HAND_OVER, [_T], [_S.SCHEDULED, _S.EN_ROUTE], _S.SCHEDULED),
    _step(Action.HAND_BACK, [_T, _C], [_S.ACCEPTED, _S.SCHEDULED, _S.EN_ROUTE], _S.OPEN),
    _step(Action.TAKE_BACK, [_L, _D, _DESK], [_S.ACCEPTED, _S.SCHEDULED, _S.EN_ROUTE], _S.OPEN),
    _step(Action.TAKE_BACK, [_DESK], [_S.ON_SITE], _S.OPEN),
    _step(Action.LEAVE, [_T], [_S.SCHEDULED], _S.EN_ROUTE),
    _step(Action.ARRIVE, [_T], [_S.EN_ROUTE], _S.ON_SITE),
    _step(Action.FILE, [_T], [_S.ON_SITE], _S.REPORTED),
    _step(Action.OBJECT, [_C, _L, _D], [_S.REPORTED], _S.ON_SITE),
    _step(Action.RESOLVE, [_C, _T, _L, _D, _DESK], [_S.REPORTED], _S.RESOLVED),
    _step(Action.CLOSE, [_C, _DESK], [_S.RESOLVED], _S.CLOSED),
    _step(Action.REOPEN, [_C, _D], [_S.RESOLVED, _S.CLOSED], _S.OPEN),
    _step(Action.CANCEL, [_C], [_S.REPORTING, _S.GUIDED, _S.OPEN, _S.ACCEPTED, _S.SCHEDULED], _S.CANCELLED),
    _step(Action.CANCEL, [_L, _D], [_S.GUIDED, _S.OPEN, _S.ACCEPTED, _S.SCHEDULED, _S.EN_ROUTE], _S.CANCELLED),
    _step(Action.CANCEL, [_D], [_S.REPORTING], _S.CANCELLED),
    _step(Action.EXPIRE, [_DESK], [_S.REPORTING], _S.CANCELLED),
    *(_step(Action.COMPLETE, [_L, _D], [each], each) for each in (_S.GUIDED, _S.OPEN, *_IN_HAND)),
    _step(Action.ROUTE, [_D], [_S.OPEN], _S.OPEN),
    _step(Action.MERGE, [_D], [_S.GUIDED, _S.OPEN], _S.CANCELLED),
)

OVER = frozenset({Status.RESOLVED, Status.CLOSED, Status.CANCELLED})
HELD = frozenset(_IN_HAND)
"""A technician has the job in hand."""


def may(action: Action, role: Role, status: Status) -> bool:
    return any(step.action is action and role in step.roles and status in step.before for step in LIFE)


def actions(role: Role, status: Status) -> list[Action]:
    """What `role` may do now, in the table's order, each once: the buttons of a card."""
    return list(dict.fromkeys(step.action for step in LIFE if role in step.roles and status in step.before))


def leads_to(action: Action, role: Role, status: Status) -> Status:
    """Where the action leads; `Refused` when the table does not allow it."""
    for step in LIFE:
        if step.action is action and role in step.roles and status in step.before:
            return step.after
    raise Refused("not_now", status=status, action=action)
