"""How far a report has come, so that nobody is asked twice [T1]."""

from collections.abc import Collection

from desk import case, known, machines, quotes, relapses, reports
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.report import Question, Told
from rules.returns import ReturnWish


async def told(work: UnitOfWork, person: Person, ticket: Ticket, answered: Collection[Question]) -> Told:
    warranty = await case.warranty_of(work, ticket)
    is_covered = bool(warranty and warranty.is_covered)
    is_shown = Question.KNOWN not in answered and await known.only_machine(work, person, ticket) is not None
    return Told(
        may_be_same_fault=Question.SAME_FAULT not in answered and await relapses.may_be(work, person, ticket),
        has_machine=ticket.product_code is not None or is_shown,
        has_purchase=await machines.knows_purchase(work, ticket),
        is_known_customer=known.is_known(person),
        has_name=ticket.contact_name is not None,
        has_phone=ticket.phone is not None,
        has_place=ticket.address is not None or ticket.latitude is not None,
        has_region=ticket.region_code is not None,
        is_priced=is_covered or await quotes.is_agreed(work, person, ticket),
        has_simple_fault=reports.may_be_guided(work, ticket),
        wants_return=ticket.return_wish is not None,
        has_return_reason=ticket.return_reason is not None,
        has_inspection_answer=ticket.return_wish in {ReturnWish.INSPECTION, ReturnWish.RETURN},
        insists_on_return=ticket.return_wish is ReturnWish.RETURN,
    )
