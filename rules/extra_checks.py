"""What a customer tells of their machine suggests what to check besides the lists [V4]."""

from collections.abc import Sequence
from dataclasses import dataclass

from rules.company import Company
from rules.company.checklists import ExtraCheck
from rules.company.products import Fault
from rules.company.words import Text
from rules.fault_match import Match, likely

MOST = 5


@dataclass(frozen=True)
class Suggestion:
    about: Text
    """What the customer mentioned, in the company's words."""
    check: Text


def suggested_by(account: str, company: Company, product: str | None) -> tuple[Suggestion, ...]:
    """Several things may be told at once; what explains no more than another does adds nothing."""
    known = [*company.faults, *map(_as_fault, company.extra_checks)]
    matches = _telling(likely(account, known, product, len(known)))
    return tuple(Suggestion(match.fault.title, match.fault.likely_cause) for match in matches[:MOST])


def _telling(matches: Sequence[Match]) -> list[Match]:
    return [
        match
        for rank, match in enumerate(matches)
        if not any(match.places <= better.places for better in matches[:rank])
    ]


def _as_fault(check: ExtraCheck) -> Fault:
    """Heard like a fault; there are no steps for it."""
    return Fault(check.code, check.title, check.words, (), check.check, check.check, check.products)
