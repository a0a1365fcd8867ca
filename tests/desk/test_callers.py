"""Whoever telephoned comes to the chat with their own number: the two become one person, and all is theirs [O3]."""

import pytest

from models.device import devices_of
from models.person import Person, callers_at
from models.ticket import live_tickets_of
from models.ticket_note import notes_of
from rules.ring import RingAnswer
from rules.ticket import Status
from tests.handlers.customer.telling import last_ticket, machine, symptom
from tests.handlers.customer.telling import stored as rows
from tests.support.callers import TOLD, calls, rings
from tests.support.desk_kit import Desk
from tests.support.tickets import stored

PHONE = "8613900139000"


async def person_of(desk: Desk, visitor) -> Person:
    return next(person for person in await rows(desk, Person) if person.telegram_id == visitor.user_id)


async def test_with_their_own_contact_everything_is_theirs_and_told_once_O3(desk_on_each):
    desk = desk_on_each
    wang, he, li, group = (
        desk.customer("Wang"),
        desk.staff("dispatcher"),
        desk.staff("technician", "south"),
        desk.group("south"),
    )
    ticket = await calls(desk, he)
    await group.pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("上一家还没修完")
    await li.types("明天下午5点")
    await wang.types("我打过电话")
    await wang.shares_contact(PHONE)
    assert ticket.number in "".join(await wang.chat.texts())
    assert await wang.hears("您看行吗"), "what they were to be asked by telephone is asked here"
    assert "客户没有 Telegram" not in "".join((await li.chat.texts())[-3:])
    person = await person_of(desk, wang)
    async with desk.database.open_work() as work:
        assert [each.id for each in await live_tickets_of(work.session, person.id)] == [ticket.id]
        assert await devices_of(work.session, person.id)
        assert {note.author_id for note in await notes_of(work.session, ticket.id)} == {person.id}
        assert not await callers_at(work.session, "+" + PHONE)
    assert {ring.answer for ring in await rings(desk)} == {RingAnswer.OVERTAKEN}
    await wang.shares_contact(PHONE)
    await wang.types("我的报修")
    assert ticket.number in await wang.chat.last_text()


async def test_a_typed_number_or_a_forwarded_card_proves_nothing_O3(desk, wang, he):
    ticket = await calls(desk, he)
    before = ticket.customer_id
    await wang.types("我打过电话")
    await wang.types("13900139000")
    await wang.shares_contact(PHONE, user_id=424242)
    assert (await stored(desk, ticket)).customer_id == before
    await wang.types("返回")
    await wang.shares_contact(PHONE, user_id=424242)
    assert (await stored(desk, ticket)).customer_id == before


async def test_two_with_one_number_are_told_apart_by_the_number_that_was_read_out_O3(desk, wang, he):
    first = await calls(desk, he)
    await he.types("/new")
    await he.types("13900139000")
    await he.presses("是别人")
    await he.types(TOLD.replace("王建国", "李小红").replace("锅的外壳裂了", "屏幕不亮了"))
    await he.presses("开单")
    second = await last_ticket(desk)
    assert first.customer_id != second.customer_id
    await wang.types("我打过电话")
    await wang.shares_contact(PHONE)
    assert await wang.hears("有几位用这个号码打过电话")
    await wang.types("R-0000-0000")
    await wang.types(second.number)
    person = await person_of(desk, wang)
    assert (await stored(desk, second)).customer_id == person.id
    assert (await stored(desk, first)).customer_id == first.customer_id


async def test_a_number_that_somebody_typed_here_keeps_its_own_reports_O3(desk, wang, he):
    ann = desk.customer("Ann")
    await symptom(ann)
    await machine(ann)
    for words in ("Ann", "13900139000", "深圳市南山区科苑路8号"):
        await ann.types(words)
    await ann.presses("11月24日")
    await ann.types("提交")
    hers = await last_ticket(desk)
    await he.types("/new")
    await he.types("13900139000")
    await he.presses("是别人")
    await he.types(TOLD.replace("明天", "后天"))
    await he.presses("开单")
    his = await last_ticket(desk)
    await wang.types("我打过电话")
    await wang.shares_contact(PHONE)
    assert (await stored(desk, his)).customer_id == (await person_of(desk, wang)).id
    assert (await stored(desk, hers)).customer_id == hers.customer_id


async def test_whoever_reports_here_with_that_number_is_offered_what_they_telephoned_about_O3(desk, wang, he):
    ticket = await calls(desk, he)
    await symptom(wang, "屏幕上有条纹")
    await machine(wang)
    await wang.types("王建国")
    await wang.shares_contact(PHONE)
    assert await wang.hears("您现在说的是同一件事吗")
    await wang.presses(f"就是{ticket.number}")
    joined = await stored(desk, ticket)
    assert "屏幕上有条纹" in joined.symptom
    assert (await last_ticket(desk)).status is Status.CANCELLED


@pytest.mark.parametrize("is_erased", [False, True])
async def test_after_an_erasure_a_call_is_somebody_new_s_O3(desk, wang, he, is_erased):
    ticket = await calls(desk, he)
    await wang.types("我打过电话")
    await wang.shares_contact(PHONE)
    if is_erased:
        await he.types(ticket.number)
        await he.presses("取消这张单")
        await he.types("客户说不需要了")
        await wang.types("删除我的数据")
        await wang.types("确定删除")
    await he.types("/new")
    await he.types("13900139000")
    asked = "".join(await he.chat.texts())
    assert ("这个号码我们认识" in asked) is not is_erased
