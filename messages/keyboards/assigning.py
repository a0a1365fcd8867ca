"""The buttons by which a ticket is given to somebody: a name each; the dispatcher may look in another region [O3]."""

from collections.abc import Mapping, Sequence

from messages.buttons.case import (
    AskWhere,
    AskWhom,
    AssignTo,
    CancelBecause,
    TakeBackBecause,
    WhyCancelled,
    WhyTakenBack,
)
from messages.buttons.office import ShowCase
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region


def whom(
    captions: Captions,
    ticket_id: int,
    holder_id: int | None,
    names: Mapping[int, tuple[str, bool]],
    *,
    may_look_elsewhere: bool,
) -> Markup:
    """By their number: the name, and whether they are free, which has a mark."""
    rows = [
        [press(captions("free_colleague" if is_free else "person", name=name), AssignTo(ticket_id, each, holder_id))]
        for each, (name, is_free) in names.items()
    ]
    elsewhere = [press(captions("other_region"), AskWhere(ticket_id))] if may_look_elsewhere else []
    return inline([*rows, [*elsewhere, _to_the_case(captions, ticket_id)]])


def where(captions: Captions, ticket_id: int, regions: Sequence[Region]) -> Markup:
    rows = [[press(captions.words(each.name), AskWhom(ticket_id, each.code))] for each in regions]
    return inline([*rows, [_to_the_case(captions, ticket_id)]])


def why_taken_back(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"back_{each}"), TakeBackBecause(ticket_id, each))] for each in WhyTakenBack]
    return inline([*rows, [_to_the_case(captions, ticket_id)]])


def why_cancelled(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"off_{each}"), CancelBecause(ticket_id, each))] for each in WhyCancelled]
    return inline([*rows, [_to_the_case(captions, ticket_id)]])


def _to_the_case(captions: Captions, ticket_id: int) -> Key:
    return press(captions("back"), ShowCase(ticket_id))
