"""The buttons under a call that is taken down: what can be tapped now, what is missing, and how it ends [O3]."""

from collections.abc import Sequence
from dataclasses import dataclass

from messages.buttons.call import AnswerCall, AskCaller, DropCall, OpenTicket, TakeCall, TurnCall
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.call import ORDER, SKIPPABLE, CallAnswer, CallTurn
from rules.report import Question
from rules.ticket import Kind

UNWRITTEN = {Question.KNOWN, Question.SAME_FAULT, Question.GUIDANCE}
TOLD_IN_WORDS = tuple(line for line in ORDER if line not in UNWRITTEN)


@dataclass(frozen=True)
class Choice:
    caption: str
    answer: str


def call(
    captions: Captions,
    ticket_id: int,
    asking: Question,
    choices: Sequence[Choice],
    *,
    kind: Kind,
    is_urgent: bool,
    may_be_opened: bool,
) -> Markup:
    tapped = [press(each.caption, AnswerCall(ticket_id, asking, each.answer)) for each in choices]
    unknown = [press(captions("call_unknown"), AnswerCall(ticket_id, asking, CallAnswer.UNKNOWN))]
    lines = [press(captions(f"line_{line}"), AskCaller(ticket_id, line)) for line in TOLD_IN_WORDS if line != asking]
    opening = [press(captions("open_ticket"), OpenTicket(ticket_id))] if may_be_opened else []
    return inline(
        [
            *([key] for key in tapped),
            unknown if asking in SKIPPABLE else [],
            *_threes(lines),
            _turns(captions, ticket_id, kind, is_urgent),
            opening,
            [press(captions("drop_call"), DropCall(ticket_id)), press(captions("another_call"), TakeCall())],
        ]
    )


def _turns(captions: Captions, ticket_id: int, kind: Kind, is_urgent: bool) -> list[Key]:
    turns = (
        CallTurn.MAINTENANCE if kind is Kind.REPAIR else CallTurn.REPAIR,
        CallTurn.NOT_URGENT if is_urgent else CallTurn.URGENT,
    )
    return [press(captions(f"call_turn_{turn}"), TurnCall(ticket_id, turn)) for turn in turns]


def _threes(keys: list[Key]) -> list[list[Key]]:
    return [keys[place : place + 3] for place in range(0, len(keys), 3)]
