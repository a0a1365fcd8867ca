"""Complaint, praise and suggestion: one tap or one word away, kept whole, and read by those who lead and nobody else."""

from datetime import timedelta

import pytest

from messages.buttons.feedback import DropFeedback, GiveFeedback, SendFeedback
from models.feedback import Feedback
from models.person import person_with
from models.post import Post
from models.ticket import Ticket
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.roles import Role
from tests.handlers.customer.telling import CRACK, last_ticket, machine, report, stored, symptom
from tests.handlers.customer.test_rating import repaired
from tests.support.example import MONDAY
from tests.support.staff import is_away

RUDE = "师傅态度很差，来了五分钟就走了"
IDEA = "菜谱能按口味分类就好了"


async def last_feedback(desk) -> Feedback:
    return (await stored(desk, Feedback))[-1]


async def vacate(desk, role, region_code):
    held = [post.id for post in await stored(desk, Post) if (post.role, post.region_code) == (role, region_code)]
    async with desk.database.open_work() as work:
        for post_id in held:
            (await work.session.get_one(Post, post_id)).until_at = work.now


async def nobody_else_has_heard(desk, words):
    others = [desk.staff("technician", "south", place) for place in (0, 1)]
    others += [desk.staff("dispatcher"), desk.staff("leader", "east")]
    return not any([await each.hears(words) for each in others]) and words not in "".join(
        await desk.group("south").texts()
    )


async def test_a_complaint_reaches_the_leader_and_headquarters_and_nobody_else_L6(desk):
    wang = await repaired(desk)
    await wang.types("/complaint")
    await wang.presses("关于 R-1123-0001")
    await wang.types(RUDE)
    await wang.sends_photo("这是他留下的样子")
    assert not await wang.heard(), "one running note"
    await wang.presses("就这些")
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    for reader in (leader, headquarters):
        assert await reader.hears(RUDE)
        assert await reader.hears("李禾田")
        assert "sendPhoto" in [row.method for row in await desk.outbox(reader.user_id)]
    assert await nobody_else_has_heard(desk, "态度很差")


async def test_the_author_hears_that_it_arrived_who_reads_it_and_by_when_L6(desk):
    wang = await repaired(desk)
    await wang.types("投诉")
    await wang.types(RUDE)
    await wang.types("就这些")
    said = await wang.chat.last_text()
    assert "陈" in said
    assert "总部" in said
    assert "明天（11月24日，周二）下午6:00前" in said


