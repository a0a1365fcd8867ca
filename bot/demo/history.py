"""Eight weeks of a fictional company, written straight into a fresh database for the demo, up to the present."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert
from sqlmodel import SQLModel

from bot.database import Database
from bot.demo.customers import WORDS, Customer, customers_of
from bot.demo.maintenance import declined_by
from bot.demo.plot import Plot
from bot.demo.story import Story
from desk import appointments, cards, care, sides
from desk.unit_of_work import UnitOfWork
from models.post import holders_of
from models.ticket import Ticket, is_over
from models.visit import agreed_visit
from rules.company.house import Region
from rules.roles import Role
from rules.ticket import Action, Status
from rules.wall_clock import instant

DAYS = 8 * 7
SEED = 37
REPORTS_A_DAY = (0, 1, 2, 2, 3, 4)
REPORTS_AT_THE_WEEKEND = (0, 0, 1)
WEEKEND = (5, 6)
KITCHEN_DAY = (8 * 60, 20 * 60)
"""Between which minutes of the day something breaks."""
JUST_NOW = timedelta(minutes=30)
"""What came in since then waits for the demo's visitor."""


async def write_history(database: Database) -> None:
    """The same people, machines and troubles every time; a database that has tickets keeps its own."""
    async with database.open_work() as work:
        if await work.session.get(Ticket, 1):
            return
        dice = Random(SEED)  # noqa: S311  # nothing here is a secret
        customers = customers_of(work.company, work.now - timedelta(days=DAYS), dice)
        stories = await _stories(work, customers, dice)
        _stir([story.ticket for story in stories if story.ticket.status is Status.OPEN])
        await write(work, [row for each in customers for row in (each.person, each.machine)])
        await write(work, [row for each in stories for row in each.rows])
        await _show_what_is_open(work, stories)
        await write(work, declined_by(work, customers))
        while await care.plan_what_is_out_of_line(work):
            pass


async def _stories(work: UnitOfWork, customers: Sequence[Customer], dice: Random) -> list[Story]:
    plots = {region.code: await _plot(work, region, dice) for region in work.company.regions}
    visit_ids = count(1)
    stories = []
    for ticket_id, (at, customer) in enumerate(_reports(work, customers, dice), start=1):
        fault = dice.choice(customer.faults)
        ticket = customer.report(ticket_id, fault, dice.choice(WORDS["symptoms"]), at)
        story = Story(ticket, work.now, work.company.timers.visit_length, visit_ids)
        if at > work.now - JUST_NOW:
            story.tells(at, Action.REGISTER)
        else:
            plots[str(ticket.region_code)].tell(story, fault, at)
        stories.append(story)
    return stories


def _stir(waiting: Sequence[Ticket]) -> None:
    """Of those that nobody has taken, one is dangerous, and one asked for a person."""
    if waiting:
        waiting[0].is_with_person = True
        waiting[-1].is_urgent, waiting[-1].symptom = True, WORDS["urgent"]


async def _plot(work: UnitOfWork, region: Region, dice: Random) -> Plot:
    crew = [person.id for person in await holders_of(work.session, Role.TECHNICIAN, region.code)]
    return Plot(dice, ZoneInfo(region.time_zone), work.company.hours, crew, set(), WORDS)


def _reports(work: UnitOfWork, customers: Sequence[Customer], dice: Random) -> list[tuple[datetime, Customer]]:
    """When which customer reports, in order; in the region's own time."""
    found: list[tuple[datetime, Customer]] = []
    for region in work.company.regions:
        zone = ZoneInfo(region.time_zone)
        own = [each for each in customers if each.person.region_code == region.code]
        today = work.now.astimezone(zone).date()
        for day in (today - timedelta(days=ago) for ago in range(DAYS, -1, -1)):
            many = REPORTS_AT_THE_WEEKEND if day.weekday() in WEEKEND else REPORTS_A_DAY
            minutes = [dice.randint(*KITCHEN_DAY) for _ in range(dice.choice(many))]
            found += [(_at(day, minute, zone), dice.choice(own)) for minute in minutes]
        found.append((work.now - timedelta(minutes=dice.randint(4, 25)), dice.choice(own)))
    return sorted((report for report in found if report[0] < work.now), key=lambda report: report[0])


def _at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    return instant(day, time(minute // 60, minute % 60), zone).astimezone(zone)


async def write(work: UnitOfWork, rows: Sequence[SQLModel]) -> None:
    """Table by table, in the order in which they first appear: a row follows those that it points at."""
    tables: dict[type[SQLModel], list[dict[str, Any]]] = {}
    for row in rows:
        unset = {"id"} if getattr(row, "id", 0) is None else set()
        tables.setdefault(type(row), []).append(row.model_dump(exclude=unset))
    connection = await work.session.connection()
    for table, values in tables.items():
        await connection.execute(insert(table), values)


async def _show_what_is_open(work: UnitOfWork, stories: Sequence[Story]) -> None:
    """What is still to be done is on the cards, and agreed visits are reminded of, as after any other day."""
    for ticket_id in [story.ticket.id for story in stories if not is_over(story.ticket)]:
        ticket = await work.session.get_one(Ticket, ticket_id)
        technician = await sides.technician_of(work, ticket)
        if not ticket.is_with_person:
            await cards.put_in_group(work, ticket)
        if technician:
            await cards.put_to_technician(work, ticket, technician)
        visit = await agreed_visit(work.session, ticket.id)
        if visit and visit.starts_at > work.now:
            await appointments.plan(work, ticket, visit)
