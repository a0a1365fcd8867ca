"""Conduct and suggestions as lists: the oldest unanswered first; linked suggestions are answered together [L3 L6]."""

import pytest

from desk import erasure
from messages.buttons.feedback import HandleFeedback, ShowFeedback
from messages.buttons.feedback_list import AskSameAs, Book, LinkTo, OpenFeedback, PartFrom, ShowBook
from models.feedback import Feedback
from models.person import person_with
from rules.feedback import FeedbackKind, FeedbackStatus, Handling
from tests.handlers.customer.telling import stored
from tests.support.desk_kit import Desk, Visitor

TRAY, LID = "出菜口的托盘大一点就好了", "锅盖能自己停住就好了"


async def person_id(desk: Desk, who: Visitor) -> int:
    async with desk.database.open_work() as work:
        person = await person_with(work.session, who.user_id)
        if person is None:
            await who.types("你好")
            person = await person_with(work.session, who.user_id)
        return person.id


async def said(
    desk: Desk, author: Visitor, kind=FeedbackKind.SUGGESTION, words=TRAY, region="south", about=None
) -> int:
    """Sent an hour after the one before."""
    await author.types("/help")
    desk.clock.advance(hours=1)
    async with desk.database.open_work() as work:
        person = await person_with(work.session, author.user_id)
        named = await person_with(work.session, about.user_id) if about else None
        row = Feedback(
            kind=kind,
            author_id=person.id,
            region_code=region,
            words=words,
            written_at=work.now,
            sent_at=work.now,
            technician_id=named.id if named else None,
        )
        work.session.add(row)
        await work.session.flush()
        return row.id


async def status_of(desk, number):
    return {each.id: each.status for each in await stored(desk, Feedback)}[number]


async def test_the_leader_reads_the_region_s_and_headquarters_all_the_oldest_unanswered_first_L3(desk):
    wang, ann = desk.customer("Wang"), desk.customer("Ann", "en")
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await said(desk, wang, words="第一条建议")
    await said(desk, ann, words="The second idea")
    await said(desk, wang, words="东区的建议", region="east")
    await leader.types("/suggestions")
    shown = await leader.chat.last_text()
    assert shown.index("第一条建议") < shown.index("The second idea")
    assert "东区" not in shown
    await leader.presses("1")
    await leader.presses("列入计划")
    await leader.types("建议清单")
    shown = await leader.chat.last_text()
    assert shown.index("The second idea") < shown.index("第一条建议")
    await headquarters.types("/suggestions")
    assert "东区的建议" in await headquarters.chat.last_text()


async def test_every_change_is_told_the_author_in_their_words_and_language_L3(desk):
    ann, leader = desk.customer("Ann", "en"), desk.staff("leader", "south")
    await said(desk, ann, words="A bigger tray, please")
    for caption, told in (
        ("已阅", "has looked at it"),
        ("列入计划", "we plan to do it"),
        ("暂不采纳", "The reason:\n<blockquote>The mould is &lt;too&gt; dear</blockquote>"),
    ):
        await leader.types("/suggestions")
        await leader.presses("1")
        await leader.presses(caption)
        if caption == "暂不采纳":
            assert "为什么目前做不到" in await leader.chat.last_text()
            await leader.types("The mould is <too> dear")
        assert told in await ann.chat.last_text()
        assert "A bigger tray, please" in await ann.chat.last_text()
    assert await status_of(desk, 1) is FeedbackStatus.DECLINED


