"""The buttons by which a customer says why they would return the machine, and answers to an inspection [V3]."""

from messages.buttons.returns import Inspect, ReturnBecause
from messages.buttons.ticket import ShowTicket
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.keyboards.report import way_out
from messages.markup import Key, Markup, inline, press
from rules.report import Question
from rules.returns import ReturnReason

Rows = list[list[Key]]


def reasons(captions: Captions, ticket_id: int) -> Markup:
    return inline([*_reasons(captions, ticket_id), _to_the_ticket(captions, ticket_id)])


def reasons_in_report(captions: Captions, ticket_id: int) -> Markup:
    return inline([*_reasons(captions, ticket_id), *way_out(captions, ticket_id, Question.RETURN_REASON)])


def inspection(captions: Captions, ticket_id: int) -> Markup:
    return inline([*_inspection(captions, ticket_id), _to_the_ticket(captions, ticket_id)])


def inspection_in_report(captions: Captions, ticket_id: int) -> Markup:
    return inline([*_inspection(captions, ticket_id), *way_out(captions, ticket_id, Question.INSPECTION)])


def _reasons(captions: Captions, ticket_id: int) -> Rows:
    return [[press(captions(f"return_{each}"), ReturnBecause(ticket_id, each))] for each in ReturnReason]


def _inspection(captions: Captions, ticket_id: int) -> Rows:
    return [
        [press(captions("inspect"), Inspect(ticket_id, is_wished=True))],
        [press(captions("insist"), Inspect(ticket_id, is_wished=False))],
    ]


def _to_the_ticket(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowTicket(ticket_id)), press(captions("a_person"), APerson(ticket_id))]