async def test_a_complaint_in_english_with_typed_answers_L6(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("complaint")
    assert "What happened?" in await ann.chat.last_text()
    await ann.types("nobody came and nobody called")
    await ann.types("that's all")
    assert "headquarters" in await ann.chat.last_text()
    assert (await last_feedback(desk)).words == "nobody came and nobody called"


@pytest.mark.parametrize("words", ["我要投诉，师傅态度很差", "I want to complain about your technician, he was rude"])
async def test_whoever_complains_in_a_sentence_need_not_say_it_twice_L6(desk, words):
    wang = desk.customer("Wang")
    await wang.types(words)
    await wang.types("就这些")
    assert (await last_feedback(desk)).words == words
    assert await stored(desk, Ticket) == []


async def test_a_complaint_in_the_midst_of_a_report_is_no_symptom_and_the_report_goes_on_L6(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    await wang.types("我要投诉你们上次来的师傅")
    await wang.presses("就这些")
    assert "怎么称呼" in await wang.chat.last_text()
    await wang.types("王建国")
    ticket = await last_ticket(desk)
    assert (ticket.symptom, ticket.contact_name) == (CRACK, "王建国")


async def test_what_a_cook_says_of_complaining_guests_is_a_symptom_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("客人老投诉菜太咸，秤不准了")
    assert await stored(desk, Feedback) == []


async def test_danger_in_a_complaint_goes_first_L6_L4(desk):
    wang = desk.customer("Wang")
    await wang.types("/complaint")
    await wang.types(RUDE)
    await wang.types("现在机器又冒烟了")
    assert await wang.hears("安全第一")
    assert (await last_ticket(desk)).is_urgent
    await desk.advance(minutes=30)
    assert (await last_feedback(desk)).words == RUDE
    assert (await last_feedback(desk)).sent_at


async def test_a_vacant_leader_s_complaints_are_headquarters_alone_L6(desk):
    wang = await repaired(desk)
    await vacate(desk, Role.LEADER, "south")
    await wang.press_data(GiveFeedback(FeedbackKind.COMPLAINT, 1).pack())
    await wang.types(RUDE)
    await wang.presses("就这些")
    assert await desk.staff("headquarters").hears(RUDE)
    assert not await desk.staff("leader", "south").hears(RUDE)
    assert await nobody_else_has_heard(desk, RUDE)
    assert "总部的同事" in await wang.chat.last_text()


async def test_a_leader_who_is_away_leaves_it_to_headquarters_L6(desk):
    wang, leader = await repaired(desk), desk.staff("leader", "south")
    await is_away(desk, leader, MONDAY - timedelta(days=1), MONDAY + timedelta(days=5))
    await wang.press_data(GiveFeedback(FeedbackKind.COMPLAINT, 1).pack())
    await wang.types(RUDE)
    await wang.presses("就这些")
    assert not await leader.hears(RUDE)
    assert "总部的同事" in await wang.chat.last_text()


async def test_whom_a_complaint_is_about_does_not_read_it_even_as_leader_L6(desk):
    wang = await repaired(desk)
    leader = desk.staff("leader", "south")
    await leader.types("/start")
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, 1)
        ticket.technician_id = (await person_with(work.session, leader.user_id)).id
    await wang.press_data(GiveFeedback(FeedbackKind.COMPLAINT, 1).pack())
    await wang.types(RUDE)
    await wang.presses("就这些")
    assert not await leader.hears(RUDE)
    assert await desk.staff("headquarters").hears(RUDE)


async def test_the_complaint_is_a_mark_on_the_ticket_L6(desk):
    wang = await repaired(desk)
    await wang.press_data(GiveFeedback(FeedbackKind.COMPLAINT, 1).pack())
    await wang.types(RUDE)
    await wang.presses("就这些")
    assert (await last_ticket(desk)).has_complaint
    await wang.types("R-1123-0001")
    assert "投诉" in await wang.chat.last_text()


async def test_a_complaint_is_one_tap_away_at_the_door_on_a_ticket_and_after_a_visit_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    assert {"提个建议", "投诉或表扬"} <= set(await wang.chat.captions())
    await wang.types("帮助")
    assert "投诉或表扬" in await wang.chat.captions()
    await report(wang)
    await wang.types("R-1123-0001")
    await wang.presses("投诉或表扬")
    assert "关于 R-1123-0001" in await wang.chat.last_text()


async def test_nobody_complains_about_somebody_elses_ticket_L6(desk):
    await repaired(desk)
    mallory = desk.customer("Mallory")
    await mallory.press_data(GiveFeedback(FeedbackKind.COMPLAINT, 1).pack())
    assert await mallory.toasts() == ["很抱歉，这是别人的，您在这里办不了。"]


async def test_a_complaint_that_was_never_finished_is_heard_after_half_an_hour_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("/complaint")
    await wang.types(RUDE)
    await desk.advance(minutes=20)
    await wang.types("而且没有穿工服")
    await desk.advance(minutes=20)
    assert (await last_feedback(desk)).sent_at is None
    await desk.advance(minutes=10)
    assert await desk.staff("headquarters").hears("没有穿工服")
    assert "已经送到" in await wang.chat.last_text()
    await wang.types("还有一件事")
    assert [each.words for each in await stored(desk, Feedback)][1:] == ["还有一件事"]


async def test_who_thinks_better_of_it_is_passed_on_to_nobody_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("/complaint")
    await wang.types(RUDE)
    await wang.presses("取消")
    assert "没有转给任何人" in await wang.chat.last_text()
    await desk.advance(hours=1)
    assert (await last_feedback(desk)).words == ""
    assert not await desk.staff("headquarters").hears("投诉")


async def test_nothing_written_is_nothing_sent_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("/complaint")
    await wang.types("就这些")
    assert "发生了什么" in await wang.chat.last_text()
    await wang.types("返回")
    assert "没有转给任何人" in await wang.chat.last_text()
    assert await stored(desk, Feedback) == []


async def test_what_went_off_is_not_sent_or_dropped_again_L6(desk):
    wang = desk.customer("Wang")
    await wang.types("/complaint")
    await wang.types(RUDE)
    await wang.presses("就这些")
    heard = len(await desk.staff("headquarters").chat.texts())
    for button in (SendFeedback(1), DropFeedback(1)):
        await wang.press_data(button.pack())
        assert "已经处理过了" in (await wang.toasts())[0]
    assert len(await desk.staff("headquarters").chat.texts()) == heard
    assert (await last_feedback(desk)).words == RUDE


async def test_praise_goes_the_same_road_L6(desk):
    wang = await repaired(desk)
    await wang.types("/complaint")
    await wang.presses("我是来表扬的")
    await wang.types("李师傅特别耐心")
    await wang.presses("就这些")
    assert "很受鼓舞" in await wang.chat.last_text()
    assert "李师傅特别耐心" in await desk.staff("leader", "south").chat.last_text()
    assert (await last_feedback(desk)).kind is FeedbackKind.PRAISE


async def test_the_staff_may_complain_too_L6(desk):
    li = desk.staff("technician", "south")
    await li.types("/complaint")
    await li.types("组长排班不公平")
    await li.types("就这些")
    assert "技术员" in await desk.staff("headquarters").chat.last_text()
    assert (await last_feedback(desk)).role is Role.TECHNICIAN


async def test_a_suggestion_is_thanked_for_and_reaches_the_leader_L3(desk):
    wang = await repaired(desk)
    await wang.types("/suggest")
    await wang.types(IDEA)
    await wang.presses("就这些")
    assert "谢谢您的建议" in await wang.chat.last_text()
    leader = desk.staff("leader", "south")
    assert IDEA in await leader.chat.last_text()
    assert await leader.chat.captions() == ["回复", "已阅，在考虑", "列入计划", "已做到", "暂不采纳", "与另一条相同"]
    idea = await last_feedback(desk)
    assert (idea.kind, idea.status, idea.region_code) == (FeedbackKind.SUGGESTION, FeedbackStatus.NEW, "south")


@pytest.mark.parametrize("words", [f"建议{IDEA}", "I have a suggestion: group the recipes by taste"])
async def test_a_suggestion_may_begin_with_its_words_L3(desk, words):
    wang = desk.customer("Wang")
    await wang.types(words)
    await wang.types("就这些")
    assert await desk.staff("headquarters").hears(words[-8:])


async def test_the_staff_suggests_by_the_same_road_L3(desk):
    li = desk.staff("technician", "south")
    await li.types("建议")
    await li.types("工具包里加一把内六角")
    await li.types("就这些")
    assert "内六角" in await desk.staff("leader", "south").chat.last_text()
    assert (await last_feedback(desk)).role is Role.TECHNICIAN


@pytest.mark.parametrize("is_pressed", [True, False], ids=["pressed", "typed"])
async def test_a_person_can_be_asked_for_in_the_midst_of_a_complaint_too_V2(desk, is_pressed):
    wang = await repaired(desk)
    await wang.types("/complaint")
    await wang.types(RUDE)
    assert await wang.hears("您的投诉，我已经这样记下")
    await (wang.presses if is_pressed else wang.types)("请转人工")
    assert await desk.staff("dispatcher").hears("想找真人沟通")
    assert (await last_feedback(desk)).words == RUDE, "what was written stays, and nothing else is added to it"
