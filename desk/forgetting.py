"""What was told for a ticket is emptied long after its end, as erasure empties it; the figures stay."""

from functools import partial

from desk.retraction import particulars_of
from desk.unit_of_work import UnitOfWork
from models.old_tickets import old_tickets
from models.own_rows import empty_ticket
from models.person import Person
from rules.redaction import without

AT_ONCE = 25
"""Tickets in one transaction, each with the rows of twenty tables: a conversation may wait for it."""


async def forget_some_tickets(work: UnitOfWork) -> int:
    """How many."""
    tickets = await old_tickets(work.session, work.now - work.company.kept.tickets, AT_ONCE)
    for ticket in tickets:
        customer = await work.session.get_one(Person, ticket.customer_id)
        particulars = await particulars_of(work, customer)
        await empty_ticket(work.session, ticket.id, partial(without, particulars=particulars))
        ticket.forgotten_at = work.now
    return len(tickets)
