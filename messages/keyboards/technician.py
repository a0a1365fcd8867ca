"""The buttons under what a technician reads, in the group and in private: only what the table allows now."""

from collections.abc import Sequence
from datetime import datetime

from messages.buttons.job import (
    AnotherTime,
    Arrived,
    Delay,
    GiveReason,
    HandBack,
    Obstacle,
    ProposeTime,
    SetOff,
    ShowJob,
)
from messages.keyboards import road
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.ticket import Status


def propose(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("propose_time"), AnotherTime(ticket_id))]])


def set_off(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("set_off"), SetOff(ticket_id))], *road.held_up(captions, ticket_id, has_left=False)])


def where_are_you(captions: Captions, ticket_id: int, status: Status) -> Markup:
    step = (
        press(captions("arrived"), Arrived(ticket_id))
        if status is Status.EN_ROUTE
        else press(captions("set_off"), SetOff(ticket_id))
    )
    return inline([[step], *road.held_up(captions, ticket_id, has_left=status is Status.EN_ROUTE)])


def delays(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"delay_{each}"), GiveReason(ticket_id, each))] for each in Delay]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def times(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), ProposeTime(ticket_id, int(at.timestamp())))] for at in slots]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def obstacles(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"obstacle_{each}"), HandBack(ticket_id, each))] for each in Obstacle]
    return inline([*rows, _to_the_job(captions, ticket_id)])


def _to_the_job(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowJob(ticket_id))]
