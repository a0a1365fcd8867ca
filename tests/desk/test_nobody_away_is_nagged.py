"""Every reminder there is, while the technician is away: they are left in peace, and whoever leads them hears [B3 O2]."""

from datetime import timedelta

import pytest

from desk.reminders import OF_REGIONS, OF_TICKETS
from models.reminder import Promise
from tests.support.staff import is_away
from tests.support.tickets import reports

SPEAK_TO_TECHNICIANS = {
    Promise.NO_TIME_AGREED,
    Promise.EVENING_BEFORE,
    Promise.VISIT_SOON,
    Promise.LEAVE_NOW,
    Promise.NOT_ARRIVED,
    Promise.REPORT_MISSING,
    Promise.HANDOVER_UNANSWERED,
}


async def new_words(desk, li):
    """What was said to them, edits of older messages aside."""
    rows = await desk.outbox(li.user_id)
    return [row.parameters.get("text", row.method) for row in rows if not row.method.startswith("edit")]


async def goes_by(desk, days):
    for _ in range(days * 48):
        desk.clock.advance(minutes=30)
        await desk.tick()


@pytest.fixture
async def taken(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    return ticket


async def leaves_for_days(desk, li):
    await is_away(desk, li, desk.clock.now, desk.clock.now + timedelta(days=4))


async def test_whoever_is_away_with_an_agreed_visit_hears_nothing_until_they_are_back_B3_B5(desk, li, chen, taken):
    await li.presses("确认")
    await leaves_for_days(desk, li)
    before = await new_words(desk, li)
    await goes_by(desk, 3)
    assert await new_words(desk, li) == before
    assert await chen.hears("R-1123-0001")


async def test_whoever_is_away_before_a_time_is_agreed_hears_nothing_either_B3(desk, li, chen, taken):
    await leaves_for_days(desk, li)
    before = await new_words(desk, li)
    await goes_by(desk, 2)
    assert await new_words(desk, li) == before
    assert await chen.hears("R-1123-0001")


async def test_whoever_asked_a_colleague_and_left_is_not_told_of_silence_O3(desk, li, taken):
    await li.presses("转给同事")
    await li.presses("赵")
    await leaves_for_days(desk, li)
    before = await new_words(desk, li)
    await goes_by(desk, 1)
    assert await new_words(desk, li) == before


async def test_on_site_and_then_away_the_missing_report_is_the_leaders_B3(desk, li, chen, taken):
    await li.presses("确认")
    async with desk.database.open_work() as work:
        row = await work.session.get_one(type(taken), taken.id)
        row.status = "on_site"
    await leaves_for_days(desk, li)
    before = await new_words(desk, li)
    await goes_by(desk, 3)
    assert await new_words(desk, li) == before
    assert await chen.hears("R-1123-0001")


def test_no_reminder_that_speaks_to_technicians_was_forgotten_here():
    """A new promise finds its place: it speaks to somebody else, or is tried above."""
    to_others = {
        Promise.UNFINISHED_REPORT, Promise.DRAFT_EXPIRES, Promise.CALL_BACK, Promise.CALL_BACK_UNANSWERED,
        Promise.UNCLAIMED, Promise.TIME_PROPOSED, Promise.TIME_UNANSWERED, Promise.NOT_LEFT,
        Promise.RATING_AGAIN, Promise.RATING_CLOSES, Promise.LOCATION_ENDS, Promise.SIGN_OFF,
        Promise.TALK_LEFT,
    }  # fmt: skip
    assert set(OF_TICKETS) - SPEAK_TO_TECHNICIANS - to_others == set()
    to_leaders = {
        *(Promise.CAMPAIGN_WEEK, Promise.CAMPAIGN_ENDS, Promise.EVENING_SUMMARY, Promise.LOGS_OF_WEEK),
        Promise.URGENT_FAULTS,
    }
    assert set(OF_REGIONS) == to_leaders
