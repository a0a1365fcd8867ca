"""The figures of digest and appraisal, each defined once; a period is half-open, in the region's time zone [L2 L5]."""

from collections import ChainMap, Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, and_, case, distinct, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.periods import Periods, Place, rows, seconds
from models.rating import Rating
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit
from rules.figures import LOW_RATING, Figures
from rules.ticket import Action, Status

Counts = dict[Place, dict[str, int]]

FIRST_OFFERS = (Action.REGISTER, Action.SEND_SOMEONE)
"""A ticket is offered for the first time by exactly one of them."""
TAKES = (Action.CLAIM, Action.ASSIGN)


async def figures(session: AsyncSession, periods: Periods) -> dict[Place, Figures]:
    answers = [await ask(session, periods) for ask in QUESTIONS]
    waits = await claim_waits(session, periods)
    places: Iterable[Place] = product(periods.region_codes, periods.numbers)
    return {place: _figures(place, answers, waits.get(place, Counter())) for place in places}


async def figures_of_people(session: AsyncSession, period: Periods) -> dict[int, Figures]:
    """What each technician did for the regions in this one period, and how it was rated."""
    by_technician = replace(period, is_by_technician=True)
    answers = [await visits(session, by_technician), await ratings(session, by_technician)]
    return {int(place[0]): _figures(place, answers, Counter()) for place in ChainMap(*answers)}


async def reported(session: AsyncSession, periods: Periods) -> Counts:
    """Tickets that got their number in the period: sent to the region, or given the steps of a simple fault."""
    is_report = col(TicketEvent.action).in_([Action.REGISTER, Action.GUIDE])
    return await _count(session, periods, TicketEvent.happened_at, is_report, reported_count=func.count())


async def guided(session: AsyncSession, periods: Periods) -> Counts:
    """Tickets of which the customer said in the period that the steps helped [B2]."""
    is_solved = col(TicketEvent.action) == Action.SOLVED
    return await _count(session, periods, TicketEvent.happened_at, is_solved, guided_count=func.count())


async def cancelled(session: AsyncSession, periods: Periods) -> Counts:
    """Reported tickets cancelled in the period, by whomever. A draft that was given up was never reported."""
    is_cancelled = and_(col(TicketEvent.action) == Action.CANCEL, col(TicketEvent.before) != Status.REPORTING)
    return await _count(session, periods, TicketEvent.happened_at, is_cancelled, cancelled_count=func.count())


async def slipped(session: AsyncSession, periods: Periods) -> Counts:
    """Tickets whose customer was asked in the period, with an apology and a reason, to accept another time [B3 B5]."""
    tickets = func.count(distinct(col(Visit.ticket_id)))
    return await _count(session, periods, Visit.proposed_at, col(Visit.reason) != "", slipped_count=tickets)


async def visits(session: AsyncSession, periods: Periods) -> Counts:
    """Visits done in the period: all of them; those to which the technician came by the agreed time; first-time fixes,
    whose ticket was never opened again, as far as is known now."""
    reopened = aliased(TicketEvent)
    again = select(col(reopened.ticket_id)).where(
        col(reopened.ticket_id) == Visit.ticket_id, col(reopened.action) == Action.REOPEN
    )
    return await _count(
        session,
        periods,
        Visit.done_at,
        visit_count=func.count(),
        on_time_count=func.sum(case((col(Visit.arrived_at) <= col(Visit.starts_at), 1), else_=0)),
        first_time_count=func.sum(case((again.correlate(Visit).exists(), 0), else_=1)),
    )


async def ratings(session: AsyncSession, periods: Periods) -> Counts:
    """Ratings given in the period: how many, their stars together, and how many were low. The last answer counts."""
    return await _count(
        session,
        periods,
        Rating.given_at,
        rating_count=func.count(),
        star_count=func.sum(Rating.stars),
        low_rating_count=func.sum(case((col(Rating.stars) <= LOW_RATING, 1), else_=0)),
    )


async def claim_waits(session: AsyncSession, periods: Periods) -> dict[Place, Counter[int]]:
    """For tickets taken or assigned for the first time in the period: the whole minutes since they were first offered,
    night and day, and how many waited so long. Taking over a job that was handed back is not counted again."""
    offered, earlier = aliased(TicketEvent), aliased(TicketEvent)
    taken_before = select(col(earlier.ticket_id)).where(
        col(earlier.ticket_id) == TicketEvent.ticket_id,
        col(earlier.action).in_(TAKES),
        col(earlier.happened_at) < col(TicketEvent.happened_at),
    )
    minutes = (seconds(TicketEvent.happened_at) - seconds(offered.happened_at)) // 60
    place = periods.place_of(TicketEvent.happened_at)
    waits = (
        select(*place, minutes, func.count())
        .join_from(TicketEvent, Ticket)
        .join(offered, and_(col(offered.ticket_id) == Ticket.id, col(offered.action).in_(FIRST_OFFERS)))
        .where(periods.hold(TicketEvent.happened_at), col(TicketEvent.action).in_(TAKES))
        .where(~taken_before.correlate(TicketEvent).exists())
        .group_by(*place, minutes)
    )
    found: dict[Place, Counter[int]] = {}
    for whose, number, waited, count in await rows(session, waits):
        found.setdefault((whose, number), Counter())[waited] += count
    return found


def _figures(place: Place, answers: Iterable[Counts], waits: Counter[int]) -> Figures:
    counts: ChainMap[str, Any] = ChainMap(*(answer.get(place, {}) for answer in answers))
    return Figures(**counts, waits=waits)


async def _count(
    session: AsyncSession, periods: Periods, at: Any, *where: ColumnElement[bool], **counts: ColumnElement[int]
) -> Counts:
    """The counts by name, for each place. `at`: the column whose instant decides the period."""
    place = periods.place_of(at)
    question = select(*place, *counts.values()).join_from(at.class_, Ticket)
    answer = await rows(session, question.where(periods.hold(at), *where).group_by(*place))
    return {(whose, number): dict(zip(counts, found, strict=True)) for whose, number, *found in answer}


QUESTIONS = (reported, guided, cancelled, slipped, visits, ratings)
