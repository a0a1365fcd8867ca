"""A time that cannot be kept: apology, reason, another time; and what becomes of a customer's no [B3 B5]."""

import pytest
from sqlmodel import select

from models.visit import Visit
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import leaves
from tests.support.visit_steps import reports_done


@pytest.fixture
async def slipped(desk, wang, li, group):
    """Agreed for Tuesday 10:00; Li proposes 15:00 because the part is missing."""
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("明天下午3点")
    return ticket


async def test_the_customer_reads_apology_reason_and_new_time_B3(wang, slipped):
    words = await wang.chat.last_text()
    for said in ("非常抱歉", "10:00", "配件还没到", "下午3:00"):
        assert said in words


async def test_the_first_time_stands_until_the_customer_agrees_B3(desk, wang, li, group, slipped):
    assert "10:00" in await group.last_text()
    await wang.presses("可以，就这个时间")
    assert "下午3:00" in await group.last_text()
    assert "下午3:00" in await wang.chat.last_text()
    assert "下午3:00" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        visits = list(await work.session.exec(select(Visit).order_by(Visit.id)))
    assert [visit.state for visit in visits] == ["moved", "agreed"]
    assert visits[1].reason == "配件还没到"


@pytest.mark.parametrize("word", ["同意", "可以，就这个时间", "OK", "That suits me"])
async def test_agreement_can_be_typed_in_either_language(wang, li, slipped, word):
    await wang.types(word)
    assert "约好了" in await wang.chat.last_text()


async def test_the_customer_picks_another_slot_and_it_is_agreed_at_once(desk, wang, li, slipped):
    await wang.presses("看看别的时间")
    caption = (await wang.chat.captions())[2]
    await wang.presses(caption)
    assert "约好了" in await wang.chat.last_text()
    assert (await stored(desk, slipped)).status == "scheduled"
    assert await li.hears("客户同意了")


async def test_the_customer_types_another_time(desk, wang, li, slipped):
    await wang.types("后天上午11点")
    assert "11:00" in await wang.chat.last_text()
    assert "约好了" in await wang.chat.last_text()


async def test_a_time_at_which_nobody_can_come_is_answered_with_others(wang, slipped):
    await wang.presses("看看别的时间")
    await wang.types("后天晚上11点")
    assert "没有人能到" in await wang.chat.last_text()
    await wang.types("嗯嗯嗯")
    assert "没有听明白" in await wang.chat.last_text()
    await wang.types("返回")
    assert "您看行吗" in await wang.chat.last_text()


async def test_without_consent_a_colleague_who_can_make_the_first_time_is_asked_B3(
    desk, wang, li, zhao, he, group, slipped
):
    await wang.presses("不同意改时间")
    assert "同事" in await wang.chat.last_text()
    assert "10:00" in await wang.chat.last_text()
    assert "不同意" in await li.chat.last_text()
    ticket = await stored(desk, slipped)
    assert (ticket.status, ticket.wished_at) == ("open", TUESDAY_TEN)
    assert not await he.chat.texts()
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    assert "10:00" in await wang.chat.last_text()


async def test_without_consent_and_colleague_the_dispatcher_hears_B3(desk, wang, li, zhao, he, group):
    mo = desk.staff("technician", "south", 2)
    for colleague in (zhao, mo):
        await reports(desk, desk.customer())
        await group.pressed_by(colleague, "接单")
        await colleague.presses("确认")
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.types("孩子病了")
    await li.types("后天上午10点")
    assert "孩子病了" in await wang.chat.last_text()
    await wang.types("不同意")
    assert "客服专员" in await wang.chat.last_text()
    assert "不同意改时间" in await he.chat.last_text()


async def test_a_proposal_answered_once_is_not_answered_again(wang, slipped):
    row, data = await wang.chat.find("不同意改时间")
    await wang.presses("可以，就这个时间")
    await wang.press_data(data, row.id)
    assert "处理过" in (await wang.toasts())[0]
    assert "约好了" in await wang.chat.last_text()


async def test_a_slot_pressed_twice_asks_the_customer_once(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    caption = (await li.chat.captions())[0]
    row, data = await li.chat.find(caption)
    await li.press_data(data, row.id)
    await li.press_data(data, row.id)
    assert sum("您看行吗" in text for text in await wang.chat.texts()) == 1


async def test_held_up_on_the_way_is_said_ahead_of_time_B5(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("路上耽搁了")
    await li.presses("路上堵车")
    await li.types("11:00")
    assert "路上堵车" in await wang.chat.last_text()
    await wang.presses("可以，就这个时间")
    assert "11:00" in await wang.chat.last_text()
    assert (await stored(desk, ticket)).status == "en_route"
    before = len(await li.chat.texts())
    await desk.tick()
    assert len(await li.chat.texts()) == before, "whoever is on the way is not called to leave"
    await li.presses("我到了")
    assert "已经到您那里了" in await wang.chat.last_text()


async def test_on_the_way_a_little_later_is_one_tap_B5(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("路上耽搁了")
    await li.presses("路上堵车")
    assert [caption[-7:] for caption in (await li.chat.captions())[:4]] == [
        "上午10:15",
        "上午10:30",
        "上午10:45",
        "上午11:00",
    ]


async def test_where_no_time_was_wished_for_none_is_apologised_for_P3(desk, wang, li, group):
    ticket = await reports(desk, wang, wished_at=None)
    await group.pressed_by(li, "接单")
    await li.presses("提个时间")
    await li.types("明天下午3点")
    assert "抱歉" not in await wang.chat.last_text()
    await wang.types("好的")
    assert "下午3:00" in await wang.chat.last_text()
    assert (await stored(desk, ticket)).status == "scheduled"


async def test_each_side_reads_its_own_language(desk, li, group):
    ann = desk.customer("Ann", "en")
    await reports(desk, ann)
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.types("明天下午3点")
    words = await ann.chat.last_text()
    assert "We are sorry" in words
    assert "Held up in traffic" in words
    assert "Tuesday 24 November, 15:00" in words
    await ann.types("That suits me")
    assert "It is agreed" in await ann.chat.last_text()
    assert "客户同意了" in await li.chat.last_text()


async def test_the_fault_comes_back_and_the_same_number_is_taken_again(desk, wang, li, zhao, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")
    await reports_done(li, wang, "换了加热管")
    await wang.presses("毛病又出来了")
    assert (await stored(desk, ticket)).status == "open"
    await group.pressed_by(zhao, "接单")
    await zhao.presses("提个时间")
    await zhao.types("后天上午10点")
    await wang.presses("可以，就这个时间")
    assert (await stored(desk, ticket)).status == "scheduled"
