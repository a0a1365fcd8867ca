"""The weekly digest: every figure against a week counted by hand, whatever the clocks and the calendar do [L2 L5]."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.demo.history import write
from desk import digests
from models.figures import figures_of_people
from models.periods import Periods
from models.person import Person, people_with, person_with
from models.post import holders_of, posts_of
from models.region import Region as RegionRow
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from rules.attention import Concern
from rules.company.house import Region
from rules.company.words import Text
from rules.figures import Figures
from rules.periods import Month, Week
from rules.roles import Role
from rules.ticket import Action, Status
from tests.support.told_week import Teller, on

WEEK = Week(2026, 47)
MONDAY_MORNING = on("next Mon", "08:30")
COUNTED_BY_HAND = Figures(
    reported_count=7,  # 0001 to 0006, and 0008
    guided_count=1,  # 0004
    cancelled_count=1,  # 0006
    slipped_count=1,  # 0002, though asked twice
    visit_count=3,  # 0001, 0002, 0003
    on_time_count=2,  # 0001 to the minute, 0002 at the time agreed last
    first_time_count=2,  # 0001, 0002
    rating_count=2,  # 0001, 0002
    star_count=7,
    low_rating_count=1,  # 0002
    waits=Counter({6: 1, 20: 1, 10: 1, 30: 1, 0: 1}),  # 0001, 0002, 0003, 0005, 0007
)


async def people_of(desk):
    async with desk.database.open_work() as work:
        crew = await holders_of(work.session, Role.TECHNICIAN, "south")
        customer = Person(name="Wang", created_at=work.now)
        work.session.add(customer)
    return customer, crew


@pytest.fixture
async def told(desk_on_each):
    """The week happened; it is Monday morning."""
    desk = desk_on_each
    customer, crew = await people_of(desk)
    teller = Teller(customer, crew[0].id, crew[1].id)
    teller.tell()
    async with desk.database.open_work() as work:
        await write(work, teller.rows)
    return desk


async def digest_of(desk, region_code, week=WEEK, now=MONDAY_MORNING, company=None):
    company = company or desk.company
    async with desk.database.open_reading() as session:
        return await digests.compile_digest(session, company, week, now, company.region(region_code))


async def test_the_week_is_what_was_counted_by_hand_L2(told):
    assert (await digest_of(told, "south")).figures == COUNTED_BY_HAND


async def test_a_month_is_asked_through_the_same_questions_L5(told):
    month = await digest_of(told, "south", Month(2026, 11), now=on("next Mon", "08:30") + timedelta(days=30))
    before_and_after = replace(COUNTED_BY_HAND, reported_count=8, visit_count=4, on_time_count=3, first_time_count=3)
    assert month.figures == before_and_after
    assert await of_people(told, Month(2026, 11)) == {"李禾田 Li Hetian": 3, "赵晚晴 Zhao Wanqing": 1}
    assert await of_people(told, Month(2026, 12)) == {}


async def of_people(desk, period):
    """How many visits each did, as the appraisal asks."""
    async with desk.database.open_reading() as session:
        done = await figures_of_people(session, Periods.until(["south"], ZoneInfo("Asia/Shanghai"), period))
        people = await people_with(session, list(done))
    return {people[each].name: done[each].visit_count for each in done}


async def test_half_of_the_jobs_were_taken_within_ten_minutes(told):
    assert (await digest_of(told, "south")).figures.claim_wait == timedelta(minutes=10)


async def test_what_the_week_before_saw_is_counted_there(told):
    before = await digest_of(told, "south", WEEK.previous())
    assert before.figures == Figures(reported_count=1)


async def test_the_first_instant_of_monday_belongs_to_the_new_week(told):
    after = await digest_of(told, "south", WEEK.next())
    assert after.figures.visit_count == 1


async def test_the_house_is_the_sum_of_its_regions_O1(told):
    house = await digest_of(told, None)
    assert house.figures == replace(COUNTED_BY_HAND, reported_count=8)
    assert {region.code: week.reported_count for region, week in house.regions}["north"] == 1


async def test_what_needs_somebody_now_comes_with_its_number(told):
    concerns = (await digest_of(told, "south")).concerns
    assert {concern: [ticket.number[-4:] for ticket in tickets] for concern, tickets in concerns.items()} == {
        Concern.LATE: [],
        Concern.UNCLAIMED: ["0003"],
        Concern.WITH_PERSON: ["0008"],
        Concern.URGENT: ["0008"],
    }


async def test_a_visit_is_late_once_its_time_is_over(told):
    concerns = (await digest_of(told, "south", now=on("next Mon", "10:01"))).concerns
    assert [ticket.number[-4:] for ticket in concerns[Concern.LATE]] == ["0005"]


async def test_a_job_opened_again_waits_from_then_on(told):
    [ticket] = (await digest_of(told, "south")).concerns[Concern.UNCLAIMED]
    assert ticket.offered_at == on("Fri", "10:00")


async def test_who_came_late_and_who_was_unhappy_is_named(told):
    digest = await digest_of(told, "south")
    late, low = digest.latest, digest.unhappiest
    assert (late.number[-4:], late.technician, late.late) == ("0003", "赵晚晴 Zhao Wanqing", timedelta(minutes=12))
    assert (low.number[-4:], low.technician, low.stars, low.words) == ("0002", "李禾田 Li Hetian", 2, "Late")


async def test_everybody_in_the_region_stands_in_the_digest_L5(told):
    digest = await digest_of(told, "south")
    assert digest.people == [
        (
            "李禾田 Li Hetian",
            Figures(
                visit_count=2, on_time_count=2, first_time_count=2, rating_count=2, star_count=7, low_rating_count=1
            ),
        ),
        ("赵晚晴 Zhao Wanqing", Figures(visit_count=1)),
        ("莫阿榕 Mo Arong", Figures()),
    ]


async def test_an_empty_week_is_said_kindly(desk):
    chen = desk.staff("leader", "south")
    digest = await digest_of(desk, "south")
    async with desk.database.open_work() as work:
        assert await digests.tell(work, digest)
    assert digest.figures == Figures()
    assert "没有需要您马上处理的事" in await chen.chat.last_text()


async def test_a_post_that_nobody_holds_stands_among_what_comes_first_O2_L2(desk):
    chen, su = desk.staff("leader", "south"), desk.staff("headquarters")
    async with desk.database.open_work() as work:
        for post in await posts_of(work.session, (await person_with(work.session, chen.user_id)).id):
            post.until_at = work.now
    digest, house = await digest_of(desk, "south"), await digest_of(desk, None)
    assert [(each.role, each.region.code) for each in digest.vacancies] == [(Role.LEADER, "south")]
    assert digest.has_exceptions
    async with desk.database.open_work() as work:
        await digests.tell(work, house)
    assert "组长 华南" in await su.chat.last_text()


async def test_a_week_with_a_clock_change_is_an_hour_longer(desk):
    berlin = Region("berlin", Text(zh="柏林", en="Berlin"), "Europe/Berlin")
    company = replace(desk.company, regions=(*desk.company.regions, berlin))
    first, last = datetime(2026, 10, 18, 22, tzinfo=UTC), datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC)
    await register(desk, "berlin", [first - timedelta(seconds=1), first, last, last + timedelta(seconds=1)])
    digest = await digest_of(desk, "berlin", Week(2026, 43), company=company)
    assert digest.figures == Figures(reported_count=2)
    assert (await digest_of(desk, None, Week(2026, 43), company=company)).figures == Figures(reported_count=2)


async def test_the_53rd_week_ends_in_january(desk):
    await register(desk, "south", [datetime(2026, 12, 28, tzinfo=UTC), datetime(2027, 1, 3, 15, 59, tzinfo=UTC)])
    digest = await digest_of(desk, "south", Week(2026, 53))
    assert digest.figures == Figures(reported_count=2)
    assert (await digest_of(desk, "south", Week(2027, 1))).compared["reported_count"].usual == 2


async def register(desk, region_code, instants):
    customer, _ = await people_of(desk)
    async with desk.database.open_work() as work:
        if region_code not in await codes(work):
            work.session.add(RegionRow(code=region_code, time_zone="Europe/Berlin"))
        for ticket_id, at in enumerate(instants, start=1):
            ticket = Ticket(
                id=ticket_id, number=f"R-{ticket_id}", customer_id=customer.id, region_code=region_code, created_at=at,
                status=Status.CLOSED, closed_at=at,
            )  # fmt: skip
            event = TicketEvent(
                ticket_id=ticket_id, happened_at=at, role=Role.CUSTOMER,
                action=Action.REGISTER, before=Status.REPORTING, after=Status.OPEN,
            )  # fmt: skip
            work.session.add_all([ticket, event])


async def codes(work):
    return [region.code for region in await work.session.exec(select(RegionRow))]
