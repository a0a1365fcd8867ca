"""People come first: advice at once, leader and dispatcher alerted, and the job is urgent."""

from datetime import timedelta

from models.reminder import Promise, Reminder
from rules.ticket import Status
from tests.handlers.customer.telling import (
    CRACK,
    last_ticket,
    machine,
    report,
    stored,
    symptom,
    until_steps,
    until_time,
)

SMOKE = "机器后面冒烟了，按了没反应"
FIRST = "安全第一"


async def heard_of_danger(visitor):
    return sum("危险情况" in text for text in await visitor.chat.texts())


async def test_the_first_word_of_danger_is_answered_with_advice_at_once_L4(desk):
    wang = desk.customer("Wang")
    await wang.types(SMOKE)
    advice, note = await wang.heard()
    assert FIRST in advice
    assert "急停" in advice
    assert SMOKE in note
    assert (await last_ticket(desk)).is_urgent


async def test_advice_is_given_once_for_each_kind_of_danger_L4(desk):
    wang = desk.customer("Wang")
    await wang.types(SMOKE)
    await wang.types("烟越来越大，冒黑烟")
    assert not await wang.heard()
    await wang.types("手也烫伤了")
    (advice,) = await wang.heard()
    assert "凉水" in advice
    assert "急停" not in advice


async def test_an_edit_that_tells_of_danger_is_heard_L4(desk):
    wang = desk.customer("Wang")
    number = await wang.sends_message(text="机器有点味道")
    assert not await wang.hears(FIRST)
    await wang.edits(number, "机器有股烧焦的塑料味")
    assert await wang.hears(FIRST)


async def test_the_caption_of_a_picture_is_heard_as_well_L4(desk):
    wang = desk.customer("Wang")
    await wang.sends_photo("插座冒火花")
    assert await wang.hears(FIRST)


async def test_the_dispatcher_hears_at_once_and_the_leader_as_soon_as_the_region_is_known_L4(desk):
    wang, dispatcher, leader = desk.customer("Wang"), desk.staff("dispatcher"), desk.staff("leader", "south")
    await wang.types(SMOKE)
    assert await heard_of_danger(dispatcher) == 1
    assert await heard_of_danger(leader) == 0
    await wang.presses("就这些")
    await register(wang)
    assert await heard_of_danger(leader) == 1
    assert await heard_of_danger(dispatcher) == 1


async def test_the_leader_of_a_known_customer_hears_at_once_and_once_L4(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await report(wang)
    await wang.types("/start")
    await wang.presses("我要报修")
    await wang.types(SMOKE)
    assert await heard_of_danger(leader) == 1


async def test_nobody_is_asked_to_try_something_where_people_may_be_in_danger_L4(desk):
    wang = desk.customer("Wang")
    await until_time(wang, SMOKE)
    assert "什么时候方便" in await wang.chat.last_text()


async def test_danger_while_steps_are_tried_brings_a_technician_L4(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")
    await wang.types("现在冒烟了")
    assert await wang.hears(FIRST)
    assert "什么时候方便" in await wang.chat.last_text()


async def test_danger_is_heard_whatever_was_asked_and_the_question_stands_L4(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    await wang.types("等等，插头在冒烟")
    assert await wang.hears(FIRST)
    assert "插头在冒烟" in (await last_ticket(desk)).symptom
    await wang.types("王建国")
    assert (await last_ticket(desk)).contact_name == "王建国"


async def test_danger_told_later_makes_a_waiting_job_urgent_L4(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await report(wang, CRACK)
    await wang.types("我的报修")
    ticket = await last_ticket(desk)
    await wang.presses(ticket.number)
    await wang.presses("补充")
    await wang.types("现在开始漏电了")
    assert await heard_of_danger(leader) == 1
    assert "紧急" in await desk.group("south").last_text()
    (rung,) = await pending_rungs(desk)
    assert rung.due_at == ticket.opened_at + timedelta(minutes=3)


async def test_an_urgent_job_climbs_after_three_minutes_at_any_hour_L4(desk):
    wang = desk.customer("Wang")
    await wang.types(SMOKE)
    await wang.presses("就这些")
    await register(wang)
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    (rung,) = await pending_rungs(desk)
    assert rung.due_at == ticket.opened_at + timedelta(minutes=3)


async def pending_rungs(desk):
    return [each for each in await stored(desk, Reminder) if each.promise is Promise.UNCLAIMED and not each.done_at]


async def register(wang):
    await machine(wang)
    await wang.types("王建国")
    await wang.shares_contact("13800138000")
    await wang.types("广东省深圳市南山区科苑路8号")
    await wang.presses("11月24日")
    await wang.presses("提交")
