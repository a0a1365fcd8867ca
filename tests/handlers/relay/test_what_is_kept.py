"""The conversation stays on the ticket; the staff's own words are forgotten after a while, and all of it when erased."""

import asyncio

from models.own_rows import copy_of
from models.person import person_with
from models.relayed_message import relayed_before
from models.ticket import Ticket
from models.whose_rows import Whose
from rules.ticket import Status
from scheduler.housekeeping import tidy
from tests.handlers.relay.talk import a_message, said_to
from tests.support.marked_life import arrives
from tests.support.tickets import reports


async def kept(desk, ticket):
    async with desk.database.open_work() as work:
        return await relayed_before(work.session, ticket.id, None, 50)


async def test_on_either_database_it_goes_both_ways_and_answers_find_their_place(desk_on_each):
    desk = desk_on_each
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await li.types("/start")
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    for place in range(3):
        await wang.sends_photo("", f"photo-{place}", media_group_id="album-9")
    desk.clock.advance(seconds=2)
    await arrives(desk)
    album = (await said_to(desk, li))[-1]
    assert album.method == "sendMediaGroup"
    await li.types("看到了", reply_to_message=a_message(album.message_id, li.user_id))
    assert await wang.hears("看到了")
    assert [each.kind.value for each in await kept(desk, ticket)] == ["photo", "photo", "photo", "text"]


async def test_ninety_days_after_the_end_the_staff_s_words_are_forgotten_and_the_customer_s_stay(desk, job):
    wang, li, ticket = job
    await wang.types("门口有只狗")
    await li.presses("给客户发消息")
    await li.types("好的，知道了")
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.status, row.closed_at = Status.CLOSED, work.now
    await arrives(desk)
    desk.clock.advance(days=91)
    await tidy(desk.database)
    assert [each.text for each in await kept(desk, ticket)] == ["门口有只狗", ""]


async def test_both_write_at_once_and_each_reads_the_other(desk, job):
    wang, li, ticket = job
    await li.presses("给客户发消息")
    await asyncio.gather(wang.types("您到了吗"), li.types("我到了"))
    assert await wang.hears("我到了")
    assert await li.hears("您到了吗")
    assert len(await kept(desk, ticket)) == 2


async def test_a_technician_who_is_a_customer_too_is_asked_which_side_is_meant(desk, job):
    wang, li, _ = job
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    own = await reports(desk, li)
    await desk.group("south").pressed_by(zhao, "接单")
    await li.types("我那台明天下午在家")
    assert not await wang.hears("明天下午在家")
    assert not await zhao.hears("明天下午在家")
    await li.presses("赵晚晴")
    assert await zhao.hears("明天下午在家")
    assert not await wang.hears("明天下午在家")
    assert [each.role.value for each in await kept(desk, own)] == ["customer"]


async def test_in_english_it_reads_as_english(desk):
    ann, li = desk.customer("Ann", "en"), desk.staff("technician", "south")
    await li.types("/start")
    await reports(desk, ann, contact_name="Ann Lee")
    await desk.group("south").pressed_by(li, "接单")
    await ann.types("Please ring twice")
    assert await li.hears("💬 <b>Ann Lee</b> · R-1123-0001\nPlease ring twice")
    assert await ann.hears("I pass on to 李禾田 Li Hetian what you write here")
    await li.presses("给客户发消息")
    await li.types("On my way")
    assert await ann.hears("💬 <b>李禾田 Li Hetian, your technician</b> · R-1123-0001\nOn my way")


async def test_it_is_part_of_the_customer_s_copy(desk, job):
    wang, _, _ = job
    await wang.types("门口有只狗")
    async with desk.database.open_reading() as session:
        person = await person_with(session, wang.user_id)
        copy = await copy_of(session, Whose(person.id, wang.user_id))
    assert [row["text"] for row in copy["relayed_message"]] == ["门口有只狗"]
