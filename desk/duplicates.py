"""One fault was reported twice: one ticket goes on with all that was told, the other says where it went [O3]."""

from typing import Any

from desk import cards, sides, talk_moves
from desk.access import Office
from desk.diary import advance
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import complete as keyboards
from models import ring
from models.reminder import drop
from models.ticket import Ticket
from models.ticket_note import hand_notes_on
from models.twins import twins_of
from rules.duplicates import WITHIN, kept_of
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action

_GIVEN = ("contact_name", "phone", "address", "latitude", "longitude", "wished_at", "wish_words")


async def suggested(work: UnitOfWork, ticket: Ticket) -> list[Ticket]:
    return await twins_of(work.session, ticket, WITHIN)


async def ask(work: UnitOfWork, office: Office, other_id: int) -> None:
    kept, ended = await _both(work, office, other_id)
    keyboard = keyboards.sure_to_merge(captions_for(work, office.person), office.ticket.id, other_id)
    work.say(office.person, "office/ask_merge", keyboard=keyboard, ticket=ended, kept=kept)


async def merge(work: UnitOfWork, office: Office, other_id: int) -> None:
    """The older one stays, or whichever is in work; nothing that was told is lost."""
    kept, ended = await _both(work, office, other_id)
    await work.session.refresh(kept, with_for_update={"key_share": True})
    why = f"same as {kept.number}"
    closed: dict[str, Any] = {"closed_at": work.now, "same_as_id": kept.id}
    await advance(work, ended, Action.MERGE, office.role, office.person, reason=why, **closed)
    await _hand_everything_on(work, ended, kept)
    await advance(work, kept, Action.COMPLETE, office.role, office.person, reason=f"{ended.number} is the same")
    await drop(work.session, ended.id, work.now)
    await ring.overtake(work.session, ended.id, work.now)
    for each in (ended, kept):
        await cards.refresh(work, each)
    work.say(await sides.customer_of(work, ended), "customer/same_report", ticket=ended, kept=kept)
    work.say(office.person, "office/merged", ticket=ended, kept=kept)


async def _both(work: UnitOfWork, office: Office, other_id: int) -> tuple[Ticket, Ticket]:
    """Which stays, and which ends; only what may be the same is made one."""
    if office.role is not Role.DISPATCHER:
        raise Refused("not_your_office")
    other = next((each for each in await suggested(work, office.ticket) if each.id == other_id), None)
    if other is None:
        raise Refused("answered_already")
    kept = kept_of(office.ticket, other)
    if kept is None:
        raise Refused("both_in_work", numbers=[office.ticket.number, other.number])
    return kept, (other if kept is office.ticket else office.ticket)


async def _hand_everything_on(work: UnitOfWork, ended: Ticket, kept: Ticket) -> None:
    await hand_notes_on(work.session, ended.id, kept.id)
    await talk_moves.go_with(work, ended, kept)
    kept.symptom = "\n".join(filter(None, (kept.symptom, ended.symptom)))
    kept.is_urgent = kept.is_urgent or ended.is_urgent
    is_same_customer = ended.customer_id == kept.customer_id
    kept.is_with_person = kept.is_with_person or (ended.is_with_person and is_same_customer)
    if kept.device_id is None:
        kept.device_id, kept.product_code = ended.device_id, kept.product_code or ended.product_code
    for name in _GIVEN:
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(ended, name))
    await work.session.flush()
