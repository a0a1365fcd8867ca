"""The buttons under what a technician reads, in the group and in private: only what the table allows now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from messages.buttons.job import (
    AnotherTime,
    Arrived,
    ConfirmTime,
    Delay,
    FileReport,
    GiveReason,
    HandBack,
    Obstacle,
    ProposeTime,
    SetOff,
    ShowJob,
    ShowMedia,
    TakeJob,
)
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.ticket import Kind, Status

Besides = Literal["media", "words"]
"""What was sent besides the words that the card shows: pictures and the like, or only more words."""


def take(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("take_job"), TakeJob(ticket_id))]])


class Keys(NamedTuple):
    """Those whose words depend on the job."""

    another: Key
    done: Key


def job(
    captions: Captions,
    ticket_id: int,
    kind: Kind,
    status: Status,
    *,
    confirm_at: datetime | None,
    is_first_time: bool,
    sent_besides: Besides | None,
) -> Markup | None:
    """The next step first; `confirm_at` is the wished time while it still waits for a word."""
    another = press(captions("propose_time" if is_first_time else "another_time"), AnotherTime(ticket_id))
    done = press(captions.of(kind, "job_done"), FileReport(ticket_id))
    rows = _steps(captions, ticket_id, status, confirm_at, Keys(another, done))
    media = [press(captions(f"show_{sent_besides}"), ShowMedia(ticket_id))] if sent_besides and rows else []
    return inline([*rows, media]) if rows else None


def propose(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("propose_time"), AnotherTime(ticket_id))]])


def set_off(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("set_off"), SetOff(ticket_id))], [_held_up(captions, ticket_id)]])


def where_are_you(captions: Captions, ticket_id: int, status: Status) -> Markup:
    step = (
        press(captions("arrived"), Arrived(ticket_id))
        if status is Status.EN_ROUTE
        else press(captions("set_off"), SetOff(ticket_id))
    )
    return inline([[step], [_held_up(captions, ticket_id)]])


def delays(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"delay_{each}"), GiveReason(ticket_id, each))] for each in Delay]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def times(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), ProposeTime(ticket_id, int(at.timestamp())))] for at in slots]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def obstacles(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"obstacle_{each}"), HandBack(ticket_id, each))] for each in Obstacle]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def report(captions: Captions, ticket_id: int) -> Markup:
    return inline([_to_the_job(captions, ticket_id)])


def _steps(
    captions: Captions, ticket_id: int, status: Status, confirm_at: datetime | None, keys: Keys
) -> list[list[Key]]:
    hand_back = press(captions("hand_back"), HandBack(ticket_id))
    confirm = (
        [press(captions("confirm_time", at=confirm_at), ConfirmTime(ticket_id, int(confirm_at.timestamp())))]
        if confirm_at
        else []
    )
    steps = {
        Status.ACCEPTED: [confirm, [keys.another, hand_back]],
        Status.SCHEDULED: [[press(captions("set_off"), SetOff(ticket_id))], [keys.another, hand_back]],
        Status.EN_ROUTE: [[press(captions("arrived"), Arrived(ticket_id))], [_held_up(captions, ticket_id)]],
        Status.ON_SITE: [[keys.done]],
    }
    return steps.get(status, [])


def _held_up(captions: Captions, ticket_id: int) -> Key:
    return press(captions("held_up"), AnotherTime(ticket_id))


def _to_the_job(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowJob(ticket_id))]
