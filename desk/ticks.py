"""An item is ticked, or not any more; who did it and when is kept [B4 M4 V1 V4]."""

from collections.abc import Collection

from desk import cards, checklists, readiness
from desk.unit_of_work import UnitOfWork
from models.checking import Checking
from models.person import Person
from models.tick import Tick, ticks_of
from models.ticket import Ticket
from rules.refused import Refused
from rules.tick_pages import next_place, place_with
from rules.ticking import Item, TickList

LONGEST_FINDING = 500


async def tick(work: UnitOfWork, technician: Person, ticket: Ticket, key: str, *, is_done: bool) -> None:
    """What stands so already stays so."""
    checking = await checklists.begun(work, technician, ticket)
    whole, item = _find(await readiness.lists_for(work, ticket, checking.stage), key)
    if is_done:
        await _add(work, technician, checking, whole, [item])
    else:
        await _take_away(work, checking, item)
    await _go_on(work, technician, ticket, checking, item)


async def tick_all(work: UnitOfWork, technician: Person, ticket: Ticket, list_code: str) -> None:
    checking = await checklists.begun(work, technician, ticket)
    whole = list_called(await readiness.lists_for(work, ticket, checking.stage), list_code)
    await _add(work, technician, checking, whole, whole.items)
    await _go_on(work, technician, ticket, checking, whole.items[-1])


async def tick_numbers(work: UnitOfWork, technician: Person, ticket: Ticket, numbers: Collection[int]) -> None:
    """Those of the list that is shown; numbers that it does not have are none of it."""
    checking = await checklists.begun(work, technician, ticket)
    whole = list_called(await readiness.lists_for(work, ticket, checking.stage), checking.list_code)
    meant = [item for number, item in enumerate(whole.items, start=1) if number in numbers]
    if not meant:
        raise Refused("no_such_item")
    await _add(work, technician, checking, whole, meant)
    await _go_on(work, technician, ticket, checking, meant[-1])


async def note_finding(work: UnitOfWork, technician: Person, ticket: Ticket, number: int, words: str) -> None:
    """What was found there; the item counts as checked."""
    checking = await checklists.begun(work, technician, ticket)
    whole = list_called(await readiness.lists_for(work, ticket, checking.stage), checking.list_code)
    item = next((item for place, item in enumerate(whole.items, start=1) if place == number), None)
    if item is None:
        raise Refused("no_such_item")
    await _add(work, technician, checking, whole, [item])
    for each in await ticks_of(work.session, checking.id):
        if each.item == item.key:
            each.finding = words[:LONGEST_FINDING]
    await _go_on(work, technician, ticket, checking, item)


def list_called(lists: Collection[TickList], code: str) -> TickList:
    found = next((each for each in lists if each.code == code), None)
    if found is None:
        raise Refused("list_changed")
    return found


def _find(lists: Collection[TickList], key: str) -> tuple[TickList, Item]:
    found = next(((each, item) for each in lists for item in each.items if item.key == key), None)
    if found is None:
        raise Refused("list_changed")
    return found


async def _add(
    work: UnitOfWork, technician: Person, checking: Checking, whole: TickList, items: Collection[Item]
) -> None:
    ticked = {each.item for each in await ticks_of(work.session, checking.id)}
    for item in items:
        if item.key not in ticked:
            work.session.add(
                Tick(
                    ticket_id=checking.ticket_id,
                    checking_id=checking.id,
                    list_code=whole.code,
                    item=item.key,
                    words=item.text.in_(technician.language),
                    ticked_at=work.now,
                )
            )
    await work.session.flush()


async def _take_away(work: UnitOfWork, checking: Checking, item: Item) -> None:
    for each in await ticks_of(work.session, checking.id):
        if each.item == item.key:
            await work.session.delete(each)
    await work.session.flush()


async def _go_on(work: UnitOfWork, technician: Person, ticket: Ticket, checking: Checking, item: Item) -> None:
    """To what is missing next; the job's card follows as soon as nothing is, or something is again."""
    shown = await checklists.state_of(work, ticket, checking)
    here = place_with(shown.pages, item.key)
    is_ticked = item.key in shown.ticked
    place = next_place(shown.pages, shown.ticked, here) if is_ticked else here
    await checklists.refresh(work, technician, ticket, checking, place)
    if shown.is_all_done != (checking.completed_at is not None):
        checking.completed_at = work.now if shown.is_all_done else None
        await work.session.flush()
        await cards.refresh(work, ticket)
