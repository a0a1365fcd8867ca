"""The technician's buttons: a job from the group's card to the report."""

from enum import StrEnum

from messages.buttons.button import Button


class Delay(StrEnum):
    """Why a time cannot be kept."""

    EARLIER_JOB = "earlier_job"
    TRAFFIC = "traffic"
    WAY = "way"
    PARTS = "parts"
    UNWELL = "unwell"
    BOOKED = "booked"
    """Somebody else was promised that time before."""


class Obstacle(StrEnum):
    """Why a job is handed back."""

    NO_TIME = "no_time"
    TOO_FAR = "too_far"
    OTHER_SKILLS = "other_skills"
    UNWELL = "unwell"


def obstacle_in(reason: str) -> Obstacle | None:
    """None for words of their own, which stay among colleagues."""
    return next((each for each in Obstacle if each == reason), None)


class TakeJob(Button, prefix="take"):
    ticket_id: int


class ConfirmTime(Button, prefix="confirm"):
    ticket_id: int
    at: int


class AnotherTime(Button, prefix="slip"):
    ticket_id: int


class GiveReason(Button, prefix="reason"):
    ticket_id: int
    delay: Delay


class ProposeTime(Button, prefix="propose"):
    ticket_id: int
    at: int


class HandBack(Button, prefix="hand-back"):
    ticket_id: int
    obstacle: Obstacle | None = None


class SetOff(Button, prefix="leave"):
    ticket_id: int


class Arrived(Button, prefix="arrived"):
    ticket_id: int


class FileReport(Button, prefix="done"):
    ticket_id: int


class ShowMedia(Button, prefix="media"):
    ticket_id: int


class ShowJob(Button, prefix="job"):
    ticket_id: int
