"""The buttons by which leader and dispatcher see to a visit [O3]."""

from collections.abc import Sequence
from datetime import datetime

from messages.buttons.job import Delay
from messages.buttons.office import ArrangeAt, GiveOfficeReason, ShowCase
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press


def reasons(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"delay_{each}"), GiveOfficeReason(ticket_id, each))] for each in Delay]
    return inline([*rows, _to_the_case(captions, ticket_id)])


def times(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), ArrangeAt(ticket_id, int(at.timestamp())))] for at in slots]
    return inline([*rows, _to_the_case(captions, ticket_id)])


def _to_the_case(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowCase(ticket_id))]
