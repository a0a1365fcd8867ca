"""Whoever asks for a person has one of the office and no other, whatever becomes of the ticket meanwhile [O3 V2]."""

import asyncio

from models.office_talk import OfficeTalk
from models.person import Person, person_with
from models.post import Post
from models.ring import Ring
from models.ticket import Ticket
from rules.returns import ReturnWish
from rules.ring import RingAbout
from rules.roles import Role
from tests.handlers.customer.telling import stored as rows
from tests.support.tickets import reports, stored


async def test_of_two_dispatchers_who_tap_at_once_one_has_them_and_the_other_reads_who_O3(desk_on_each):
    desk = desk_on_each
    wang, he, su = desk.customer("Wang"), desk.staff("dispatcher"), desk.staff("headquarters")
    async with desk.database.open_work() as work:
        second = await person_with(work.session, su.user_id)
        work.session.add(Post(person_id=second.id, role=Role.DISPATCHER, since_at=work.now))
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).is_with_person = True
    await asyncio.gather(*(each.press_data(f"person-take:{ticket.id}") for each in (he, su)))
    (talk,) = await rows(desk, OfficeTalk)
    assert "".join(await wang.chat.texts()).count("现在都由我来看") == 1
    toasts = [await he.toasts(), await su.toasts()]
    loser = next(each for each in toasts if any("已经在接待这位客户" in words for words in each))
    taker = next(each for each in await rows(desk, Person) if each.id == talk.taken_by_id)
    assert taker.name in "".join(loser)


async def test_what_waits_for_the_leader_still_does_after_they_are_handed_back_V3(desk, wang, he):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.return_wish, row.is_with_person, row.group_card_id = ReturnWish.RETURN, True, None
    await he.press_data(f"person-take:{ticket.id}")
    await he.presses("交回服务台")
    assert (await stored(desk, ticket)).is_with_person, "nobody was sent, and the leader has not called yet"


async def test_made_one_their_timer_goes_along_and_still_ends_the_talk_V2(desk, wang, he):
    first, second = await reports(desk, wang), await reports(desk, wang)
    await wang.types("转人工")
    await he.presses("我来接待")
    await he.press_data(f"merge:{second.id}:{first.id}:1")
    assert (await stored(desk, second)).same_as_id == first.id
    await desk.advance(minutes=31)
    assert await wang.hears("同事把您转回服务台")
    assert not (await stored(desk, first)).is_with_person


async def test_made_one_with_another_s_nothing_of_what_they_write_goes_there_O3(desk, wang, he):
    first = await reports(desk, wang)
    ann = desk.customer("Ann")
    hers = await reports(desk, ann)
    await ann.types("转人工")
    await he.presses("我来接待")
    await he.press_data(f"merge:{hers.id}:{first.id}:1")
    assert (await stored(desk, hers)).same_as_id == first.id
    (talk,) = await rows(desk, OfficeTalk)
    assert talk.ticket_id == hers.id
    await ann.types("还在吗")
    assert "还在吗" in await he.chat.last_text()
    await he.types("在的，请讲")
    assert "在的，请讲" in await ann.chat.last_text()
    assert "在的，请讲" not in "".join(await wang.chat.texts())


async def test_cancelled_by_the_office_or_erased_nobody_waits_any_more_O3(desk, wang, he):
    ticket = await reports(desk, wang)
    await wang.types("转人工")
    await he.types(ticket.number)
    await he.presses("取消这张单")
    await he.presses("客户不需要上门了")
    await he.types("/waiting")
    assert "目前没有" in await he.chat.last_text()
    await wang.types("转人工")
    await he.presses("我来接待")
    await wang.types("/privacy")
    await wang.presses("全部删除")
    await wang.presses("确定全部删除")
    assert all(talk.ended_at for talk in await rows(desk, OfficeTalk))


async def test_what_need_not_be_asked_any_more_is_not_in_the_list_O3(desk, wang, he):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        work.session.add(Ring(ticket_id=ticket.id, about=RingAbout.SIGN_OFF, words="", due_at=work.now))
    await he.types("/waiting")
    assert "目前没有" in await he.chat.last_text()
