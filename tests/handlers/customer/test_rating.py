"""Stars and a word at the end, asked for twice at most [P4]."""

from messages.buttons.ticket import FaultIsBack, Rate
from models.person import person_with
from models.rating import Rating, rating_of
from models.reminder import Promise
from models.ticket import Ticket
from models.ticket_note import TicketNote
from rules.ticket import Status
from tests.handlers.customer.telling import last_ticket, report, stored


async def repaired(desk):
    wang = desk.customer("Wang")
    await report(wang)
    li = desk.staff("technician", "south")
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, 1)
        ticket.technician_id = (await person_with(work.session, li.user_id)).id
        ticket.status, ticket.resolved_at = Status.RESOLVED, work.now
        work.promise(Promise.RATING_AGAIN, work.now + desk.company.timers.rating_again, ticket_id=1)
        work.promise(Promise.RATING_CLOSES, work.now + desk.company.timers.rating_closes, ticket_id=1)
    return wang


async def given(desk) -> Rating:
    async with desk.database.open_work() as work:
        return await rating_of(work.session, 1)


async def test_stars_close_the_ticket_with_thanks_P4(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 5).pack())
    assert "★★★★★" in await wang.chat.last_text()
    assert (await last_ticket(desk)).status is Status.CLOSED
    assert (await given(desk)).stars == 5


async def test_a_word_about_it_is_kept_and_thanked_for_P4(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 4).pack())
    await wang.types("师傅很耐心")
    assert (await wang.chat.last_text()).endswith("谢谢！")
    assert (await given(desk)).words == "师傅很耐心"
    await wang.types("另外一台也有问题")
    assert (await last_ticket(desk)).status is Status.REPORTING


async def test_a_picture_beside_the_stars_reaches_whoever_calls_P4_V2(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 1).pack())
    await wang.sends_photo("地上全是油", "picture-of-the-floor")
    rows = await desk.outbox(desk.staff("leader", "south").user_id)
    assert sum("picture-of-the-floor" in str(row.parameters) for row in rows) == 1
    assert await desk.staff("leader", "south").hears("地上全是油")
    assert (await given(desk)).words == "地上全是油"
    await wang.press_data(Rate(1, 1).pack())
    await wang.sends_photo("", "picture-of-the-wall")
    rows = await desk.outbox(desk.staff("leader", "south").user_id)
    assert sum("picture-of-the-floor" in str(row.parameters) for row in rows) == 1, "nothing comes twice"
    assert sum("picture-of-the-wall" in str(row.parameters) for row in rows) == 1


async def test_a_picture_beside_many_stars_is_kept_with_the_ticket_P4_M1(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 5).pack())
    await wang.sends_photo("擦得很干净", "picture-of-the-floor")
    assert (await given(desk)).words == "擦得很干净"
    assert [note.file_id for note in await stored(desk, TicketNote) if note.file_id] == ["picture-of-the-floor"]
    assert "擦得很干净" not in (await last_ticket(desk)).symptom


async def test_who_has_rated_and_reports_another_fault_by_its_word_is_not_taken_to_talk_about_the_visit(desk):
    wang = await repaired(desk)
    await wang.types("5星")
    await wang.types("我要报修")
    assert (await given(desk)).words == ""
    assert "请问机器怎么了" in await wang.chat.last_text()


async def test_a_fault_told_the_day_after_the_stars_is_a_fault_and_no_word_about_the_visit(desk):
    wang = await repaired(desk)
    await wang.types("5星")
    desk.clock.advance(days=1)
    await wang.types("屏幕上有绿色条纹")
    assert (await given(desk)).words == ""
    ticket = await last_ticket(desk)
    assert (ticket.status, ticket.symptom) == (Status.REPORTING, "屏幕上有绿色条纹")


async def test_the_last_answer_counts(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 2).pack())
    await wang.press_data(Rate(1, 4).pack())
    assert (await given(desk)).stars == 4


async def test_stars_that_no_button_ever_offered_are_not_counted(desk):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 9).pack())
    assert await given(desk) is None
    assert await wang.toasts()


async def test_after_a_day_we_ask_once_more_and_after_three_it_closes_by_itself(desk):
    wang = await repaired(desk)
    await desk.advance(hours=24)
    assert await wang.hears("维修满意吗")
    await desk.advance(hours=48)
    assert (await last_ticket(desk)).status is Status.CLOSED
    assert sum("维修满意吗" in text for text in await wang.chat.texts()) == 1


async def test_the_fault_is_back_after_the_repair_opens_the_ticket_again(desk):
    wang = await repaired(desk)
    await wang.press_data(FaultIsBack(1).pack())
    again = await last_ticket(desk)
    assert (again.status, again.technician_id) == (Status.OPEN, None)
    await desk.advance(days=4)
    assert not await wang.hears("维修满意吗")


async def test_stars_may_be_typed(desk):
    wang = await repaired(desk)
    await wang.types("5星")
    assert (await given(desk)).stars == 5


async def test_an_unhappy_customer_is_called_by_the_leader(desk):
    wang = await repaired(desk)
    leader = desk.staff("leader", "south")
    before = len(await leader.chat.texts())
    await wang.press_data(Rate(1, 2).pack())
    assert "★★" in await leader.chat.last_text()
    await wang.press_data(Rate(1, 1).pack())
    assert len(await leader.chat.texts()) == before + 1
