"""Somebody telephones: in which order the dispatcher asks them, and what is still to be asked [O3 T1]."""

from collections.abc import Collection
from enum import StrEnum

from rules.report import Question


class CallAnswer(StrEnum):
    """What is tapped for the caller, besides what stands in a list."""

    AGREED = "agreed"
    FREE = "free"
    DECLINED = "declined"
    WORKS = "works"
    LATER = "later"
    """They try it by themselves, and are rung up in two hours."""
    NONE = "none"
    """Nobody of those, none of those, any time."""
    SAME = "same"
    """The fault of the last time is back."""
    UNKNOWN = "unknown"
    """The caller does not know."""


class CallTurn(StrEnum):
    REPAIR = "repair"
    MAINTENANCE = "maintenance"
    URGENT = "urgent"
    NOT_URGENT = "not_urgent"


ORDER = (
    Question.PHONE,
    Question.KNOWN,
    Question.NAME,
    Question.ADDRESS,
    Question.REGION,
    Question.MACHINE,
    Question.PURCHASE,
    Question.SYMPTOM,
    Question.SAME_FAULT,
    Question.PRICE,
    Question.GUIDANCE,
    Question.TIME,
)
SKIPPABLE = frozenset(ORDER) - {Question.PHONE, Question.KNOWN, Question.SAME_FAULT, Question.PRICE, Question.GUIDANCE}
NEEDED = (Question.PHONE, Question.PRICE)
"""Without a number nobody can be rung, and without a word about the price nobody comes; the rest may be asked later."""


def next_line(open_lines: Collection[Question]) -> Question:
    return next((each for each in ORDER if each in open_lines), Question.CHECK)


def may_be_opened(open_lines: Collection[Question]) -> bool:
    return not any(each in open_lines for each in NEEDED)
