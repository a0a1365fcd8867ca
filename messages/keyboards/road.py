"""The buttons of a technician on the road: held up, with the reason at once; likely late; early."""

from datetime import datetime

from messages.buttons.job import AnotherTime, Delay, ShowJob
from messages.buttons.road import ApologiseAhead, HeldUp, LeaveEarly
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press

ON_THE_WAY = (Delay.TRAFFIC, Delay.WAY)
BEFORE_LEAVING = (Delay.EARLIER_JOB, Delay.TRAFFIC)


def held_up(captions: Captions, ticket_id: int, *, has_left: bool) -> list[list[Key]]:
    """The likeliest reasons, and a way to all others."""
    reasons = ON_THE_WAY if has_left else BEFORE_LEAVING
    return [
        [press(captions(f"delay_{each}"), HeldUp(ticket_id, each)) for each in reasons],
        [press(captions("held_up"), AnotherTime(ticket_id))],
    ]


def likely_late(captions: Captions, ticket_id: int, at: datetime) -> Markup:
    ahead = press(captions("apologise_ahead", at=at), ApologiseAhead(ticket_id, int(at.timestamp())))
    return inline([[ahead], [press(captions("held_up"), AnotherTime(ticket_id))]])


def so_early(captions: Captions, ticket_id: int) -> Markup:
    back = press(captions("back"), ShowJob(ticket_id))
    return inline([[press(captions("leave_early"), LeaveEarly(ticket_id))], [back]])
