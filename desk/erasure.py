"""A customer is erased: nothing tells any more who they were, and every figure stays as it was counted."""

from dataclasses import replace

from desk import own_data, reports, retraction, sides, talk_moves
from desk.unit_of_work import UnitOfWork
from messages.keyboards import privacy as keyboards
from messages.markup import no_keyboard
from models import errand, feedback, own_rows
from models.draft import draft_of
from models.person import Person
from models.ticket import live_tickets_of
from models.whose_rows import Whose
from rules.redaction import without
from rules.refused import Refused


async def ask_whether_to_erase(work: UnitOfWork, person: Person) -> None:
    await _require_nothing_under_way(work, person)
    whose = await own_data.whose(work.session, person)
    keyboard = keyboards.sure_to_erase(sides.captions_for(work, person))
    work.say(person, "customer/ask_erase", keyboard=keyboard, is_staff=whose.is_staff)


def keep_everything(work: UnitOfWork, person: Person) -> None:
    work.say(person, "customer/data_kept")


async def erase(work: UnitOfWork, person: Person, question_id: int | None) -> None:
    """`question_id`: Telegram's number of the question that was answered; its buttons go with the rest."""
    await _require_nothing_under_way(work, person)
    whose = await own_data.whose(work.session, person)
    leaving = work.in_passing(person)
    await _erase_rows(work, person, whose)
    if leaving is None:
        return
    if question_id:
        work.take_buttons_away(replace(leaving, person_id=None), question_id)
    work.say(replace(leaving, person_id=None), "customer/erased", keyboard=no_keyboard(), is_staff=whose.is_staff)


async def forget(work: UnitOfWork, person: Person) -> None:
    """Of themselves nobody asked for it: it was kept long enough."""
    await _erase_rows(work, person, await own_data.whose(work.session, person), "group/forgotten")


async def _erase_rows(work: UnitOfWork, person: Person, whose: Whose, instead: str = "group/erased") -> None:
    """`instead`: what stands in others' chats afterwards, where nothing can be deleted any more."""
    await talk_moves.forget(work, person)
    draft = await draft_of(work.session, person.id)
    if draft:
        await reports.discard(work, person, draft)
    particulars = await retraction.particulars_of(work, person)
    await retraction.take_back(work, whose, particulars, instead)
    await errand.let_go_of(work.session, person.id, work.now)
    await feedback.let_go_of(work.session, person.id, work.now)
    await work.session.flush()
    await own_rows.erase(work.session, whose, lambda text: without(text, particulars))
    await work.session.flush()
    await work.session.refresh(person)


async def _require_nothing_under_way(work: UnitOfWork, person: Person) -> None:
    under_way = await live_tickets_of(work.session, person.id)
    if under_way:
        raise Refused("still_under_way", numbers=[ticket.number for ticket in under_way])
