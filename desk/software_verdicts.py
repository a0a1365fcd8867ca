"""What waits in the register of software updates: verified, asked about or rejected by whoever may [L1]."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from desk import sides, software_campaigns
from desk.charge import region_of, regions_of
from desk.software_offices import entry_for
from desk.unit_of_work import UnitOfWork
from messages.buttons.software import VerifyPage
from messages.keyboards import software as keyboards
from models.person import Person
from models.software_update import Entry, SoftwareUpdate, count_waiting, move, waiting_between, waiting_entries
from models.ticket import Ticket
from rules.company.products import Product
from rules.refused import Refused
from rules.software_register import WAITING, EntryState

ON_A_PAGE = 5
SHOWN_BY_THE = timedelta(milliseconds=1)


class Line(NamedTuple):
    place: int
    entry: Entry
    product: Product | None
    is_own: bool


async def show_or_ask_which(work: UnitOfWork, person: Person) -> int | None:
    regions = await regions_of(work, person)
    if len(regions) == 1:
        return await show(work, person, regions[0].code)
    counted = await count_waiting(work.session, [region.code for region in regions])
    waiting = [(region, counted[region.code]) for region in regions]
    keyboard = keyboards.regions(sides.captions_for(work, person), waiting)
    row = work.say(person, "office/ask_updates", keyboard=keyboard, total=sum(counted.values()))
    await work.session.flush()
    return row.id if row else None


async def show(
    work: UnitOfWork, person: Person, region_code: str, page: int = 0, message_id: int | None = None
) -> int | None:
    """In the message that shows it already, else in a new one: its row is answered."""
    facts = await _facts(work, person, region_code, page)
    if message_id:
        await work.show_again(message_id, person, "office/updates", **facts)
        return message_id
    row = work.say(person, "office/updates", **facts)
    await work.session.flush()
    return row.id if row else None


async def verify(work: UnitOfWork, person: Person, entry_id: int, shown: int) -> SoftwareUpdate:
    """As it was shown: what has been put right since then is looked at again."""
    entry = await entry_for(work, person, entry_id, WAITING)
    if entry.changed_at > moment(shown) + SHOWN_BY_THE:
        raise Refused("software_changed")
    await _settle(work, person, entry, EntryState.VERIFIED)
    return entry


async def verify_page(work: UnitOfWork, person: Person, page: VerifyPage) -> tuple[str, int]:
    """Those that stood there and are still as they were shown: of which region, and how many."""
    region_code = (await entry_for(work, person, page.first)).region_code or ""
    shown_by = moment(page.shown) + SHOWN_BY_THE
    stood = await waiting_between(work.session, region_code, page.first, page.last, shown_by)
    waiting = [entry for entry in stood if entry.operator_id != person.id]
    for entry in waiting:
        await _settle(work, person, entry, EntryState.VERIFIED)
    return region_code, len(waiting)


async def ask_back(work: UnitOfWork, person: Person, entry: SoftwareUpdate, words: str) -> None:
    changes = {"question": words, "answer": "", "asked_by_id": person.id, "changed_at": work.now}
    if not await move(work.session, entry, WAITING, EntryState.ASKED, **changes):
        raise Refused("software_settled", state=entry.state)
    operator = await work.session.get_one(Person, entry.operator_id)
    keyboard = keyboards.own_entry(sides.captions_for(work, operator), entry.id, entry.state)
    product = work.company.product(entry.product_code)
    work.say(operator, "technician/software_asked", keyboard=keyboard, entry=entry, product=product, by=person)
    work.say(person, "office/update_asked", operator=operator)


async def reject(work: UnitOfWork, person: Person, entry: SoftwareUpdate, words: str) -> None:
    await _settle(work, person, entry, EntryState.REJECTED, reason=words)
    operator = await work.session.get_one(Person, entry.operator_id)
    product = work.company.product(entry.product_code)
    work.say(operator, "technician/software_rejected", entry=entry, product=product, by=person)
    work.say(person, "office/update_rejected", operator=operator)


async def take_answer(work: UnitOfWork, operator: Person, entry: SoftwareUpdate, words: str) -> None:
    """The operator says what was unclear; whoever asked reads it at once."""
    changes = {"answer": words, "changed_at": work.now}
    if not await move(work.session, entry, {EntryState.ASKED}, EntryState.ENTERED, **changes):
        raise Refused("software_settled", state=entry.state)
    work.say(operator, "technician/software_answered")
    leader = await work.session.get(Person, entry.asked_by_id) if entry.asked_by_id else None
    if leader:
        keyboard = keyboards.one(sides.captions_for(work, leader), entry.id, work.now)
        ticket = await work.session.get(Ticket, entry.ticket_id) if entry.ticket_id else None
        product = work.company.product(entry.product_code)
        facts: dict[str, Any] = {"entry": Entry(entry, operator, ticket), "product": product}
        work.say(leader, "office/update_answered", keyboard=keyboard, **facts)


def moment(shown: int) -> datetime:
    return datetime.fromtimestamp(shown / 1000, UTC)


async def _settle(
    work: UnitOfWork, person: Person, entry: SoftwareUpdate, state: EntryState, **changes: object
) -> None:
    settled = {"settled_by_id": person.id, "settled_at": work.now}
    if not await move(work.session, entry, WAITING, state, **settled, **changes):
        raise Refused("software_settled", state=entry.state)
    await software_campaigns.look_after(work, entry.region_code, entry.product_code)


async def _facts(work: UnitOfWork, person: Person, region_code: str, page: int) -> dict[str, Any]:
    region = await region_of(work, person, region_code)
    total = (await count_waiting(work.session, [region_code]))[region_code]
    last_page = max(total - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    entries = await waiting_entries(work.session, region_code, ON_A_PAGE, page * ON_A_PAGE)
    lines = [_line(work, person, place, each) for place, each in enumerate(entries, start=page * ON_A_PAGE + 1)]
    may_verify = {line.place: line.entry.update.id for line in lines if not line.is_own}
    captions = sides.captions_for(work, person)
    return {
        "keyboard": keyboards.waiting(captions, keyboards.Page(region_code, page, last_page, may_verify), work.now),
        "region": region,
        "lines": lines,
        "total": total,
        "page": page,
        "pages": last_page + 1,
        "quoted": _quoted(entries),
    }


def _line(work: UnitOfWork, person: Person, place: int, entry: Entry) -> Line:
    product = work.company.product(entry.update.product_code)
    return Line(place, entry, product, entry.update.operator_id == person.id)


def _quoted(entries: Sequence[Entry]) -> frozenset[int]:
    """Whose kitchens are named."""
    return frozenset(entry.ticket.customer_id for entry in entries if entry.ticket)
