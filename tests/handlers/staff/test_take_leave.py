"""Leave and absence: told in one's own chat by taps or words, by a leader for somebody, and ended early."""

from datetime import UTC, datetime

import pytest
from sqlmodel import select

from models.absence import Absence
from tests.support.tickets import reports

MIDNIGHT = {day: datetime(2026, 11, day - 1, 16, tzinfo=UTC) for day in range(23, 31)}
"""When a day of November begins in Shanghai. Today is Monday the 23rd, 10:00."""


async def told(desk):
    async with desk.database.open_work() as work:
        found = await work.session.exec(select(Absence).order_by(Absence.id))
        return [(each.kind.value, each.from_at, each.until_at) for each in found]


@pytest.mark.parametrize(
    ("button", "first", "after"), [("今天", 23, 24), ("明天", 24, 25), ("这周", 23, 30)]
)  # fmt: skip
async def test_a_technician_tells_it_with_two_taps(desk, li, button, first, after):
    await li.types("/leave")
    await li.presses(button)
    await li.presses("休假")
    assert await told(desk) == [("leave", MIDNIGHT[first], MIDNIGHT[after])]
    assert "记下了" in await li.chat.last_text()


async def test_dates_are_picked_day_by_day(desk, li):
    await li.types("请假")
    await li.presses("别的日期")
    await li.presses("11月25日")
    assert "11月25日" in await li.chat.last_text()
    await li.presses("11月27日")
    await li.presses("培训")
    assert await told(desk) == [("training", MIDNIGHT[25], MIDNIGHT[28])]


async def test_it_may_be_written_instead(desk, li):
    await li.types("我要请假")
    await li.types("嗯，我想想")
    assert "没有听明白从什么时候" in await li.chat.last_text()
    await li.types("明天下午2点到5点")
    assert "下午2:00至下午5:00" in await li.chat.last_text()
    await li.types("家里有事")
    assert "没有听明白" in await li.chat.last_text()
    await li.types("病假")
    assert await told(desk) == [("sick", datetime(2026, 11, 24, 6, tzinfo=UTC), datetime(2026, 11, 24, 9, tzinfo=UTC))]
    assert "早日康复" in await li.chat.last_text()


async def test_in_english_it_is_as_easy(desk):
    li = desk.staff("technician", "south", 0, "en")
    await li.types("/leave")
    await li.types("tomorrow to Friday")
    await li.types("holiday")
    assert await told(desk) == [("leave", MIDNIGHT[24], MIDNIGHT[28])]


async def test_at_every_step_one_may_go_back_or_leave_it(desk, li):
    await li.types("/leave")
    await li.types("明天")
    await li.types("返回")
    assert "什么时候请假" in await li.chat.last_text()
    await li.presses("取消")
    assert "没有登记" in await li.chat.last_text()
    await li.types("/leave")
    await li.types("取消")
    assert "没有登记" in await li.chat.last_text()
    assert await told(desk) == []


async def test_an_old_question_answered_again_changes_nothing(desk, li):
    await li.types("/leave")
    await li.presses("明天")
    row, data = await li.chat.find("休假")
    await li.presses("休假")
    await li.press_data(data, row.id)
    assert "处理过" in (await li.toasts())[0]
    assert len(await told(desk)) == 1


async def test_todays_button_pressed_tomorrow_is_over(desk, li):
    await li.types("/leave")
    row, data = await li.chat.find("今天")
    desk.clock.advance(days=1)
    await li.press_data(data, row.id)
    assert "已经过去了" in (await li.toasts())[0]


async def test_visits_that_fall_into_it_are_shown_to_technician_and_leader_at_once_B3(desk, wang, li, chen, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.types("/leave")
    await li.presses("明天")
    await li.presses("病假")
    for visitor in (li, chen):
        assert f"<b>{ticket.number}</b> 明天（11月24日，周二）上午10:00" in await visitor.chat.last_text()
    await li.presses(f"{ticket.number} 改时间")
    await li.presses("身体不适")
    await li.types("后天上午10点")
    assert "您看行吗" in await wang.chat.last_text()
    await li.presses(f"{ticket.number} 退单")
    await li.presses("我今天不舒服")
    assert "同事" in await wang.chat.last_text()


async def test_a_leader_tells_it_for_somebody_of_the_region_O2(desk, li, chen):
    await chen.types("/absences")
    assert "没有人请假" in await chen.chat.last_text()
    await chen.presses("李禾田")
    await chen.presses("明天")
    await chen.presses("病假")
    assert "陈岚山 Chen Lanshan 替您登记了" in await li.chat.last_text()
    assert "李禾田 Li Hetian 明天（11月24日，周二）不在（病假）" in await chen.chat.last_text()
    await chen.types("谁请假了")
    assert "李禾田 Li Hetian 明天（11月24日，周二）不在（病假）" in await chen.chat.last_text()


async def test_a_leader_types_the_name_instead(desk, li, chen):
    await chen.types("谁请假了")
    await chen.types("某某某")
    assert "没找到这个名字" in await chen.chat.last_text()
    await chen.types("李禾田")
    await chen.types("周三到周五")
    await chen.types("休假")
    assert await told(desk) == [("leave", MIDNIGHT[25], MIDNIGHT[28])]


async def test_the_dispatcher_chooses_the_region_first_O3(desk, li, he):
    await he.types("/absences")
    await he.presses("华南")
    await he.presses("李禾田")
    await he.presses("今天")
    await he.presses("其他原因")
    assert "替您登记了" in await li.chat.last_text()
    await he.types("/absences")
    await he.types("华南")
    assert "李禾田" in await he.chat.last_text()


async def test_whoever_is_back_early_says_so(desk, li, chen):
    await li.types("/leave")
    await li.presses("这周")
    await li.presses("休假")
    await li.types("我回来了")
    assert "欢迎回来" in await li.chat.last_text()
    assert "李禾田 Li Hetian 回来了" in await chen.chat.last_text()
    [(_, first, until)] = await told(desk)
    assert (first, until) == (MIDNIGHT[23], desk.clock.now)


async def test_a_leader_ends_it_early(desk, li, chen):
    await li.types("/leave")
    await li.presses("明天")
    await li.presses("休假")
    await chen.types("/absences")
    await chen.presses("李禾田")
    await chen.presses("结束：11月24日")
    assert "不请假了" in await chen.chat.last_text()
    assert "这次假取消了" in await li.chat.last_text()
    await chen.types("/absences")
    assert "没有人请假" in await chen.chat.last_text()


async def test_nobody_else_tells_it_for_others(desk, li, zhao):
    stranger = desk.customer("Mallory")
    await li.types("/leave")
    row, data = await li.chat.find("今天")
    for visitor in (zhao, stranger, desk.staff("leader", "east")):
        await visitor.press_data(data, row.id)
        assert "别的同事来决定" in (await visitor.toasts())[0]
    await zhao.types("/absences")
    assert "别的同事来决定" in await zhao.chat.last_text()


async def test_a_customer_has_no_leave(desk):
    wang = desk.customer("Wang")
    await wang.types("/leave")
    assert await told(desk) == []
    assert await wang.chat.texts()
