"""The demo's maintenance plan: to two in three the owner said no the last time, so that a few machines are overdue."""

from collections.abc import Sequence
from datetime import timedelta

from bot.demo.customers import Customer
from desk.unit_of_work import UnitOfWork
from models.maintenance_plan import MaintenancePlan, PlanState
from rules.care import first_due

OVERDUE = 3
"""One in so many."""
ANSWERED = timedelta(days=9)


def declined_by(work: UnitOfWork, customers: Sequence[Customer]) -> list[MaintenancePlan]:
    declined = [_declined(work, each) for place, each in enumerate(customers) if place % OVERDUE]
    return [plan for plan in declined if plan]


def _declined(work: UnitOfWork, customer: Customer) -> MaintenancePlan | None:
    product, since = work.company.product(customer.machine.product_code), customer.machine.purchased_on
    if product is None or product.maintenance_months is None or since is None:
        return None
    due = first_due(since, product.maintenance_months, work.now.date())
    if due >= work.now.date():
        return None
    return MaintenancePlan(
        device_id=customer.machine.id,
        region_code=customer.person.region_code,
        since_on=since,
        months=product.maintenance_months,
        due_on=due,
        state=PlanState.DECLINED,
        told_at=work.now - ANSWERED,
        ended_at=work.now - ANSWERED,
    )
