"""A customer without a chat is rung up, and what they say is recorded with who heard it [O3 P3 B1 B2 B3]."""

import pytest

from models.ticket_event import events_of
from models.visit import agreed_visit
from rules.ring import RingAbout, RingAnswer
from rules.roles import Role
from rules.ticket import Action, Status
from tests.support.callers import CRACK, TOLD, calls, rings
from tests.support.tickets import stored


@pytest.fixture
async def called(desk, he):
    return await calls(desk, he)


async def test_the_exact_time_is_told_by_telephone_in_the_customer_s_words_P3(desk, he, li, group, called):
    await group.pressed_by(li, "接单")
    assert "客户没有 Telegram" in await li.chat.last_text()
    await li.presses("确认")
    told = await he.chat.last_text()
    assert "请打电话告知" in told
    assert "11月24日" in told
    assert "+86 139 0013 9000" in told
    await he.presses("已经告诉对方")
    ring = (await rings(desk))[-1]
    assert (ring.about, ring.answer) == (RingAbout.TELL, RingAnswer.TOLD)
    assert ring.answered_by_id is not None


async def test_another_time_is_asked_by_telephone_and_agreed_by_whoever_rang_B3(desk, he, li, group, called):
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.presses("改个时间")
    await li.presses("上一家还没修完")
    await li.types("明天下午5点")
    assert "请打电话询问" in await he.chat.last_text()
    await he.presses("对方同意了")
    async with desk.database.open_work() as work:
        visit = await agreed_visit(work.session, called.id)
        event = (await events_of(work.session, called.id))[-1]
    assert visit.starts_at.hour == 9
    assert (event.action, event.role) == (Action.AGREE, Role.DISPATCHER)
    assert "客户同意了" in await li.chat.last_text()
    assert [ring.answer for ring in await rings(desk)][-1] is RingAnswer.AGREED, "nobody is rung up once more"


async def test_or_declined_or_another_one_named_B3(desk, he, li, zhao, group, called):
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("上一家还没修完")
    await li.types("明天下午5点")
    await he.presses("对方另约时间")
    await he.types("后天上午10点")
    assert (await stored(desk, called)).status is Status.SCHEDULED
    await li.presses("改个时间")
    await li.presses("上一家还没修完")
    await li.types("后天下午5点")
    await he.presses("对方不答应")
    ticket = await stored(desk, called)
    assert (ticket.status, ticket.technician_id) == (Status.OPEN, None)


async def test_whether_the_steps_helped_is_asked_by_telephone_after_two_hours_B2(desk, he, group):
    await he.types("/new")
    await he.types(TOLD.replace(CRACK, "机器开不了机，按了没反应"))
    await he.presses("稍后回电")
    await desk.advance(hours=2)
    assert "请打电话询问" in await he.chat.last_text()
    await he.presses("对方还在试")
    await desk.advance(hours=2)
    await he.presses("需要派人去")
    assert "R-1123" in await group.last_text()


async def test_what_is_missing_is_asked_by_telephone_and_completed_T1(desk, he, li, group):
    ticket = await calls(desk, he, f"13900139000，W600，2026年3月买的，{CRACK}，深圳市南山区科苑路8号")
    await group.pressed_by(li, "接单")
    await li.presses("问客户")
    assert "请打电话询问" in await he.chat.last_text()
    await he.presses("补充资料")
    await he.presses("姓名")
    await he.types("王建国")
    await he.presses("补充资料")
    assert "王建国" in await he.chat.last_text()
    assert (await stored(desk, ticket)).contact_name == "王建国"
    assert "王建国" in "".join(await li.chat.texts())


async def test_an_answer_counts_once_and_only_while_it_matters(desk, he, li, group, called):
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("上一家还没修完")
    await li.types("明天下午5点")
    row, data = await he.chat.find("对方同意了")
    await he.press_data(data, row.id)
    await he.press_data(data, row.id)
    assert "已经处理过了" in (await he.toasts())[0]
    stranger = desk.customer("Mallory")
    await stranger.press_data(data, row.id)
    assert len([ring for ring in await rings(desk) if ring.answer is RingAnswer.AGREED]) == 1
