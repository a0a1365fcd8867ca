"""The buttons by which a job goes to a colleague who accepts."""

from collections.abc import Mapping

from messages.buttons.handover import AcceptHandover, ChooseColleague, DeclineHandover, HandOver
from messages.buttons.job import HandBack, Obstacle, ShowJob
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press


def colleagues(captions: Captions, ticket_id: int, names: Mapping[int, str], free: set[int]) -> Markup:
    """By their number; whose day is free at that time has a mark."""
    rows = [[_colleague(captions, ticket_id, each, name, is_free=each in free)] for each, name in names.items()]
    return inline([*rows, [press(captions("back"), ShowJob(ticket_id))]])


def whom_else(captions: Captions, ticket_id: int) -> Markup:
    another = press(captions("ask_somebody_else"), HandOver(ticket_id))
    return inline([[another], [press(captions("hand_back"), HandBack(ticket_id))]])


def answer(captions: Captions, handover_id: int) -> Markup:
    take = press(captions("take_over"), AcceptHandover(handover_id))
    return inline([[take, press(captions("decline_offer"), DeclineHandover(handover_id))]])


def why_not(captions: Captions, handover_id: int) -> Markup:
    return inline([[press(captions(f"obstacle_{each}"), DeclineHandover(handover_id, each))] for each in Obstacle])


def _colleague(captions: Captions, ticket_id: int, person_id: int, name: str, *, is_free: bool) -> Key:
    caption = captions("free_colleague" if is_free else "person", name=name)
    return press(caption, ChooseColleague(ticket_id, person_id))
