"""Every button: what it carries back when it is pressed."""

from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import ClassVar, dataclass_transform, get_args, get_type_hints

from rules.report import Question

MOST_BYTES = 64
SEPARATOR = ":"
BUTTONS: dict[str, type["Button"]] = {}


@dataclass_transform(frozen_default=True)
@dataclass(frozen=True)
class Button:
    """A kind of button: `class Take(Button, prefix="take"): ticket_id: int` is all there is to write."""

    prefix: ClassVar[str]

    def __init_subclass__(cls, prefix: str) -> None:
        if prefix in BUTTONS:
            raise ValueError(f"{cls.__name__} and {BUTTONS[prefix].__name__} both call themselves {prefix!r}")
        cls.prefix = prefix
        BUTTONS[prefix] = dataclass(frozen=True)(cls)

    def pack(self) -> str:
        values = [_pack(getattr(self, field.name)) for field in fields(self)]
        if any(SEPARATOR in value for value in values):
            raise ValueError(f"{SEPARATOR!r} cannot travel in a button: {self}")
        data = SEPARATOR.join([self.prefix, *values])
        if len(data.encode()) > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES} bytes: {data}")
        return data


def unpack(data: str) -> Button | None:
    """The button that was pressed, or None for one that we never made."""
    prefix, *values = data.split(SEPARATOR)
    kind = BUTTONS.get(prefix)
    if kind is None or len(values) != len(fields(kind)):
        return None
    try:
        button = kind(*map(_unpack, _types(prefix), values))
    except ValueError:
        return None
    return button if button.pack() == data else None


def _pack(value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        value = int(value)
    return "" if value is None else str(value)


@cache
def _types(prefix: str) -> list[tuple[type, ...]]:
    """What each field may be: `int | None` is (int, NoneType)."""
    hints = get_type_hints(BUTTONS[prefix])
    return [get_args(hints[field.name]) or (hints[field.name],) for field in fields(BUTTONS[prefix])]


def _unpack(types: tuple[type, ...], value: str) -> object:
    if value == "" and NoneType in types:
        return None
    if issubclass(types[0], Enum):
        return _member(types[0], value)
    return types[0](int(value)) if issubclass(types[0], int) else value


def _member(kind: type[Enum], value: str) -> Enum:
    """By its packed value: a number's member is not found by the number's letters."""
    for member in kind:
        if _pack(member) == value:
            return member
    raise ValueError(value)


# The customer: the way out of every step


class Back(Button, prefix="back"):
    ticket_id: int
    question: Question


class Cancel(Button, prefix="cancel"):
    ticket_id: int
    question: Question | None = None


class APerson(Button, prefix="person"):
    ticket_id: int | None = None


# The customer: at the door


class ReportFault(Button, prefix="report"):
    device_id: int | None = None


class MyTickets(Button, prefix="tickets"):
    pass


class ChooseLanguage(Button, prefix="language"):
    language: str | None = None


# The customer: a report


class ThatIsAll(Button, prefix="all"):
    ticket_id: int


class ChooseDevice(Button, prefix="device"):
    ticket_id: int
    device_id: int


class ChooseProduct(Button, prefix="product"):
    ticket_id: int
    product_code: str


class DontKnow(Button, prefix="unknown"):
    ticket_id: int


class ThatIsRight(Button, prefix="right"):
    ticket_id: int
    is_right: bool


class UseName(Button, prefix="name"):
    ticket_id: int


class ChooseRegion(Button, prefix="region"):
    ticket_id: int
    region_code: str


class AnswerPrice(Button, prefix="price"):
    ticket_id: int
    is_agreed: bool


class WishTime(Button, prefix="wish"):
    """`at` in seconds since 1970."""

    ticket_id: int
    at: int


class AnyTime(Button, prefix="any-time"):
    ticket_id: int


class SendReport(Button, prefix="send"):
    ticket_id: int


class GoOn(Button, prefix="go-on"):
    ticket_id: int


class StartAnew(Button, prefix="anew"):
    ticket_id: int


# The customer: a simple fault


class ShowSteps(Button, prefix="steps"):
    ticket_id: int


class ShowStep(Button, prefix="step"):
    ticket_id: int
    place: int


class WorksNow(Button, prefix="works"):
    ticket_id: int


class NotYet(Button, prefix="not-yet"):
    ticket_id: int


class SendSomeone(Button, prefix="someone"):
    ticket_id: int


# The customer: a registered ticket


class ShowTicket(Button, prefix="ticket"):
    ticket_id: int


class AddToTicket(Button, prefix="add"):
    ticket_id: int


class CancelTicket(Button, prefix="withdraw"):
    ticket_id: int
    is_sure: bool


class Rate(Button, prefix="rate"):
    ticket_id: int
    stars: int


class FaultIsBack(Button, prefix="again"):
    ticket_id: int


# The technician: a job


class Delay(StrEnum):
    """Why a time cannot be kept."""

    EARLIER_JOB = "earlier_job"
    TRAFFIC = "traffic"
    PARTS = "parts"
    UNWELL = "unwell"


class Obstacle(StrEnum):
    """Why a job is handed back."""

    NO_TIME = "no_time"
    TOO_FAR = "too_far"
    OTHER_SKILLS = "other_skills"
    UNWELL = "unwell"


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


# The customer: a time that was proposed


class AgreeToTime(Button, prefix="agree"):
    visit_id: int


class OtherTimes(Button, prefix="other"):
    visit_id: int


class ChooseTime(Button, prefix="choose"):
    visit_id: int
    at: int


class Disagree(Button, prefix="disagree"):
    visit_id: int
