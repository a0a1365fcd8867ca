"""Every figure of every digest of a quarter is what counting all rows one by one comes to [L2 L5]."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from operator import add
from zoneinfo import ZoneInfo

import pytest

from bot.demo.history import write
from desk import digest_lists, digests
from models.figures import figures_of_people
from models.periods import Periods
from models.person import Person
from models.post import holders_of
from models.questions import OF_APPRAISED
from models.region import Region as RegionRow
from rules.company.house import Region
from rules.company.words import Text
from rules.digest_lists import DigestList
from rules.figures import Figures
from rules.periods import Month, Week
from rules.roles import Role
from tests.support.brute_force import BruteForce
from tests.support.random_quarter import FIRST, LAST, RandomQuarter

ZONES = {"south": ZoneInfo("Asia/Shanghai"), "north": ZoneInfo("Asia/Shanghai"), "berlin": ZoneInfo("Europe/Berlin")}
LONG_AFTER = datetime(2027, 3, 1, 12, tzinfo=UTC)
TICKETS, A_FEW = 300, 90
OF_SOFTWARE = (DigestList.UPDATES, DigestList.TO_VERIFY, DigestList.BROUGHT, DigestList.BEHIND)
OF_PEOPLE_ALONE = {"repeat_count", "complaint_count", "praise_count"}


def periods_of(kind):
    found = [kind.on(FIRST)]
    while found[-1] < kind.on(LAST):
        found.append(found[-1].next())
    return found


PERIODS = [*periods_of(Week), *periods_of(Month)]


@pytest.fixture
async def quarter(desk):
    return await thrown(desk, TICKETS)


@pytest.fixture
async def quarter_on_each(desk_on_each):
    """A smaller one, once on SQLite and once on PostgreSQL."""
    return await thrown(desk_on_each, A_FEW)


async def thrown(desk, tickets):
    """The rows, and the desk and company in whose books they stand."""
    berlin = Region("berlin", Text(zh="柏林", en="Berlin"), "Europe/Berlin")
    kept = [each for each in desk.company.regions if each.code in ZONES]
    company = replace(desk.company, regions=(*kept, berlin))
    async with desk.database.open_work() as work:
        crews = [await holders_of(work.session, Role.TECHNICIAN, code) for code in ("south", "north")]
        customer = Person(name="Wang", created_at=work.now)
        work.session.add_all([customer, RegionRow(code="berlin", time_zone="Europe/Berlin")])
    crew = [person.id for people in crews for person in people]
    rows = RandomQuarter(20261005, ZONES, crew, customer.id).rows(tickets)
    async with desk.database.open_work() as work:
        await write(work, rows)
    return rows, desk, company


def counted(rows, period):
    return {code: BruteForce(rows, code, zone, period) for code, zone in ZONES.items()}


async def test_every_figure_of_a_quarter_is_what_brute_force_counts_L2_L5(quarter):
    rows, desk, company = quarter
    seen = set()
    async with desk.database.open_reading() as session:
        for period in PERIODS:
            digest = await digests.compile_digest(session, company, period, LONG_AFTER)
            by_hand = counted(rows, period)
            expected = {code: each.figures() for code, each in by_hand.items()}
            assert {region.code: figures for region, figures in digest.regions} == expected, period
            assert digest.figures == reduce(add, expected.values()), period
            assert len(digest.all_complaints) == sum(each.complaints() for each in by_hand.values()), period
            assert len(digest.open_slips) == sum(each.open_slips() for each in by_hand.values()), period
            late = max((each.latest() for each in by_hand.values() if each.latest()), default=None)
            assert (digest.latest and digest.latest.late) == late, period
            stars = min((each.fewest_stars() for each in by_hand.values() if each.fewest_stars()), default=None)
            assert (digest.unhappiest and digest.unhappiest.stars) == stars, period
            seen |= {name for name, value in vars(digest.figures).items() if value}
    assert seen == set(vars(Figures())) - OF_PEOPLE_ALONE, "the dice leave no figure out"


async def test_on_each_database_a_week_and_a_month_are_counted_alike_with_their_lists_L2_L5(quarter_on_each):
    rows, desk, company = quarter_on_each
    async with desk.database.open_reading() as session:
        for period in (Week(2026, 44), Month(2026, 12)):
            digest = (await digests.compile_digest(session, company, period, LONG_AFTER)).for_reader(0)
            by_hand = counted(rows, period)
            assert {region.code: each for region, each in digest.regions} == {
                code: each.figures() for code, each in by_hand.items()
            }, period
            assert digest.counts[DigestList.BEHIND] == sum(each.software.left() for each in by_hand.values()) > 0
            for which in DigestList:
                found = await digest_lists.rows_of(session, company, digest, which)
                assert sum(each.count for each in found) == digest.counts[which], (period, which)


async def test_the_periods_before_and_the_people_are_counted_alike_L5(quarter):
    rows, desk, company = quarter
    async with desk.database.open_reading() as session:
        for period in (Week(2026, 43), Week(2027, 1), Month(2026, 12)):
            for code, zone in ZONES.items():
                digest = await digests.compile_digest(session, company, period, LONG_AFTER, company.region(code))
                before = [BruteForce(rows, code, zone, each).figures() for each in digest.periods]
                assert digest.history == before, (period, code)
                by_hand = BruteForce(rows, code, zone, period)
                done = [figures for _, figures in digest.people if figures != Figures()]
                technicians = {row.technician_id for row in rows if getattr(row, "technician_id", None)}
                expected = [by_hand.of(each) for each in technicians if by_hand.of(each) != Figures()]
                assert sorted(done, key=repr) == sorted(expected, key=repr), (period, code)
                besides = await figures_of_people(session, Periods.until([code], zone, period), OF_APPRAISED)
                asked = {each: by_hand.appraised(each) for each in technicians if by_hand.appraised(each) != Figures()}
                assert {each: found for each, found in besides.items() if found != Figures()} == asked, (period, code)


async def test_what_stands_open_and_each_list_is_as_long_as_it_was_counted_L2(quarter):
    rows, desk, company = quarter
    for period in (Week(2026, 53), Month(2026, 10)):
        async with desk.database.open_reading() as session:
            digest = (await digests.compile_digest(session, company, period, LONG_AFTER)).for_reader(0)
            by_hand = counted(rows, period).values()
            waiting = [each.waiting(LONG_AFTER) for each in by_hand]
            expected = {concern: sum(each[concern] for each in waiting) for concern in waiting[0]}
            assert {concern.value: len(tickets) for concern, tickets in digest.concerns.items()} == expected
            assert min(expected.values()) > 0
            assert min(digest.counts[which] for which in OF_SOFTWARE) > 0, "the dice leave none out"
            assert digest.counts[DigestList.TO_VERIFY] == sum(each.software.to_verify() for each in by_hand)
            assert digest.counts[DigestList.BEHIND] == sum(each.software.left() for each in by_hand)
            for which in DigestList:
                found = await digest_lists.rows_of(session, company, digest, which)
                assert sum(each.count for each in found) == digest.counts[which], (period, which)
