"""The figures of digest and appraisal; a period is half-open, in the region's time zone [L2 L5]."""

from collections import ChainMap, Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import Any

from sqlalchemy import and_, func
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.brought import brought
from models.periods import Periods, Place, rows, seconds
from models.questions import OF_PEOPLE, QUESTIONS, TAKEN, Question
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from rules.figures import Figures
from rules.ticket import Action

Counts = dict[Place, dict[str, int]]

FIRST_OFFERS = (Action.REGISTER, Action.SEND_SOMEONE)
"""A ticket is offered for the first time by exactly one of them."""
_offered = aliased(TicketEvent)


async def figures(session: AsyncSession, periods: Periods) -> dict[Place, Figures]:
    questions = (*QUESTIONS, await brought(session, periods))
    answers = [await _counts(session, periods, question) for question in questions]
    waits = await claim_waits(session, periods)
    places: Iterable[Place] = product(periods.region_codes, periods.numbers)
    return {place: _figures(place, answers, waits.get(place, Counter())) for place in places}


async def figures_of_people(
    session: AsyncSession, period: Periods, questions: Iterable[Question] = OF_PEOPLE
) -> dict[int, Figures]:
    """What each technician did for the regions in this one period, and how it was rated."""
    by_technician = replace(period, is_by_technician=True)
    answers = [await _counts(session, by_technician, question) for question in questions]
    places = [place for place in ChainMap(*answers) if place[0]]  # a complaint may name nobody
    return {int(place[0]): _figures(place, answers, Counter()) for place in places}


async def claim_waits(session: AsyncSession, periods: Periods) -> dict[Place, Counter[int]]:
    """For what was taken: the whole minutes since it was first offered, night and day, and how many waited so long."""
    minutes = wait_in_seconds() // 60
    place = periods.place_of(TicketEvent.happened_at)
    waits = offered_first(TAKEN.ask(periods)).add_columns(*place, minutes, func.count()).group_by(*place, minutes)
    found: dict[Place, Counter[int]] = {}
    for whose, number, waited, count in await rows(session, waits):
        found.setdefault((whose, number), Counter())[waited] += count
    return found


def offered_first(taken: Any) -> Any:
    return taken.join(_offered, and_(col(_offered.ticket_id) == Ticket.id, col(_offered.action).in_(FIRST_OFFERS)))


def wait_in_seconds() -> Any:
    return seconds(TicketEvent.happened_at) - seconds(_offered.happened_at)


def _figures(place: Place, answers: Iterable[Counts], waits: Counter[int]) -> Figures:
    counts: ChainMap[str, Any] = ChainMap(*(answer.get(place, {}) for answer in answers))
    return Figures(**counts, waits=waits)


async def _counts(session: AsyncSession, periods: Periods, question: Question) -> Counts:
    """The counts by name, for each place."""
    counted = question.counted
    place = periods.place_of(question.at, question.technician if periods.is_by_technician else question.region)
    answer = await rows(session, question.ask(periods).add_columns(*place, *counted.values()).group_by(*place))
    return {(whose, number): dict(zip(counted, found, strict=True)) for whose, number, *found in answer}
