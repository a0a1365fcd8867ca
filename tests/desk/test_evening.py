"""A leader who wishes it hears in the evening what is still open: once, on working days, and nothing where nothing is."""

from datetime import UTC, datetime, timedelta

import pytest

from messages.buttons.evening import ChooseEvening, ShowEvening
from models.person import person_with
from models.post import end, posts_of
from models.reminder import Promise, Reminder
from tests.handlers.customer.telling import stored
from tests.support.staff import is_away, leads_as_well
from tests.support.tickets import reports

STILL_OPEN = "还没处理完"


def friday(hour: int, minute: int = 0) -> datetime:
    """By the clock of Shanghai, 27 November; each story begins on Monday the 23rd at ten."""
    return datetime(2026, 11, 27, hour - 8, minute, tzinfo=UTC)


@pytest.fixture
async def chen(desk):
    leader = desk.staff("leader", "south")
    await leader.types("/evening")
    await leader.presses("下午6:00")
    return leader


async def summaries(leader):
    return [text for text in await leader.chat.texts() if STILL_OPEN in text]


async def at(desk, moment):
    desk.clock.now = moment
    await desk.tick()


async def test_at_the_chosen_hour_each_number_is_a_button_that_opens_its_list_O3(desk, chen):
    await reports(desk, desk.customer("Wang"), is_urgent=True)
    await at(desk, friday(17, 59))
    for _ in range(40):
        await desk.tick()
    assert len(await summaries(chen)) <= 1
    before = len(await summaries(chen))
    await at(desk, friday(18))
    assert len(await summaries(chen)) == before + 1
    captions = await chen.chat.captions()
    assert any(each.startswith("紧急 · 1") for each in captions)
    assert not [each for each in captions if each.endswith("· 0") or each.startswith("今天")]
    await chen.presses("紧急 · 1")
    assert "R-1123-0001" in await chen.chat.last_text()


async def test_where_nothing_is_open_nothing_is_sent_and_on_sundays_neither_O3_M3(desk, chen):
    for _ in range(5):
        await desk.advance(days=1)
    assert not await summaries(chen)
    await at(desk, friday(19) + timedelta(days=1))
    await reports(desk, desk.customer("Wang"), is_urgent=True)
    for _ in range(46):
        await desk.advance(hours=1)
    assert not await summaries(chen), "Sunday"
    await desk.advance(hours=1)
    assert await summaries(chen)


async def test_after_a_downtime_of_days_it_is_caught_up_once_O3(desk, chen):
    await reports(desk, desk.customer("Wang"), is_urgent=True)
    await at(desk, friday(9))
    await desk.tick()
    assert len(await summaries(chen)) == 1
    pending = [each for each in await stored(desk, Reminder) if each.promise is Promise.EVENING_SUMMARY]
    assert [each.due_at for each in pending if each.done_at is None] == [friday(18)]


async def test_switched_off_or_moved_it_comes_no_more_or_at_the_new_hour_once_O3(desk, chen):
    await reports(desk, desk.customer("Wang"), is_urgent=True)
    for caption in ("晚上7:00", "晚上8:00", "晚上7:00"):
        await chen.types("/evening")
        await chen.presses(caption if caption in await chen.chat.captions() else caption[2:])
    desk.clock.now = friday(18) - timedelta(days=4)
    await desk.tick()
    assert not await summaries(chen)
    await desk.advance(hours=1)
    await desk.advance(hours=1)
    assert len(await summaries(chen)) == 1
    await chen.presses("晚间提醒")
    await chen.presses("晚上不用提醒")
    await desk.advance(days=1)
    assert len(await summaries(chen)) == 1


async def test_it_stops_with_the_office_and_whoever_is_away_is_left_in_peace_O2(desk, chen):
    await reports(desk, desk.customer("Wang"), is_urgent=True)
    await is_away(desk, chen, desk.clock.now, desk.clock.now + timedelta(days=1))
    await desk.advance(hours=8)
    assert not await summaries(chen)
    async with desk.database.open_work() as work:
        person = await person_with(work.session, chen.user_id)
        for post in await posts_of(work.session, person.id):
            await end(work.session, post, None, work.now)
    await desk.advance(days=2)
    assert not await summaries(chen)
    pending = [each for each in await stored(desk, Reminder) if each.promise is Promise.EVENING_SUMMARY]
    assert all(each.done_at for each in pending)


async def test_a_leader_of_two_regions_hears_once_of_both_O3(desk):
    chen = desk.staff("leader", "south")
    await leads_as_well(desk, chen, "east")
    await chen.types("/evening")
    await chen.presses("下午6:00")
    for region in ("south", "east"):
        await reports(desk, desk.customer(), is_urgent=True, region_code=region)
    await desk.advance(hours=8)
    [said] = await summaries(chen)
    assert f"{STILL_OPEN}：您的所有区域" in said
    assert "紧急 · 2" in await chen.chat.captions()


@pytest.mark.parametrize("who", ["technician", "customer", "dispatcher", "headquarters"])
async def test_nobody_else_has_an_evening_O3(desk, who):
    somebody = {
        "technician": desk.staff("technician", "south"),
        "customer": desk.customer("Mallory"),
        "dispatcher": desk.staff("dispatcher"),
        "headquarters": desk.staff("headquarters"),
    }[who]
    for button in (ShowEvening(), ChooseEvening(18), ChooseEvening(3)):
        await somebody.press_data(button.pack())
        assert any(await somebody.toasts())
        assert not await somebody.heard()
    assert not [each for each in await stored(desk, Reminder) if each.promise is Promise.EVENING_SUMMARY]


async def test_an_hour_that_was_never_offered_is_refused_O3(desk, chen):
    await chen.press_data(ChooseEvening(3).pack())
    assert any(await chen.toasts())
    async with desk.database.open_reading() as session:
        person = await person_with(session, chen.user_id)
        assert [post.evening_hour for post in await posts_of(session, person.id)] == [18]
