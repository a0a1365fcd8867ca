"""A leader or dispatcher who is away is stood in for: by whom, what they may meanwhile, and how it goes back [O2 L4]."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.command_menu import OF_OFFICE, commands_for
from desk import people
from models.feedback import Feedback
from models.person import person_with
from models.post import Post
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.roles import Role
from tests.support.staff import is_away
from tests.support.tickets import reports

TUESDAY, WEDNESDAY, THURSDAY = (datetime(2026, 11, day - 1, 16, tzinfo=UTC) for day in (24, 25, 26))
"""Midnight in Shanghai. Today is Monday the 23rd, 10:00."""


@pytest.fixture
def boss(desk):
    return desk.staff("headquarters")


async def leaves(visitor, day="明天"):
    await visitor.types("/leave")
    await visitor.presses(day)
    await visitor.presses("休假")


async def is_at(desk, at):
    desk.clock.now = at
    await desk.tick()


async def roles(desk, visitor):
    async with desk.database.open_work() as work:
        return await people.roles_of(work, await person_with(work.session, visitor.user_id))


async def nobody_takes_it(desk):
    for _ in range(4):
        await desk.advance(minutes=10)


async def complaint(desk, words, author, owner):
    async with desk.database.open_work() as work:
        found = [await person_with(work.session, each.user_id) for each in (author, owner)]
        row = Feedback(
            kind=FeedbackKind.COMPLAINT, status=FeedbackStatus.CONSIDERED, author_id=found[0].id, region_code="south",
            words=words, written_at=work.now, sent_at=work.now, owner_id=found[1].id,
        )  # fmt: skip
        work.session.add(row)


async def owner_of(desk, words):
    async with desk.database.open_work() as work:
        return (await work.session.exec(select(Feedback.owner_id).where(Feedback.words == words))).one()


async def test_who_leads_is_asked_who_stands_in_and_a_technician_is_not_O2(desk, li, chen):
    await leaves(li)
    assert "代班" not in await li.chat.last_text()
    await leaves(chen)
    assert "华南区域组长的工作请谁代班" in await chen.chat.last_text()
    captions = await chen.chat.captions()
    assert li.name not in captions, "who is away that day is not offered"
    assert desk.staff("technician", "south", 1).name in captions
    assert chen.name not in captions


async def test_named_in_advance_it_begins_with_the_absence_and_ends_with_it_O2_L4(desk, wang, zhao, chen, he, boss):
    await leaves(chen)
    await chen.presses(zhao.name)
    assert "陈岚山 Chen Lanshan 请您代班（华南区域组长）" in await zhao.chat.last_text()
    for each in (chen, he, boss):
        assert f"由 {zhao.name} 代班" in await each.chat.last_text()
    assert Role.LEADER not in await roles(desk, zhao)
    await is_at(desk, TUESDAY + timedelta(hours=9))
    assert "现在由您替 陈岚山 Chen Lanshan 代班" in await zhao.chat.last_text()
    assert desk.database.menus_wanted
    assert OF_OFFICE[Role.LEADER].items() <= commands_for(await roles(desk, zhao)).items()
    said = len(await chen.chat.texts())
    await reports(desk, wang)
    await nobody_takes_it(desk)
    assert any("没有人接" in text for text in await zhao.chat.texts())
    assert len(await chen.chat.texts()) == said, "whoever is away is not nagged"
    await zhao.types("/region")
    assert "华南" in await zhao.chat.last_text()
    await is_at(desk, WEDNESDAY + timedelta(hours=9))
    assert "到此结束" in await zhao.chat.last_text()
    assert f"由 {zhao.name} 代班" in await chen.chat.last_text()
    assert Role.LEADER not in await roles(desk, zhao)
    await zhao.types("/region")
    assert "华南" not in await zhao.chat.last_text()


async def test_what_the_leader_had_in_hand_goes_to_the_stand_in_and_back_again_O2_L6(desk, wang, zhao, chen):
    await wang.types("您好")
    await complaint(desk, "没有人回电话", wang, chen)
    await leaves(chen, "今天")
    await chen.types(zhao.name)
    assert await owner_of(desk, "没有人回电话") is None
    assert any("没有人回电话" in text for text in await zhao.chat.texts())
    async with desk.database.open_work() as work:
        person = await person_with(work.session, zhao.user_id)
        row = (await work.session.exec(select(Feedback).where(Feedback.words == "没有人回电话"))).one()
        row.owner_id = person.id
    await chen.types("我回来了")
    assert await owner_of(desk, "没有人回电话") is None
    assert any("没有人回电话" in text for text in await chen.heard())
    assert "到此结束" in await zhao.chat.last_text()


async def test_the_stand_in_reads_the_regions_week_O2_L2(desk, zhao, chen):
    await leaves(chen, "今天")
    await chen.presses(zhao.name)
    async with desk.database.open_work() as work:
        readers = await people.first_on_duty(work, "south", Role.LEADER, Role.HEADQUARTERS)
    assert [person.name for person in readers] == [zhao.name]


async def test_themselves_somebody_away_too_and_nobody_of_the_staff_are_refused_kindly_O2(desk, wang, zhao, chen):
    await wang.types("您好")
    await is_away(desk, zhao, TUESDAY, WEDNESDAY)
    await leaves(chen)
    await chen.types(chen.name)
    assert "没法给自己代班" in await chen.chat.last_text()
    await chen.types(zhao.name)
    assert "也不在，请换一位" in await chen.chat.last_text()
    await chen.types("Wang")
    assert "没找到这个名字" in await chen.chat.last_text()
    async with desk.database.open_work() as work:
        stranger = await person_with(work.session, wang.user_id)
    await chen.press_data(f"stand-in-is:1:{stranger.id}")
    assert await desk.staff("technician", "south", 2).heard() == []
    async with desk.database.open_work() as work:
        assert not (await work.session.exec(select(Post).where(Post.absence_id.is_not(None)))).all()


async def test_where_nobody_stands_in_headquarters_hear_once_and_can_name_somebody_O2(desk, li, chen, boss):
    await leaves(chen)
    await chen.presses("没有人")
    assert "没有人代班" in await boss.chat.last_text()
    await is_at(desk, TUESDAY + timedelta(hours=9))
    assert sum("没有人代班" in text for text in await boss.chat.texts()) == 1
    await boss.presses("指定代班的人")
    await boss.types(li.name)
    assert "请您代班" in "".join(await li.chat.texts())
    assert Role.LEADER in await roles(desk, li)


async def test_a_question_left_unanswered_is_told_to_headquarters_when_the_absence_begins_O2(desk, chen, boss):
    await leaves(chen)
    await is_at(desk, TUESDAY + timedelta(hours=7))
    assert not await boss.hears("没有人代班")
    await is_at(desk, TUESDAY + timedelta(hours=9))
    assert "陈岚山 Chen Lanshan 今天（11月24日，周二）不在，华南区域组长没有人代班" in await boss.chat.last_text()


async def test_whoever_was_named_may_say_no_or_fall_ill_and_headquarters_hear_O2(desk, li, zhao, chen, boss):
    await leaves(chen)
    await chen.presses(zhao.name)
    await zhao.presses("我代不了")
    assert "不用替" in await zhao.chat.last_text()
    await boss.presses("指定代班的人")
    await boss.presses(li.name)
    await is_at(desk, TUESDAY + timedelta(hours=9))
    assert Role.LEADER in await roles(desk, li)
    before = len(await boss.chat.texts())
    await leaves(li, "今天")
    assert "没有人代班" in (await boss.chat.texts())[before]
    assert Role.LEADER not in await roles(desk, li)
    await zhao.press_data("stand-in-not:1")
    assert len(await boss.chat.texts()) == before + 1


async def test_another_is_named_instead_and_a_trip_that_falls_through_needs_nobody_O2(desk, li, zhao, chen):
    await leaves(chen)
    await chen.presses(zhao.name)
    await chen.press_data("stand-in:1")
    await chen.types(li.name)
    assert "不用替" in await zhao.chat.last_text()
    await is_at(desk, TUESDAY + timedelta(hours=9))
    assert Role.LEADER in await roles(desk, li)
    assert Role.LEADER not in await roles(desk, zhao)
    await is_at(desk, WEDNESDAY + timedelta(hours=9))
    assert sum("到此结束" in text for text in await li.chat.texts()) == 1
    assert not await zhao.hears("到此结束")


async def test_an_absence_taken_back_before_it_began_needs_nobody_O2(desk, zhao, chen, boss):
    await leaves(chen)
    await chen.presses(zhao.name)
    await chen.presses("不请假了")
    assert "不用替" in await zhao.chat.last_text()
    said = len(await boss.chat.texts())
    await is_at(desk, THURSDAY)
    assert Role.LEADER not in await roles(desk, zhao)
    assert len(await boss.chat.texts()) == said


async def test_the_dispatchers_stand_in_hears_who_asks_for_a_person_O2_O3(desk, wang, chen, he):
    await leaves(he, "今天")
    await he.presses(chen.name)
    await wang.types("转人工")
    assert await chen.hears("Wang")
    await he.types("我回来了")
    await wang.types("/tickets")
    assert Role.DISPATCHER not in await roles(desk, chen)
    assert Role.LEADER in await roles(desk, chen)


async def test_a_stranger_names_nobody_and_presses_nothing_O2(desk, wang, li, zhao, chen):
    await leaves(chen)
    async with desk.database.open_work() as work:
        person = await person_with(work.session, zhao.user_id)
    for visitor in (wang, li, desk.staff("leader", "north")):
        for data in (f"stand-in-is:1:{person.id}", "stand-in-no:1", "stand-in:1", "stand-in-not:1"):
            await visitor.press_data(data)
            assert (await visitor.toasts())[-1]
    async with desk.database.open_work() as work:
        assert not (await work.session.exec(select(Post).where(Post.absence_id.is_not(None)))).all()


async def test_a_stand_in_who_works_here_no_longer_stands_in_no_longer_and_headquarters_hear_O2(desk, zhao, chen, boss):
    await leaves(chen, "今天")
    await chen.presses(zhao.name)
    admin = desk.staff("admin")
    for words in ("/staff", "华南", zhao.name):
        await admin.types(words)
    await admin.presses("不在这里工作了")
    await admin.presses("确定")
    assert await roles(desk, zhao) == {Role.CUSTOMER}
    assert "没有人代班" in await boss.chat.last_text()
