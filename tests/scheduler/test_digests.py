"""Monday's digest: at the region's hour, to whoever answers for it, once, whatever happened in between [L2]."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.person import person_with
from models.post import posts_of
from models.reminder import Promise, pending_of_regions
from rules.roles import Role
from scheduler.digests import keep_digests
from tests.support.telegram_files import does_errands
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves
from tests.support.visit_steps import reports_done

SUNDAY_NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
LEADERS_HOUR = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
HEADQUARTERS_HOUR = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
THIS_WEEK, NEXT_WEEK = "2026 年第 47 周", "2026 年第 48 周"


@pytest.fixture
async def sunday(desk_on_each):
    """The desk was opened, and has promised every Monday digest."""
    desk_on_each.clock.now = SUNDAY_NOON
    await keep_digests(desk_on_each.database)
    return desk_on_each


async def at(desk, instant):
    desk.clock.now = instant
    await keep_digests(desk.database)


async def heard_by(desk, role, region=None):
    return await desk.staff(role, region).chat.texts()


async def promised(desk, promise=Promise.WEEKLY_DIGEST):
    async with desk.database.open_reading() as session:
        return {reminder.region_code: reminder.due_at for reminder in await pending_of_regions(session, promise)}


async def vacate(desk, role, region=None):
    async with desk.database.open_work() as work:
        holder = await person_with(work.session, desk.staff(role, region).user_id)
        for post in await posts_of(work.session, holder.id):
            if post.role is role:
                post.until_at = work.now


async def test_each_region_and_headquarters_is_promised_its_monday(sunday):
    regions = {region.code: LEADERS_HOUR for region in sunday.company.regions}
    assert await promised(sunday) == {**regions, None: HEADQUARTERS_HOUR}


async def test_nobody_hears_before_their_hour(sunday):
    await at(sunday, LEADERS_HOUR - timedelta(seconds=1))
    assert await sunday.outbox() == []


async def test_leaders_hear_at_half_past_eight_and_headquarters_at_nine_O1(sunday):
    await at(sunday, LEADERS_HOUR)
    assert [THIS_WEEK in text and "华南" in text for text in await heard_by(sunday, "leader", "south")] == [True]
    assert await heard_by(sunday, "headquarters") == []
    await at(sunday, HEADQUARTERS_HOUR)
    assert [THIS_WEEK in text and "各区" in text for text in await heard_by(sunday, "headquarters")] == [True]


async def test_a_digest_is_sent_once(sunday):
    for minutes in range(3):
        await at(sunday, HEADQUARTERS_HOUR + timedelta(minutes=minutes))
    assert len(await sunday.outbox()) == len(sunday.company.regions) + 1


async def test_after_weeks_of_downtime_it_is_caught_up_once(sunday):
    await at(sunday, LEADERS_HOUR)
    back = HEADQUARTERS_HOUR + timedelta(weeks=3, days=1)
    await at(sunday, back)
    await at(sunday, back + timedelta(minutes=1))
    _, text, month = await heard_by(sunday, "leader", "south")
    assert "2026 年第 50 周" in text
    assert "：第 48 周、第 49 周" in text
    assert "2026年11月" in month
    assert (await promised(sunday))["south"] == LEADERS_HOUR + timedelta(weeks=4)
    await sunday.staff("leader", "south").presses("第 48 周")
    assert NEXT_WEEK in (await heard_by(sunday, "leader", "south"))[-1]


async def test_the_month_is_told_on_its_first_working_day_once_L2(sunday):
    first_of_december = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)
    await at(sunday, LEADERS_HOUR)
    await at(sunday, first_of_december - timedelta(seconds=1))
    before = len(await heard_by(sunday, "leader", "south"))
    for minutes in range(3):
        await at(sunday, first_of_december + timedelta(minutes=minutes))
    [text] = (await heard_by(sunday, "leader", "south"))[before:]
    assert "华南 · 2026年11月" in text
    # The first of January is a holiday.
    second_of_january = {datetime(2027, 1, 2, 0, 30, tzinfo=UTC)}
    assert {due for code, due in (await promised(sunday, Promise.MONTHLY_DIGEST)).items() if code} == second_of_january


async def test_where_month_and_week_are_told_on_one_morning_the_month_s_files_come_at_a_tap_L2_M3(desk, chen):
    await at(desk, datetime(2027, 1, 31, 4, tzinfo=UTC))
    await at(desk, datetime(2027, 2, 1, 0, 30, tzinfo=UTC))
    await does_errands(desk)
    week, month, chart, workbook = await heard_by(desk, "leader", "south")
    assert ("2027 年第 4 周" in week, "2027年1月" in month) == (True, True)
    assert (chart, workbook) == ("[sendPhoto]", "[sendDocument]")
    await chen.presses("图表和表格")
    await does_errands(desk)
    assert (await heard_by(desk, "leader", "south"))[4:] == ["[sendPhoto]", "[sendDocument]"]
    [*_, file] = await desk.outbox(chen.user_id)
    assert file.parameters["document"]["file_name"] == "south-2027-01.xlsx"


async def test_the_next_monday_is_promised_with_the_digest(sunday):
    await at(sunday, LEADERS_HOUR)
    assert (await promised(sunday))["south"] == LEADERS_HOUR + timedelta(weeks=1)


async def test_where_the_leaders_post_is_vacant_headquarters_hears(sunday):
    await vacate(sunday, Role.LEADER, "south")
    await at(sunday, LEADERS_HOUR)
    assert [("华南" in text) for text in await heard_by(sunday, "headquarters")] == [True]


async def test_while_nobody_can_read_it_the_digest_waits(sunday):
    await vacate(sunday, Role.LEADER, "south")
    await vacate(sunday, Role.HEADQUARTERS)
    await at(sunday, LEADERS_HOUR)
    assert (await promised(sunday))["south"] == LEADERS_HOUR + timedelta(hours=1)


class Dying:
    """A database whose process dies just before each commit."""

    def __init__(self, database):
        self.clock, self.company, self.open_reading = database.clock, database.company, database.open_reading
        self.alive = database

    @asynccontextmanager
    async def open_work(self):
        async with self.alive.open_work() as work:
            yield work
            raise KeyboardInterrupt


async def test_a_process_that_dies_in_between_sends_it_once(sunday):
    sunday.clock.now = LEADERS_HOUR
    with pytest.raises(KeyboardInterrupt):
        await keep_digests(Dying(sunday.database))
    await at(sunday, LEADERS_HOUR)
    assert len(await heard_by(sunday, "leader", "south")) == 1


async def test_a_region_that_left_the_company_gets_no_digest_any_more(sunday):
    kept = tuple(region for region in sunday.company.regions if region.code != "south")
    sunday.database.company = replace(sunday.company, regions=kept)
    await at(sunday, LEADERS_HOUR)
    assert not any("华南" in str(row.parameters) for row in await sunday.outbox())
    assert "south" not in await promised(sunday)


async def test_a_region_that_joined_is_promised_its_monday(sunday):
    every = sunday.company.regions
    sunday.database.company = replace(sunday.company, regions=every[:-1])
    await at(sunday, LEADERS_HOUR)
    sunday.database.company = replace(sunday.company, regions=every)
    await at(sunday, LEADERS_HOUR + timedelta(seconds=1))
    assert set(await promised(sunday)) == {None, *(region.code for region in every)}


async def test_what_people_did_in_the_week_is_what_the_leader_reads_on_monday(desk, wang, li, group, chen):
    await keep_digests(desk.database)
    await reports(desk, wang)
    desk.clock.advance(minutes=7)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(hours=1)
    await leaves(li)
    await li.presses("我到了")
    await reports_done(li, wang, "换了加热管，试机正常。")
    await wang.presses("★★")
    await at(desk, LEADERS_HOUR + timedelta(weeks=1))
    text = await chen.chat.last_text()
    assert NEXT_WEEK in text
    told = (
        "报修：1",
        "完成上门：1",
        "准时到达：100%",
        "接单用时中位数：7 分钟",
        "评价星级：2，共 1 条",
        "客户不满意：1 ★★",
    )
    assert [words for words in told if words not in text] == []
