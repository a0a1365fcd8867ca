"""Four digits that only the customer's chat shows; read out to the technician they stand for the customer's word."""

from secrets import compare_digest, randbelow

from desk.unit_of_work import UnitOfWork
from models.sign_off_code import MOST_TRIES, SignOffCode, count_try
from models.visit import Visit


async def give(work: UnitOfWork, visit: Visit) -> str:
    """One a visit, from the arrival on."""
    code = await work.session.get(SignOffCode, visit.id)
    if code is None:
        digits = f"{randbelow(10_000):04}"
        code = SignOffCode(visit_id=visit.id, ticket_id=visit.ticket_id, digits=digits, made_at=work.now)
        work.session.add(code)
    return code.digits


async def tries_left(work: UnitOfWork, visit_id: int) -> int:
    """None for a visit that has no code any more."""
    code = await work.session.get(SignOffCode, visit_id)
    return MOST_TRIES - code.wrong_tries if code else 0


async def is_right(work: UnitOfWork, visit_id: int, digits: str) -> bool:
    """A wrong one is counted."""
    code = await work.session.get_one(SignOffCode, visit_id)
    if compare_digest(code.digits, digits):
        return True
    await count_try(work.session, code)
    await work.session.refresh(code)
    return False
