"""Which step of a job is next: facts are found out here, the rule judges. Cards show it, so it knows of none [T1]."""

from collections.abc import Awaitable, Callable

from desk import consent, lacking, readiness, wish_in_hand
from desk.unit_of_work import UnitOfWork
from models.ticket import Ticket
from models.visit import proposed_visit
from rules.next_step import Fact, NextStep, next_step, what_matters


async def step_of(work: UnitOfWork, ticket: Ticket) -> NextStep | None:
    facts = [fact for fact in what_matters(ticket.status) if fact in _ASK and await _ASK[fact](work, ticket)]
    return next_step(ticket.status, facts)


async def _is_time_proposed(work: UnitOfWork, ticket: Ticket) -> bool:
    return await proposed_visit(work.session, ticket.id) is not None


async def _is_other_time_wished(_work: UnitOfWork, ticket: Ticket) -> bool:
    return ticket.wish_words is not None


async def _is_price_not_agreed(work: UnitOfWork, ticket: Ticket) -> bool:
    return not await consent.is_given(work, ticket)


_ASK: dict[Fact, Callable[[UnitOfWork, Ticket], Awaitable[bool]]] = {
    Fact.DATA_MISSING: lacking.must_ask,
    Fact.TIME_PROPOSED: _is_time_proposed,
    Fact.WISH_CAN_BE_KEPT: wish_in_hand.can_be_kept,
    Fact.OTHER_TIME_WISHED: _is_other_time_wished,
    Fact.PRICE_NOT_AGREED: _is_price_not_agreed,
    Fact.LISTS_UNTICKED: readiness.is_unready,
    Fact.CHECKS_UNTICKED: readiness.is_unchecked,
}
