"""What stands on the printed report: in the customer's language, by the clock where the machine stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from desk import readiness, report_facts, sides
from desk.unit_of_work import UnitOfWork
from messages.languages import IN_PRINT
from models.device import Device
from models.evidence_picture import EvidencePicture
from models.job_report import JobReport, SignedBy, filed_report_of
from models.person import Person
from models.quote import Quote
from models.tick import findings_at
from models.ticket import Ticket
from models.ticket_note import NoteKind
from models.visit import Visit
from rules.evidence import Moment
from rules.prices import Exemption
from rules.sign_off import OfficeReason
from rules.stage import Stage

Say = Callable[..., str]
Rows = list[list[str]]
MOST_OF_A_MOMENT = 3
"""So many photos of before, and of after: the others stand in the chat."""


@dataclass(frozen=True)
class Paper:
    data: dict[str, Any]
    photos: dict[str, str]
    """Their name in the data, and Telegram's for the file."""

    def with_only(self, names: Iterable[str]) -> dict[str, Any]:
        """The data, without the pictures that could not be had."""
        there = set(names)
        kept = ([title, [name for name in those if name in there]] for title, those in self.data["photos"])
        return {**self.data, "photos": [[title, those] for title, those in kept if those]}


async def gather(work: UnitOfWork, ticket_id: int) -> Paper | None:
    """None when there is no report any more."""
    ticket = await work.session.get_one(Ticket, ticket_id)
    report = await filed_report_of(work.session, ticket.id)
    if report is None:
        return None
    customer = await sides.customer_of(work, ticket)
    zone = work.zone_of(ticket.region_code)
    house = work.company.company
    language, region = IN_PRINT[customer.language]
    say = partial(_say, work, customer.language, zone)
    facts = await report_facts.of(work, ticket, report)
    shown = {moment: _shown(facts["pictures"], moment) for moment in (Moment.BEFORE, Moment.AFTER)}
    data = {
        "language": language,
        "region": region,
        "company": house.name.in_(customer.language),
        "number": ticket.number,
        "title": say("title"),
        "footer": say("footer"),
        "facts": await _facts(work, ticket, report, customer, say),
        "sections": [*_sections(report, say), *await _checked(work, ticket, report, say)],
        **_prices(facts, say),
        "photos": [[say(moment), [_name(each) for each in those]] for moment, those in shown.items()],
        "signature": _signature(report, say),
    }
    return Paper(data, {_name(each): each.file_id or "" for those in shown.values() for each in those})


def _say(work: UnitOfWork, language: str, zone: Any, name: str, **facts: object) -> str:
    always = {"house": work.company.company, "now": work.now}
    return work.renderer.on_paper(name, language, zone, **always, **facts)


async def _facts(work: UnitOfWork, ticket: Ticket, report: JobReport, customer: Person, say: Say) -> Rows:
    visit = await work.session.get_one(Visit, report.visit_id)
    technician = await work.session.get_one(Person, report.technician_id)
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    product = work.company.product(ticket.product_code)
    rows = {
        "customer": ticket.contact_name or customer.name,
        "address": ticket.address or "",
        "machine": product.name.in_(customer.language) if product else "",
        "plate": device.plate or "" if device else "",
        "technician": technician.name,
        "visit": say("visit_time", arrived_at=visit.arrived_at or report.filed_at, filed_at=report.filed_at),
        "minutes": say("minutes_taken", minutes=report.minutes) if report.minutes else "",
    }
    return [[say(name), words] for name, words in rows.items() if words]


def _sections(report: JobReport, say: Say) -> Rows:
    final = "" if report.is_final is None else say("final_yes" if report.is_final else "final_no")
    written = {
        "diagnosis": report.diagnosis,
        "work": report.text,
        "temporary_solution": report.temporary_solution,
        "cause": report.cause,
        "final_solution": final,
        "software": report.software,
        "no_photo": report.no_photo,
    }
    return [[say(name), words] for name, words in written.items() if words]


async def _checked(work: UnitOfWork, ticket: Ticket, report: JobReport, say: Say) -> Rows:
    """At the machine, item by item; what was found there tell the words of the report."""
    lists = await readiness.lists_for(work, ticket, Stage.AT_MACHINE)
    listed = {item.key: item for each in lists for item in each.items}
    ticks = await findings_at(work.session, report.visit_id)
    words = [say("checked_item", item=listed[tick.item]) if tick.item in listed else tick.words for tick in ticks]
    return [[say("checked"), "\n".join(words)]] if words else []


def _prices(facts: Mapping[str, Any], say: Say) -> dict[str, Any]:
    quote: Quote | None = facts["quote"]
    lines = [
        [say("line", title=line.title, quantity=line.quantity), say("sum", amount=line.total)]
        for line in facts["lines"]
    ]
    total = None
    if quote and quote.is_agreed:
        is_free = quote.exemption is Exemption.FREE
        total = [say("total"), say("free") if is_free else say("sum", amount=quote.total)]
    return {"lines": lines, "lines_title": say("lines"), "total": total}


def _shown(pictures: Iterable[EvidencePicture], moment: Moment) -> list[EvidencePicture]:
    prints = {NoteKind.PHOTO, NoteKind.DOCUMENT}
    fitting = [each for each in pictures if each.moment is moment and each.kind in prints and not each.is_large]
    return fitting[:MOST_OF_A_MOMENT]


def _name(picture: EvidencePicture) -> str:
    return f"{picture.id}.jpg"


def _signature(report: JobReport, say: Say) -> str:
    if report.signed_by is None:
        return say("not_signed")
    because = OfficeReason(report.signed_because) if report.signed_by is SignedBy.OFFICE else None
    return say(f"signed_{report.signed_by}", signed_at=report.signed_at, because=because)
