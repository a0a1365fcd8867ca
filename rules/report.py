"""What a fault report has to tell, and what is asked next: the first question that applies and is not answered."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """In the order in which they are asked."""

    SYMPTOM = "symptom"
    SAME_FAULT = "same_fault"
    RETURN_REASON = "return_reason"
    INSPECTION = "inspection"
    MACHINE = "machine"
    PURCHASE = "purchase"
    KNOWN = "known"
    NAME = "name"
    PHONE = "phone"
    ADDRESS = "address"
    REGION = "region"
    PRICE = "price"
    GUIDANCE = "guidance"
    TIME = "time"
    CHECK = "check"


@dataclass(frozen=True)
class Told:
    """What is known of a report so far, so that nobody is asked twice."""

    may_be_same_fault: bool = False
    """As in a report that ended so lately that it can be opened again."""
    has_machine: bool = False
    has_purchase: bool = False
    is_known_customer: bool = False
    has_name: bool = False
    has_phone: bool = False
    has_place: bool = False
    has_region: bool = False
    is_priced: bool = False
    """The warranty covers it, or what it costs is agreed."""
    has_simple_fault: bool = False
    wants_return: bool = False
    has_return_reason: bool = False
    has_inspection_answer: bool = False
    insists_on_return: bool = False
    """The leader calls: nothing is charged, tried or arranged before."""


_APPLIES: dict[Question, Callable[[Told], bool]] = {
    Question.SAME_FAULT: lambda told: told.may_be_same_fault and not told.wants_return,
    Question.RETURN_REASON: lambda told: told.wants_return and not told.has_return_reason,
    Question.INSPECTION: lambda told: told.wants_return and not told.has_inspection_answer,
    Question.MACHINE: lambda told: not told.has_machine,
    Question.PURCHASE: lambda told: not told.has_purchase,
    Question.KNOWN: lambda told: told.is_known_customer and not told.has_name,
    Question.NAME: lambda told: not told.has_name,
    Question.PHONE: lambda told: not told.has_phone,
    Question.ADDRESS: lambda told: not told.has_place,
    Question.REGION: lambda told: not told.has_region,
    Question.PRICE: lambda told: not told.is_priced and not told.insists_on_return,
    Question.GUIDANCE: lambda told: told.has_simple_fault and not told.wants_return,
    Question.TIME: lambda told: not told.insists_on_return,
}


def next_question(answered: Collection[Question], told: Told) -> Question:
    open_ones = (question for question in Question if question not in answered and applies(question, told))
    return next(open_ones, Question.CHECK)


def applies(question: Question, told: Told) -> bool:
    return question not in _APPLIES or _APPLIES[question](told)
