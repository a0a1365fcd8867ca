"""What the office types with a telephone at the ear: each fact of a message finds its line [O3 T1]."""

from typing import Any

from desk import call_lines, machines
from desk.calls import Taking
from desk.notes import Sent
from desk.phones import is_number
from rules.call_words import labelled, line_meant, pieces, put_together
from rules.refused import Refused
from rules.report import Question

IN_WORDS = frozenset({Question.NAME, Question.ADDRESS, Question.MACHINE, Question.PURCHASE, Question.TIME})
"""A whole message that looks like nothing else answers what is asked just now."""
Facts = list[tuple[Question | None, str]]


async def hear(taking: Taking, sent: Sent, asked: Question) -> list[str]:
    """What was not understood of it. What cannot be right is said, and the rest is noted all the same."""
    strange: list[str] = []
    for line, words in _facts_in(taking, sent.text, asked):
        try:
            is_noted = await call_lines.note(taking, line or Question.SYMPTOM, sent, words)
        except Refused as no:
            facts: dict[str, Any] = no.facts
            taking.work.say(taking.officer, f"refusals/{no.reason}", **facts)
            continue
        if not is_noted:
            strange.append(words)
    if not strange:
        taking.call.asking = None
    return strange


def _facts_in(taking: Taking, text: str, asked: Question) -> Facts:
    if taking.call.asking or not text.strip():
        return [(taking.call.asking, text)]
    told = pieces(text)
    if not told:
        return []
    found = put_together([_fact(taking, piece) for piece in told])
    if len(told) > 1 or found[0][0] is not None:
        return found
    if asked is Question.PHONE and any(map(str.isdecimal, text)):
        return [(Question.PHONE, text)]
    return [(asked if asked in IN_WORDS else Question.SYMPTOM, text)]


def _fact(taking: Taking, piece: str) -> tuple[Question | None, str]:
    if said := labelled(piece):
        return said
    if is_number(taking.work, piece):
        return Question.PHONE, piece
    work = taking.work
    line = line_meant(piece, work.company, work.now, work.zone_of(taking.ticket.region_code))
    if line is None and machines.is_product(work, piece):
        line = Question.MACHINE
    is_second_name = line is Question.NAME and taking.ticket.contact_name
    return (Question.SYMPTOM if is_second_name else line), piece
