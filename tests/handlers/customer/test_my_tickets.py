"""My tickets: where they stand, something to add, cancelled, open again."""

from datetime import timedelta

from messages.buttons.ticket import AddToTicket, CancelTicket, ShowTicket
from models.person import person_with
from models.ticket import Ticket
from models.ticket_note import TicketNote
from models.visit import Visit, VisitState
from rules.ticket import Status
from tests.handlers.customer.telling import CRACK, last_ticket, report, stored, symptom, until_steps

STRIPES = "屏幕上有绿色条纹"


async def registered(desk):
    wang = desk.customer("Wang")
    await report(wang)
    return wang, await last_ticket(desk)


async def test_my_tickets_tell_where_they_stand(desk):
    wang, ticket = await registered(desk)
    await wang.types("我的报修")
    assert ticket.number in await wang.chat.last_text()
    await wang.presses(ticket.number)
    assert "正在为您安排师傅" in await wang.chat.last_text()


async def test_without_tickets_it_says_so(desk):
    wang = desk.customer("Wang")
    await wang.types("/tickets")
    assert "还没有报修记录" in await wang.chat.last_text()


async def test_somebody_elses_ticket_is_not_shown(desk):
    wang, ticket = await registered(desk)
    await wang.types("/tickets")
    row, data = await wang.chat.find(ticket.number)
    stranger = desk.customer("Zhao")
    await stranger.press_data(data, row.id)
    assert await stranger.chat.texts() == []
    assert await stranger.toasts() == ["很抱歉，这是别人的，您在这里办不了。"]


async def test_something_can_be_added_at_any_time(desk):
    wang, ticket = await registered(desk)
    await wang.types("/tickets")
    await wang.presses(ticket.number)
    await wang.presses("补充说明")
    await wang.types("门卫电话要先打")
    await wang.sends_photo()
    assert len(await wang.heard()) == 0, "one running note"
    await wang.types("就这些")
    assert (await wang.chat.last_text()).endswith("谢谢！")
    assert len(await stored(desk, TicketNote)) == 3
    assert "门卫电话要先打" in (await last_ticket(desk)).symptom


async def test_whoever_has_the_job_hears_that_something_was_added(desk):
    wang, ticket = await registered(desk)
    li = desk.staff("technician", "south")
    await li.types("/start")
    await desk.group("south").pressed_by(li, "接单")
    await wang.types("/tickets")
    await wang.presses(ticket.number)
    await wang.presses("补充说明")
    await wang.types("门卫在东门")
    assert await li.hears("门卫在东门")


async def test_cancelling_asks_once_and_nobody_comes(desk):
    wang, ticket = await registered(desk)
    await wang.types("/tickets")
    await wang.presses(ticket.number)
    await wang.presses("取消这次报修")
    assert f"确定要取消 {ticket.number} 吗" in await wang.chat.last_text()
    row, data = await wang.chat.find("确定取消")
    await wang.press_data(data, row.id)
    assert (await last_ticket(desk)).status is Status.CANCELLED
    assert (await wang.chat.last_text()).endswith("谢谢！")
    await wang.press_data(data, row.id)
    assert await wang.heard() == []
    assert "已取消" in (await wang.toasts())[0]


async def test_thinking_better_of_it_keeps_the_ticket(desk):
    wang, ticket = await registered(desk)
    await wang.types("/tickets")
    await wang.presses(ticket.number)
    await wang.presses("取消这次报修")
    await wang.presses("不取消")
    assert (await last_ticket(desk)).status is Status.OPEN


async def closed(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")
    await wang.presses("现在好了")
    ticket = await last_ticket(desk)
    await wang.types("/tickets")
    await wang.presses(ticket.number)
    return wang, ticket


async def test_the_fault_is_back_opens_the_same_number_again(desk):
    wang, ticket = await closed(desk)
    await wang.presses("毛病又出来了")
    again = await last_ticket(desk)
    assert (again.status, again.number) == (Status.OPEN, ticket.number)
    assert ticket.number in await wang.chat.last_text()
    assert len(await desk.group("south").texts()) == 1


async def test_nothing_is_added_to_what_is_over(desk):
    wang, _ticket = await closed(desk)
    assert "补充说明" not in await wang.chat.captions()
    await wang.press_data(AddToTicket(1).pack())
    assert "已经处理过了" in (await wang.toasts())[0]


async def test_after_fourteen_days_it_is_a_new_report(desk):
    wang, _ticket = await closed(desk)
    desk.clock.advance(days=14, minutes=1)
    await wang.presses("毛病又出来了")
    assert "请您再跟我说说情况" in (await wang.toasts())[0]
    assert (await last_ticket(desk)).status is Status.CLOSED


async def test_two_faults_on_one_day_stay_apart_each_with_its_number_and_its_words(desk):
    wang = desk.customer("Wang")
    await report(wang, CRACK)
    await symptom(wang, STRIPES)
    await wang.presses("都对")
    await wang.presses("11月24日")
    await wang.presses("提交")
    first, second = await stored(desk, Ticket)
    assert (first.number, first.symptom) == ("R-1123-0001", CRACK)
    assert (second.number, second.symptom) == ("R-1123-0002", STRIPES)
    assert len(await desk.group("south").texts()) == 2
    await wang.types("/tickets")
    said = await wang.chat.last_text()
    assert "R-1123-0001" in said
    assert "R-1123-0002" in said


async def test_shortly_before_the_visit_a_person_helps_with_cancelling(desk):
    wang, _ticket = await registered(desk)
    async with desk.database.open_work() as work:
        li = await person_with(work.session, desk.staff("technician", "south").user_id)
        starts_at = work.now + timedelta(hours=1)
        visit = {"ticket_id": 1, "technician_id": li.id, "state": VisitState.AGREED, "proposed_at": work.now}
        work.session.add(Visit(starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), **visit))
    await wang.press_data(CancelTicket(1, is_sure=True).pack())
    assert "请转人工" in (await wang.toasts())[0]
    assert (await last_ticket(desk)).status is Status.OPEN


async def test_who_tries_the_steps_can_answer_from_my_tickets_too_B2(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")
    await wang.press_data(ShowTicket(1).pack())
    await wang.presses("现在好了")
    assert (await last_ticket(desk)).status is Status.CLOSED


async def test_everything_about_a_ticket_may_be_typed(desk):
    wang, ticket = await registered(desk)
    await wang.types(ticket.number.replace("-", " ").lower())
    assert ticket.number in await wang.chat.last_text()
    await wang.types("补充说明")
    await wang.types("门卫在东门")
    await wang.types("就这些")
    assert "门卫在东门" in (await last_ticket(desk)).symptom
    await wang.types(ticket.number)
    await wang.types("取消这次报修")
    await wang.types("确定取消")
    assert (await last_ticket(desk)).status is Status.CANCELLED


async def test_somebody_elses_number_shows_nothing(desk):
    _wang, ticket = await registered(desk)
    zhao = desk.customer("Zhao")
    await zhao.types(ticket.number)
    assert not await zhao.hears("正在为您安排")
