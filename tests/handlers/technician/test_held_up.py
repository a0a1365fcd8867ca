"""Held up is two taps: the reason and the new time. Late by the distance is one; hours too early is asked once [B5]."""

from datetime import timedelta

import pytest

from models.slip import Outcome, slips_of
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import gets_ready, leaves

TEN_KM_NORTH = {"latitude": 22.54 + 10 / 111.195, "longitude": 114.06}
"""Twenty minutes from the region's place."""


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang, **TEN_KM_NORTH)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def asked(visitor, words):
    return sum(words in text for text in await visitor.chat.texts())


async def is_asked_about(desk, wang, ticket, reason, time):
    words = await wang.chat.last_text()
    assert "非常抱歉" in words
    assert reason in words
    assert time in words
    await wang.presses("可以，就这个时间")
    assert f"上午{time}</b>到您那里" in await wang.chat.last_text()
    async with desk.database.open_work() as work:
        assert [slip.outcome for slip in await slips_of(work.session, ticket.id)][-1] is Outcome.AGREED


async def test_on_the_way_two_taps_on_the_card_ask_the_customer_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=35)
    await leaves(li)
    await li.presses("路上堵车")
    assert [caption[-7:] for caption in await li.chat.captions()][:4] == [
        "上午10:15", "上午10:30", "上午10:45", "上午11:00",
    ]  # fmt: skip
    await li.presses("上午10:30")
    await is_asked_about(desk, wang, agreed, "路上堵车", "10:30")
    assert (await stored(desk, agreed)).status == "en_route"


async def test_before_leaving_two_taps_on_the_call_to_leave_ask_the_customer_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=30)
    await desk.tick()
    assert "该出发" in await li.chat.last_text()
    await li.presses("上一家还没修完")
    await li.presses("上午10:15")
    await is_asked_about(desk, wang, agreed, "上一家还没修完", "10:15")
    assert (await stored(desk, agreed)).status == "scheduled"


async def test_asked_where_they_are_two_taps_answer_and_no_time_that_is_past_is_offered_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=30)
    await leaves(li)
    desk.clock.now = TUESDAY_TEN + timedelta(minutes=20)
    await desk.tick()
    assert "您在哪儿" in await li.chat.last_text()
    await li.presses("路上比预计的久")
    assert (await li.chat.captions())[0].endswith("上午10:30")
    await li.presses("上午10:45")
    await is_asked_about(desk, wang, agreed, "路上比预计的久", "10:45")


async def test_the_card_goes_on_serving_when_the_reason_was_a_slip_of_the_finger_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=35)
    await leaves(li)
    await li.presses("路上堵车")
    await li.types("返回")
    await li.presses("我到了")
    assert await wang.hears("已经到您那里了")
    assert await asked(wang, "您看行吗") == 0


async def test_a_reason_on_an_old_card_changes_nothing_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=35)
    await leaves(li)
    row, data = await li.chat.find("路上堵车")
    await li.presses("我到了")
    await li.press_data(data, row.id)
    assert (await li.toasts())[0]
    assert await asked(wang, "您看行吗") == 0


async def test_leaving_too_late_by_the_distance_the_apology_is_one_tap_B5(desk, wang, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=5)
    await leaves(li)
    assert await li.hears("您大约上午10:15到，比约定的晚")
    assert await asked(wang, "您看行吗") == 0, "nothing is said to the customer without the technician"
    row, data = await li.chat.find("先道歉，改约上午10:30")
    await li.press_data(data, row.id)
    await li.press_data(data, row.id)
    assert await asked(wang, "您看行吗") == 1
    await is_asked_about(desk, wang, agreed, "路上比预计的久", "10:30")
    await li.press_data(data, row.id)
    assert await asked(wang, "您看行吗") == 1, "agreed already"


async def test_leaving_in_time_nobody_speaks_of_late_B5(desk, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=20)
    await leaves(li)
    assert await asked(li, "比约定的晚") == 0


async def test_where_a_place_is_unknown_nobody_is_worried_by_a_guess_B5(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=5)
    await leaves(li)
    assert await asked(li, "比约定的晚") == 0


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_on_my_way_hours_too_early_is_asked_once_and_believed_B5(desk, wang, li, agreed, how):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=30 + 121)
    await gets_ready(li)
    await (li.presses("我出发了") if how == "pressed" else li.types("出发了"))
    assert "上午9:30出发就来得及" in await li.chat.last_text()
    assert (await stored(desk, agreed)).status == "scheduled"
    assert await asked(wang, "正在去您那里的路上") == 0
    await li.presses("是的，现在出发")
    assert (await stored(desk, agreed)).status == "en_route"


async def test_two_hours_early_is_not_too_early_B5(desk, li, agreed):
    desk.clock.now = TUESDAY_TEN - timedelta(minutes=30 + 120)
    await leaves(li)
    assert (await stored(desk, agreed)).status == "en_route"
