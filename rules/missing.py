"""What a visit needs to know and the ticket lacks, in the order in which it is asked [T1 T2]."""

from collections.abc import Collection

from rules.report import Question
from rules.ticket import Kind

NEEDED: dict[Kind, tuple[Question, ...]] = {
    Kind.REPAIR: (
        Question.NAME,
        Question.PHONE,
        Question.ADDRESS,
        Question.MACHINE,
        Question.PURCHASE,
        Question.SYMPTOM,
        Question.TIME,
    ),
    Kind.MAINTENANCE: (Question.NAME, Question.PHONE, Question.ADDRESS, Question.MACHINE, Question.TIME),
}
ASIDE = frozenset({Question.PURCHASE, Question.TIME})
"""Asked along with the others: that a customer does not know, or leaves it to us, is no reason to ask by itself."""


def missing(kind: Kind, known: Collection[Question]) -> tuple[Question, ...]:
    return tuple(each for each in NEEDED[kind] if each not in known)


def must_be_asked(lacking: Collection[Question]) -> bool:
    return any(each not in ASIDE for each in lacking)
