"""A sudden urgent fault is summed up for the leader: what helps for now, the cause, and what is still to come [L4]."""

from desk import escalations
from desk.unit_of_work import UnitOfWork
from models.job_report import JobReport
from models.person import Person
from models.ticket import Ticket


async def sum_up(work: UnitOfWork, technician: Person, ticket: Ticket, report: JobReport) -> None:
    if ticket.is_urgent:
        await escalations.tell_leader(work, ticket, "office/urgent_summed_up", report=report, by=technician)
