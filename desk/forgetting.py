"""What was told is emptied long after its end, as erasure empties it; the figures stay."""

from functools import partial

from desk import erasure
from desk.retraction import particulars_of
from desk.unit_of_work import UnitOfWork
from models.old_customers import old_customers
from models.old_feedback import old_feedback
from models.old_tickets import old_tickets
from models.own_rows import empty_feedback, empty_ticket
from models.person import Person
from rules.redaction import without

AT_ONCE = 25
"""In one transaction, each with the rows of twenty tables: a conversation may wait for it."""
CUSTOMERS_AT_ONCE = 5
"""What stands in chats about them is taken back, and is not to hold up the cards there."""


async def forget_some_tickets(work: UnitOfWork) -> int:
    """How many."""
    tickets = await old_tickets(work.session, work.now - work.company.kept.tickets, AT_ONCE)
    for ticket in tickets:
        customer = await work.session.get_one(Person, ticket.customer_id)
        particulars = await particulars_of(work, customer)
        await empty_ticket(work.session, ticket.id, partial(without, particulars=particulars), work.now)
        ticket.forgotten_at = work.now
    return len(tickets)


async def forget_some_feedback(work: UnitOfWork) -> int:
    """Suggestions, complaints and praise that belong to no ticket."""
    found = await old_feedback(work.session, work.now - work.company.kept.feedback, AT_ONCE)
    for feedback in found:
        author = await work.session.get_one(Person, feedback.author_id)
        particulars = await particulars_of(work, author)
        await empty_feedback(work.session, feedback.id, partial(without, particulars=particulars), work.now)
    return len(found)


async def forget_some_customers(work: UnitOfWork) -> int:
    """Their name, number, address and machines; whoever comes back is new."""
    customers = await old_customers(work.session, work.now - work.company.kept.customers, CUSTOMERS_AT_ONCE)
    for customer in customers:
        await erasure.forget(work, customer)
    return len(customers)
