"""None of the times suits: the dispatcher gets the wish and answers it, before or after somebody has the job [P3 B3 O3]."""

import pytest

from models.visit import visits_of
from tests.handlers.customer.telling import last_ticket, until_time
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports, stored


@pytest.fixture
async def wished(desk, wang):
    """Wang's wish is with the dispatcher."""
    await until_time(wang)
    await wang.presses("都不方便")
    await wang.types("平时晚上8点以后")
    await wang.presses("提交")
    return await last_ticket(desk)


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def test_the_dispatcher_answers_a_free_wish_with_a_tap_P3(desk, wang, he, group, wished):
    await he.presses("约时间")
    assert "您跟客户商量的是什么时间" in await he.chat.last_text()
    await he.presses("11月25日")
    ticket = await stored(desk, wished)
    assert ticket.wished_at
    assert (ticket.wish_words, ticket.is_with_person) == (None, False)
    assert "按同事跟您商量的" in await wang.chat.last_text()
    assert "11月25日" in await group.last_text()


async def test_or_in_words_also_outside_business_hours_P3(desk, wang, he, wished):
    await he.presses("约时间")
    await he.types("嗯")
    assert "没有看懂这个时间" in await he.chat.last_text()
    await he.types("后天晚上8点")
    assert "记下了11月25日（周三）晚上8:00" in await he.chat.last_text()
    assert "晚上8:00" in await wang.chat.last_text()


async def test_whoever_takes_it_confirms_that_time_P3(desk, wang, li, he, group, wished):
    await he.presses("约时间")
    await he.types("后天晚上8点")
    await group.pressed_by(li, "接单")
    await li.presses("确认 11月25日 周三 晚上8:00")
    assert "约好了" in await wang.chat.last_text()


@pytest.mark.parametrize("how", ["presses", "types"])
async def test_the_customer_can_still_say_that_it_does_not_suit_P3(desk, wang, he, wished, how):
    await he.presses("约时间")
    await he.types("后天晚上8点")
    await getattr(wang, how)("这个时间不合适")
    await wang.types("要不周末吧")
    assert "同事看到后，会跟您商量时间" in await wang.chat.last_text()
    assert "要不周末吧" in await he.chat.last_text()
    ticket = await stored(desk, wished)
    assert (ticket.wished_at, ticket.wish_words, ticket.is_with_person) == (None, "要不周末吧", True)
    await he.presses("约时间")
    await he.types("11月28日上午10点")
    assert "11月28日" in await wang.chat.last_text()


async def test_a_time_at_which_nobody_is_free_is_noted_and_the_dispatcher_warned_B3(desk, he, wished):
    for index in range(3):
        visitor = desk.staff("technician", "south", index)
        await is_away(desk, visitor, TUESDAY_TEN.replace(hour=0), TUESDAY_TEN.replace(hour=23))
    await he.presses("约时间")
    await he.types("明天上午10点")
    assert "大家都排满了" in await he.chat.last_text()


async def test_once_claimed_the_dispatchers_time_is_a_proposal_like_the_technicians_O3_B3(
    desk, wang, li, he, group, wished
):
    await group.pressed_by(li, "接单")
    await he.presses("约时间")
    assert "跟客户提议什么时间" in await he.chat.last_text()
    await he.types("后天晚上8点")
    assert "您看行吗" in await wang.chat.last_text()
    assert "同事正在问" in await li.chat.last_text()
    await wang.presses("可以，就这个时间")
    assert "约好了" in await wang.chat.last_text()
    assert "客户同意了" in await li.chat.last_text()


async def test_an_agreed_time_is_moved_by_the_leader_with_a_reason_B3(desk, wang, li, chen, agreed):
    await chen.types(agreed.number)
    assert "约定时间：明天" in await chen.chat.last_text()
    await chen.presses("约时间")
    assert "客户会看到" in await chen.chat.last_text()
    await chen.types("李师傅家里有急事")
    await chen.types("后天上午10点")
    assert "李师傅家里有急事" in await wang.chat.last_text()
    await wang.presses("可以，就这个时间")
    async with desk.database.open_work() as work:
        states = [visit.state.value for visit in await visits_of(work.session, agreed.id)]
    assert states == ["moved", "agreed"]


async def test_reasons_can_be_tapped_and_the_case_returned_to_O3(desk, wang, chen, agreed):
    await chen.types(agreed.number)
    await chen.types("约时间")
    await chen.presses("返回")
    assert agreed.number in await chen.chat.last_text()
    await chen.presses("约时间")
    await chen.presses("配件还没到")
    await chen.types("取消")
    assert agreed.number in await chen.chat.last_text()
    assert not await wang.hears("您看行吗")


async def test_a_leader_takes_a_job_back_and_everybody_is_told_O3(desk, wang, li, chen, group, agreed):
    await is_away(desk, li, TUESDAY_TEN.replace(hour=0), TUESDAY_TEN.replace(hour=10))
    await chen.types(agreed.number)
    await chen.presses("收回工单")
    await chen.presses("另有急事")
    assert (await stored(desk, agreed)).status == "open"
    assert "陈岚山 Chen Lanshan 收回了" in await li.chat.last_text()
    assert "来不了了" in await wang.chat.last_text()
    assert "接单" in (await group.captions())[0]


async def test_in_time_an_absence_shows_the_leader_what_can_be_done_B3(desk, wang, li, chen, agreed):
    await is_away(desk, li, TUESDAY_TEN.replace(hour=0), TUESDAY_TEN.replace(hour=10))
    await chen.presses(f"{agreed.number} 改时间")
    await chen.presses("身体不适")
    await chen.types("后天上午10点")
    assert "您看行吗" in await wang.chat.last_text()
    await chen.presses(f"{agreed.number} 收回")
    await chen.presses("另有急事")
    assert (await stored(desk, agreed)).status == "open"


@pytest.mark.parametrize("who", ["stranger", "technician", "leader elsewhere", "headquarters"])
async def test_nobody_else_arranges_it(desk, wang, he, wished, who):
    visitor = {
        "stranger": lambda: desk.customer("Mallory"),
        "headquarters": lambda: desk.staff("headquarters"),
        "technician": lambda: desk.staff("technician", "south"),
        "leader elsewhere": lambda: desk.staff("leader", "north"),
    }[who]()
    row, data = await he.chat.find("约时间")
    await visitor.press_data(data, row.id)
    assert "同事来决定" in (await visitor.toasts())[0]


async def test_headquarters_stand_in_for_a_dispatcher_who_is_away_O3(desk, wang, he):
    headquarters = desk.staff("headquarters")
    await is_away(desk, he, desk.clock.now, TUESDAY_TEN)
    await until_time(wang)
    await wang.presses("都不方便")
    await wang.types("平时晚上8点以后")
    await wang.presses("提交")
    await headquarters.presses("约时间")
    await headquarters.types("后天晚上8点")
    assert "晚上8:00" in await wang.chat.last_text()


async def test_pressed_twice_it_is_noted_once(desk, wang, he, wished):
    await he.presses("约时间")
    row, data = await he.chat.find("11月25日")
    await he.press_data(data, row.id)
    told = len(await wang.chat.texts())
    await he.press_data(data, row.id)
    assert "处理过" in (await he.toasts())[0]
    assert len(await wang.chat.texts()) == told
