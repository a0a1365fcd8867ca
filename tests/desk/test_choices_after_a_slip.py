"""Late, moved or not possible: the customer always has a choice, and it is followed to its end [B3 B5]."""

from datetime import timedelta

import pytest

from messages.buttons.ticket import MoveTo
from models.slip import slips_of
from models.visit import agreed_visit
from rules.roles import Role
from tests.support.tickets import TUESDAY_TEN, reports, stored


@pytest.fixture
async def agreed(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def outcomes(desk, ticket):
    async with desk.database.open_work() as work:
        return [
            (each.kind.value, each.outcome and each.outcome.value) for each in await slips_of(work.session, ticket.id)
        ]


async def test_who_is_kept_waiting_may_give_up_and_a_person_arranges_another_time_B5_O3(desk, wang, he, agreed):
    desk.clock.now = TUESDAY_TEN
    await desk.tick()
    assert "要是您等不了了" in await wang.chat.last_text()
    assert await wang.chat.captions() == ["师傅到哪了？", "请转人工"]
    await wang.presses("请转人工")
    await he.presses("查看工单")
    await he.presses("约时间")
    await he.presses("配件还没到")
    await he.types("明天下午3点")
    await wang.presses("可以，就这个时间")
    assert await outcomes(desk, agreed) == [("late", "agreed"), ("moved", "agreed")]
    async with desk.database.open_work() as work:
        visit = await agreed_visit(work.session, agreed.id)
    assert visit.starts_at == TUESDAY_TEN.replace(day=25, hour=7)


@pytest.mark.parametrize("how", ["presses", "types"])
async def test_whose_visit_was_given_back_may_ask_for_another_time_B3_O3(desk, wang, li, group, agreed, how):
    await li.presses("退回工单")
    await li.presses("路太远")
    assert await wang.chat.captions() == ["改个时间", "请转人工"]
    await getattr(wang, how)("改个时间")
    await wang.types("后天下午3点")
    assert "记下了" in await wang.chat.last_text()
    assert (await stored(desk, agreed)).wished_at == TUESDAY_TEN.replace(day=25, hour=7)
    assert "11月25日" in "".join(await group.texts())
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    assert "下午3:00" in await wang.chat.last_text()


@pytest.mark.parametrize(
    ("reason", "told"), [("路太远", "原因：当天其他上门的地方离您那里太远，赶不过来"), ("那家老板太凶", None)]
)
async def test_the_customer_reads_why_it_is_not_possible_but_no_word_meant_for_colleagues_B3(
    desk, wang, li, agreed, reason, told
):
    await li.presses("退回工单")
    await (li.presses if told else li.types)(reason)
    words = await wang.chat.last_text()
    assert "明天（11月24日，周二）上午10:00来不了了" in words
    assert told in words if told else "原因" not in words
    assert reason not in words


async def test_who_did_not_agree_may_still_say_when_it_would_suit_B3(desk, wang, li, he, agreed):
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("明天下午3点")
    await wang.presses("不同意改时间")
    await wang.presses("改个时间")
    await wang.types("平时晚上8点以后")
    assert "同事看到后" in await wang.chat.last_text()
    assert "平时晚上8点以后" in await he.chat.last_text()
    assert "约时间" in await he.chat.captions()


async def test_a_wish_is_asked_for_in_words_only_where_it_is_plain_which_visit_is_meant_P3(desk, wang, agreed):
    await reports(desk, wang)
    await wang.types("改个时间")
    assert "什么时候方便" not in await wang.chat.last_text()


async def test_both_ways_round_the_technician_may_ask_back_when_the_customer_moved_the_visit_B3(desk, wang, li, agreed):
    await wang.press_data(MoveTo(agreed.id, int(TUESDAY_TEN.replace(day=26).timestamp())).pack())
    assert "11月26日" in await li.chat.last_text()
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月27日上午10点")
    words = await wang.chat.last_text()
    assert "约好的11月26日（周四）上午10:00我们来不了了" in words
    assert "原因：配件还没到" in words
    await wang.presses("可以，就这个时间")
    assert await outcomes(desk, agreed) == [("moved", "agreed"), ("moved", "agreed")]
    async with desk.database.open_work() as work:
        begun_by = [each.begun_by for each in await slips_of(work.session, agreed.id)]
    assert begun_by == [Role.CUSTOMER, Role.TECHNICIAN]


async def test_the_reminders_follow_the_visit_to_whoever_has_it_now_B5_O3(desk, wang, li, zhao, group, agreed):
    await li.presses("退回工单")
    await li.presses("路太远")
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    before = await li.chat.texts()
    desk.clock.now = TUESDAY_TEN - timedelta(hours=2)
    await desk.tick()
    assert "赵晚晴 Zhao Wanqing" in await wang.chat.last_text()
    assert "上午10:00" in await zhao.chat.last_text()
    assert await li.chat.texts() == before
    await zhao.presses("退回工单")
    await zhao.presses("路太远")
    told = len(await zhao.chat.texts())
    await desk.advance(hours=1)
    assert len(await zhao.chat.texts()) == told, "nobody is called to leave for what they have not"
