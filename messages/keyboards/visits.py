"""The buttons by which a customer answers to a proposed time, or moves an agreed one [P3 B3]."""

from collections.abc import Sequence
from datetime import datetime

from messages.buttons.ticket import MoveTo, NoTimeSuits, ShowTicket, WhereIsTechnician
from messages.buttons.visit import AgreeToTime, ChooseTime, Disagree, OtherTimes
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press


def answer(captions: Captions, visit_id: int, ticket_id: int) -> Markup:
    return inline(
        [
            [press(captions("agree_to_time"), AgreeToTime(visit_id))],
            [press(captions("other_times"), OtherTimes(visit_id))],
            _no_and_person(captions, visit_id, ticket_id),
        ]
    )


def times(captions: Captions, visit_id: int, ticket_id: int, slots: Sequence[datetime], *, may_agree: bool) -> Markup:
    rows = [[press(captions("time", at=at), ChooseTime(visit_id, int(at.timestamp())))] for at in slots]
    agree = [press(captions("agree_to_time"), AgreeToTime(visit_id))] if may_agree else []
    return inline([*rows, agree, _none(captions, ticket_id), _no_and_person(captions, visit_id, ticket_id)])


def moves(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), MoveTo(ticket_id, int(at.timestamp())))] for at in slots]
    return inline([*rows, _none(captions, ticket_id), _back_and_person(captions, ticket_id)])


def arranged(captions: Captions, ticket_id: int) -> Markup:
    """Under a time that the office noted for the customer."""
    does_not_suit = press(captions("does_not_suit"), NoTimeSuits(ticket_id))
    return inline([[does_not_suit], [_person(captions, ticket_id)]])


def given_up(captions: Captions, ticket_id: int) -> Markup:
    """Under the word that nobody keeps the agreed time: they may ask for another."""
    return inline([[press(captions("another_time"), NoTimeSuits(ticket_id)), _person(captions, ticket_id)]])


def late(captions: Captions, ticket_id: int) -> Markup:
    where = press(captions("where_is_technician"), WhereIsTechnician(ticket_id))
    return inline([[where, _person(captions, ticket_id)]])


def back_or_person(captions: Captions, ticket_id: int) -> Markup:
    return inline([_back_and_person(captions, ticket_id)])


def _none(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("none_suits"), NoTimeSuits(ticket_id))]


def _back_and_person(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowTicket(ticket_id)), _person(captions, ticket_id)]


def _no_and_person(captions: Captions, visit_id: int, ticket_id: int) -> list[Key]:
    return [press(captions("disagree"), Disagree(visit_id)), _person(captions, ticket_id)]


def _person(captions: Captions, ticket_id: int) -> Key:
    return press(captions("a_person"), APerson(ticket_id))