async def test_a_coarse_reason_is_held_and_goes_calm_M2_L3(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await said(desk, wang)
    await leader.press_data(HandleFeedback(1, Handling.DECLINE).pack())
    await leader.types("蠢货，做不到")
    assert not await wang.hears("做不到")
    assert await status_of(desk, 1) is FeedbackStatus.NEW
    await leader.presses("重新写")
    await leader.types("模具太贵，明年再看")
    assert await wang.hears("模具太贵")
    assert await status_of(desk, 1) is FeedbackStatus.DECLINED


async def test_linked_ones_hear_together_and_one_who_comes_later_hears_where_it_stands_L3(desk):
    wang, ann, li = desk.customer("Wang"), desk.customer("Ann", "en"), desk.staff("technician", "south")
    leader = desk.staff("leader", "south")
    await said(desk, wang)
    await said(desk, ann, words="A bigger tray")
    await said(desk, li, words="客户都说托盘太小")
    await leader.press_data(AskSameAs(2).pack())
    assert any("S-1" in each for each in await leader.chat.captions())
    await leader.types("s-1")
    assert "S-1" in await leader.chat.last_text()
    await leader.press_data(HandleFeedback(2, Handling.PLAN).pack())
    assert await wang.hears("列入计划")
    assert await ann.hears("we plan to do it")
    await leader.press_data(LinkTo(3, 2).pack())
    assert await li.hears("列入计划")
    assert [await status_of(desk, each) for each in (1, 2, 3)] == [FeedbackStatus.PLANNED] * 3
    await leader.press_data(HandleFeedback(1, Handling.FINISH).pack())
    for each, done in ((wang, "已经做到了"), (li, "已经做到了"), (ann, "done")):
        assert done in await each.chat.last_text()
    await leader.types("/suggestions")
    assert "3条相同" in await leader.chat.last_text()
    assert "S-2" not in await leader.chat.last_text()


async def test_not_the_same_after_all_it_is_answered_for_itself_L3(desk):
    wang, ann, leader = desk.customer("Wang"), desk.customer("Ann", "en"), desk.staff("leader", "south")
    await said(desk, wang)
    await said(desk, ann, words="A lid that stays open")
    await leader.press_data(LinkTo(2, 1).pack())
    await leader.presses("其实不一样")
    await leader.press_data(HandleFeedback(1, Handling.PLAN).pack())
    assert not await ann.hears("plan")
    assert await status_of(desk, 2) is FeedbackStatus.NEW
    await leader.press_data(PartFrom(2).pack())
    assert any("已经" in each for each in await leader.toasts())


async def test_no_rings_no_strangers_no_second_link_L3(desk):
    """Linked with itself, both ways round, twice, with a complaint, with another region's."""
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    for words in (TRAY, LID):
        await said(desk, wang, words=words)
    await said(desk, wang, FeedbackKind.COMPLAINT)
    await said(desk, wang, region="east")
    for button in (LinkTo(1, 1), LinkTo(1, 4), LinkTo(3, 1), LinkTo(1, 99)):
        await leader.press_data(button.pack())
        assert any(await leader.toasts())
    await leader.press_data(LinkTo(1, 2).pack())
    for button in (LinkTo(2, 1), LinkTo(1, 2)):
        await leader.press_data(button.pack())
        assert any(await leader.toasts())
    assert [each.same_as_id for each in await stored(desk, Feedback)] == [2, None, None, None]


async def test_the_list_of_conduct_has_neither_ones_own_nor_what_is_about_oneself_or_a_leader_L6(desk):
    zhao, li, leader = (
        desk.staff("technician", "south", 1),
        desk.staff("technician", "south"),
        desk.staff("leader", "south"),
    )
    headquarters = desk.staff("headquarters")
    await said(desk, zhao, FeedbackKind.COMPLAINT, "李禾田不收工具", about=li)
    await said(desk, zhao, FeedbackKind.COMPLAINT, "排班偏心", about=leader)
    await said(desk, leader, FeedbackKind.COMPLAINT, "总部不回话")
    await leader.types("/conduct")
    assert "不收工具" in await leader.chat.last_text()
    assert "偏心" not in await leader.chat.last_text()
    assert "不回话" not in await leader.chat.last_text()
    await headquarters.types("/conduct")
    shown = await headquarters.chat.last_text()
    assert all(words in shown for words in ("不收工具", "偏心", "不回话"))
    await leader.presses("1")
    assert "赵晚晴" in await leader.chat.last_text()
    await leader.presses("回复")
    await leader.types("谢谢，我会跟他谈")
    assert await zhao.hears("我会跟他谈")


@pytest.mark.parametrize("who", ["technician", "dispatcher", "customer", "leader of another region"])
async def test_nobody_else_leafs_opens_or_links_L3_L6(desk, who):
    wang = desk.customer("Wang")
    await said(desk, wang)
    await said(desk, wang, words=LID)
    somebody = {
        "technician": desk.staff("technician", "south"),
        "dispatcher": desk.staff("dispatcher"),
        "customer": desk.customer("Mallory"),
        "leader of another region": desk.staff("leader", "east"),
    }[who]
    buttons = [OpenFeedback(1), AskSameAs(1), LinkTo(1, 2), PartFrom(1), ShowFeedback(1)]
    for button in [*buttons, *([] if "leader" in who else [ShowBook(Book.CONDUCT, 0)])]:
        await somebody.press_data(button.pack())
        assert not await somebody.heard(), button
        assert any(await somebody.toasts())
    await somebody.types("/suggestions")
    assert TRAY not in "".join(await somebody.heard())


async def test_eighteen_are_three_pages_turned_in_place_L3(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    for number in range(18):
        await said(desk, wang, words=f"建议第{number}号" + "长" * 300)
    await leader.types("/suggestions")
    before = len(await leader.chat.texts())
    for _ in range(2):
        await leader.presses("下一页")
    assert "第3页" in await leader.chat.last_text()
    assert "建议第17号" in await leader.chat.last_text()
    assert len(await leader.chat.texts()) == before


async def test_the_author_was_erased_and_it_can_still_be_decided_L3_L6(desk):
    wang, leader = desk.customer("Wang"), desk.staff("leader", "south")
    await said(desk, wang)
    await said(desk, wang, words=LID)
    await leader.press_data(LinkTo(2, 1).pack())
    async with desk.database.open_work() as work:
        await erasure.erase(work, await person_with(work.session, wang.user_id), None)
    heard = len(await wang.chat.texts())
    await leader.types("/suggestions")
    assert TRAY not in await leader.chat.last_text()
    await leader.presses("1")
    await leader.presses("已做到")
    assert len(await wang.chat.texts()) == heard
    assert await status_of(desk, 2) is FeedbackStatus.DONE


async def test_two_leaders_at_once_one_decides_and_the_other_is_told_who_L3(desk):
    wang, leader, headquarters = desk.customer("Wang"), desk.staff("leader", "south"), desk.staff("headquarters")
    await said(desk, wang)
    await headquarters.press_data(HandleFeedback(1, Handling.CONSIDER).pack())
    await leader.press_data(HandleFeedback(1, Handling.CONSIDER).pack())
    await leader.press_data(HandleFeedback(1, Handling.PLAN).pack())
    assert any("已经在跟进了" in each for each in await leader.toasts())
    assert await wang.hears("苏文澜")
    assert sum("已经看过" in each for each in await wang.chat.texts()) == 1


async def test_staff_suggest_from_anywhere_and_a_command_leaves_the_search_for_the_same_L3(desk):
    wang, li, leader = desk.customer("Wang"), desk.staff("technician", "south"), desk.staff("leader", "south")
    await said(desk, wang)
    await li.types("/log")
    await li.types("/suggest")
    await li.types("工具包里加一把内六角")
    await li.types("就这些")
    assert await leader.hears("内六角")
    await leader.press_data(AskSameAs(2).pack())
    await leader.types("/suggestions")
    assert "内六角" in await leader.chat.last_text()
    await leader.types("S-1")
    assert TRAY in await leader.chat.last_text()
    assert not [each for each in await stored(desk, Feedback) if each.same_as_id]
