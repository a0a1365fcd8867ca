"""What a technician's report must hold before it is taken."""

from dataclasses import dataclass
from typing import Literal

from rules.company.words import Table

RequiredEvidence = Literal[
    "photo_before",
    "diagnosis",
    "work",
    "photo_after",
    "minutes",
    "checklist",
    "temporary_solution",
    "cause",
    "final_solution",
    "software",
    "price",
]


@dataclass(frozen=True)
class Reports(Table):
    required: tuple[RequiredEvidence, ...] = (
        "photo_before",
        "diagnosis",
        "work",
        "photo_after",
        "minutes",
        "checklist",
        "temporary_solution",
        "cause",
        "final_solution",
        "price",
    )
    no_photo_with_reason: bool = True
    longest_visit: int = 720  # in minutes
