"""A technician's day: where to be when, with what; shown when asked, in the morning, and anew when it changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk import readiness, sides, work_log
from desk.unit_of_work import UnitOfWork
from messages.keyboards import my_day as keyboards
from messages.keyboards.my_day import Job
from models.day_card import DayCard
from models.person import Person
from models.ticket import Ticket, jobs_of
from models.visit import Visit, VisitState, visits_between
from rules.company.products import Price, Product
from rules.day_plan import Planned, free_before
from rules.ticket import Status


@dataclass(frozen=True)
class Stop:
    ticket: Ticket
    visit: Visit
    product: Product | None
    parts: Sequence[Price]
    is_unready: bool
    """Something of the checklists is still to be ticked."""
    free_before: timedelta | None

    @property
    def is_done(self) -> bool:
        return self.visit.state is VisitState.DONE


@dataclass(frozen=True)
class Day:
    on: date
    stops: Sequence[Stop]
    untimed: Sequence[Ticket]
    """In hand, and no time agreed yet."""

    @property
    def is_empty(self) -> bool:
        return not self.stops and not self.untimed

    @property
    def to_do(self) -> list[Job]:
        timed = [(stop.ticket, stop.visit.starts_at) for stop in self.stops if not stop.is_done]
        return [Job(job.id, job.number, at) for job, at in (*timed, *((job, None) for job in self.untimed))]

    @property
    def in_short(self) -> list[str]:
        told = [f"{stop.visit.id} {stop.visit.starts_at} {stop.ticket.status} {stop.is_unready}" for stop in self.stops]
        return [str(self.on), *told, *(f"{each.id} {each.is_urgent}" for each in self.untimed)]

    @property
    def customer_ids(self) -> frozenset[int]:
        return frozenset(each.customer_id for each in (*(stop.ticket for stop in self.stops), *self.untimed))


async def of(work: UnitOfWork, technician: Person) -> Day:
    """Today, by the clock of the technician's region; what is overdue from before as well."""
    today = work_log.today(work, technician.region_code)
    begins, ends = work_log.bounds(work, technician.region_code, today)
    visits = await visits_between(work.session, technician.id, begins - timedelta(days=14), ends)
    visits = [visit for visit in visits if visit.starts_at >= begins or visit.state is VisitState.AGREED]
    gaps = free_before([Planned(visit.ticket_id, visit.starts_at, visit.done_at or visit.ends_at) for visit in visits])
    stops = [await _stop(work, visit, gap) for visit, gap in zip(visits, gaps, strict=True)]
    untimed = [job for job in await jobs_of(work.session, technician.id) if job.status is Status.ACCEPTED]
    return Day(today, stops, untimed)


async def show(work: UnitOfWork, technician: Person) -> None:
    """Anew at the end of the chat; an earlier card of it gives way."""
    day, known = await of(work, technician), await work.session.get(DayCard, technician.id)
    if known:
        work.take_buttons_away(technician, edits_id=known.message_id)
    keyboard = keyboards.day(sides.captions_for(work, technician), day.to_do)
    said = work.say(technician, "technician/my_day", keyboard=keyboard, day=day, quoted=day.customer_ids)
    if said is None:
        return
    await work.session.flush()
    card = known or DayCard(person_id=technician.id, shown_on=day.on, message_id=said.id)
    card.shown_on, card.message_id, card.shown = day.on, said.id, day.in_short
    work.session.add(card)


async def refresh(work: UnitOfWork, technician: Person) -> None:
    """Only a card of today, and only when it would read otherwise."""
    card = await work.session.get(DayCard, technician.id)
    if card is None:
        return
    day = await of(work, technician)
    if card.shown_on != day.on or card.shown == day.in_short:
        return
    card.shown = day.in_short
    keyboard = keyboards.day(sides.captions_for(work, technician), day.to_do)
    await work.show_again(
        card.message_id, technician, "technician/my_day", keyboard=keyboard, quoted=day.customer_ids, day=day
    )


async def _stop(work: UnitOfWork, visit: Visit, gap: timedelta | None) -> Stop:
    ticket = await work.session.get_one(Ticket, visit.ticket_id)
    fault = work.company.fault(ticket.fault_code)
    parts = [price for code in (fault.parts if fault else ()) if (price := work.company.price(code))]
    is_ahead = ticket.status is Status.SCHEDULED and visit.state is VisitState.AGREED
    is_unready = is_ahead and await readiness.is_unready(work, ticket)
    return Stop(ticket, visit, work.company.product(ticket.product_code), parts, is_unready, gap)
