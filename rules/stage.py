"""When lists are ticked: before leaving, and at the machine [B4 V4]."""

from enum import StrEnum

from rules.ticket import Kind, Status


class Stage(StrEnum):
    BEFORE_LEAVING = "before_leaving"
    AT_MACHINE = "at_machine"


def stage_at(kind: Kind, status: Status) -> Stage | None:
    """When which lists can be ticked."""
    if status is Status.SCHEDULED:
        return Stage.BEFORE_LEAVING
    return Stage.AT_MACHINE if status is Status.ON_SITE and kind is Kind.MAINTENANCE else None
