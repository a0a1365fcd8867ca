"""What somebody tells the house about its service; what a leader may do with it, when, and where that leads."""

from enum import StrEnum

from rules.refused import Refused


class FeedbackKind(StrEnum):
    COMPLAINT = "complaint"
    PRAISE = "praise"
    SUGGESTION = "suggestion"
    LOW_RATING = "low_rating"
    RETURN = "return"


class FeedbackStatus(StrEnum):
    NEW = "new"
    CONSIDERED = "considered"
    """Somebody has it in hand."""
    PLANNED = "planned"
    DONE = "done"
    DECLINED = "declined"


class Handling(StrEnum):
    """What a leader does with it."""

    CALL = "call"
    ANSWER = "answer"
    CONSIDER = "consider"
    PLAN = "plan"
    FINISH = "finish"
    DECLINE = "decline"
    SETTLE = "settle"


_S = FeedbackStatus
ALIVE = frozenset({_S.NEW, _S.CONSIDERED, _S.PLANNED})
"""Something is still to be done with it."""
_LEADS_TO = {
    Handling.CONSIDER: _S.CONSIDERED,
    Handling.PLAN: _S.PLANNED,
    Handling.FINISH: _S.DONE,
    Handling.DECLINE: _S.DECLINED,
    Handling.SETTLE: _S.DONE,
}
_FROM = {
    Handling.CONSIDER: frozenset({_S.NEW}),
    Handling.PLAN: frozenset({_S.NEW, _S.CONSIDERED, _S.DECLINED}),
}
"""Everything else while it is alive."""

_BY_CALLING = (Handling.CALL, Handling.ANSWER, Handling.SETTLE)
_FITTING = {
    FeedbackKind.COMPLAINT: _BY_CALLING,
    FeedbackKind.PRAISE: (Handling.ANSWER,),
    FeedbackKind.SUGGESTION: (
        Handling.ANSWER,
        Handling.CONSIDER,
        Handling.PLAN,
        Handling.FINISH,
        Handling.DECLINE,
    ),
    FeedbackKind.LOW_RATING: _BY_CALLING,
    FeedbackKind.RETURN: _BY_CALLING,
}

UNDECIDED = frozenset({_S.NEW, _S.CONSIDERED})
"""Nothing was promised or refused yet."""
CONDUCT = frozenset({FeedbackKind.COMPLAINT, FeedbackKind.PRAISE})
"""How somebody behaves; the staff may name a colleague."""
OWED = frozenset({FeedbackKind.COMPLAINT, FeedbackKind.LOW_RATING, FeedbackKind.RETURN})
"""Somebody waits for a word; headquarters hears when nobody takes it on."""


def handlings(kind: FeedbackKind, status: FeedbackStatus) -> list[Handling]:
    """What may be done now, in the order of the buttons."""
    return [handling for handling in _FITTING[kind] if status in _FROM.get(handling, ALIVE)]


def leads_to(handling: Handling, kind: FeedbackKind, status: FeedbackStatus) -> FeedbackStatus:
    """Whoever calls or answers has it in hand from then on."""
    if handling not in handlings(kind, status):
        raise Refused("answered_already")
    in_hand = _S.CONSIDERED if status is _S.NEW else status
    return _LEADS_TO.get(handling, in_hand)
