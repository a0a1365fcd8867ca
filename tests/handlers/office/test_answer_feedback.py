"""What was said about the service has an owner: called, answered, decided, settled; and nobody is forgotten."""

import pytest

from messages.buttons.feedback import HandleFeedback, SettleFeedback, ShowFeedback
from messages.buttons.ticket import Rate
from models.feedback import Feedback
from rules.feedback import FeedbackStatus, Handling
from tests.handlers.customer.telling import stored
from tests.handlers.customer.test_give_feedback import IDEA, RUDE, last_feedback
from tests.handlers.customer.test_rating import repaired

SORRY = "非常抱歉，我已经跟师傅谈过，明天亲自上门。"


async def complained(desk):
    wang = await repaired(desk)
    await wang.types("/complaint")
    await wang.presses("关于 R-1123-0001")
    await wang.types(RUDE)
    await wang.presses("就这些")
    return wang, desk.staff("leader", "south"), desk.staff("headquarters")


async def suggested(desk):
    wang = await repaired(desk)
    await wang.types("/suggest")
    await wang.types(IDEA)
    await wang.presses("就这些")
    return wang, desk.staff("leader", "south")


async def test_the_number_is_shown_to_whoever_calls_and_they_own_it_L6(desk):
    _wang, leader, _ = await complained(desk)
    assert "138" not in await leader.chat.last_text()
    await leader.presses("我来打电话")
    assert "+86 138 0013 8000" in await leader.chat.last_text()
    taken = await last_feedback(desk)
    assert taken.status is FeedbackStatus.CONSIDERED
    assert taken.owner_id


async def test_one_calls_and_not_two_but_headquarters_may_step_in_L6(desk):
    _wang, leader, headquarters = await complained(desk)
    await headquarters.presses("我来打电话")
    row, data = await leader.chat.find("我来打电话")
    await leader.press_data(data, row.id)
    assert "已经在跟进了" in (await leader.toasts())[0]
    assert not await leader.hears("138")
    await headquarters.presses("已处理好")
    await headquarters.presses("没有要记的")
    await leader.press_data(data, row.id)
    assert "已经处理过了" in (await leader.toasts())[0]


async def test_headquarters_takes_over_what_a_leader_has_L6(desk):
    _wang, leader, headquarters = await complained(desk)
    await leader.presses("我来打电话")
    first = (await last_feedback(desk)).owner_id
    await headquarters.presses("我来打电话")
    assert (await last_feedback(desk)).owner_id != first


async def test_the_answer_goes_to_the_author_in_the_leader_s_words_L6(desk):
    wang, leader, _ = await complained(desk)
    await leader.presses("回复")
    await leader.types(SORRY)
    said = await wang.chat.last_text()
    assert SORRY in said
    assert RUDE in said
    assert "陈" in said
    assert "已经转达" in await leader.chat.last_text()
    answered = await last_feedback(desk)
    assert answered.answer == SORRY
    assert answered.answered_at


async def test_a_second_answer_is_kept_beside_the_first_L6(desk):
    wang, leader, _ = await complained(desk)
    for words in (SORRY, "已经约好明天上午。"):
        await leader.presses("回复")
        await leader.types(words)
    assert "明天上午" in await wang.chat.last_text()
    assert (await last_feedback(desk)).answer == f"{SORRY}\n已经约好明天上午。"


@pytest.mark.parametrize("word", ["返回", "取消", "back"])
async def test_an_answer_can_be_thought_better_of_L6(desk, word):
    wang, leader, _ = await complained(desk)
    await leader.presses("回复")
    await leader.types(word)
    assert RUDE in await leader.chat.last_text()
    assert "我来打电话" in await leader.chat.captions()
    await leader.types(SORRY)
    assert not await wang.hears(SORRY)


async def test_after_a_command_nothing_goes_to_a_customer_unawares_L6(desk):
    wang, leader, _ = await complained(desk)
    await leader.presses("回复")
    await leader.types("/start")
    assert "您好" in "".join(await leader.heard())
    await leader.types(SORRY)
    assert not await wang.hears(SORRY)


async def test_a_picture_is_no_answer_and_words_are_asked_for_again_L6(desk):
    _wang, leader, _ = await complained(desk)
    await leader.presses("回复")
    await leader.sends("sticker")
    assert "怎么回复" in await leader.chat.last_text()


async def test_settled_has_a_word_for_the_record_that_the_author_does_not_read_L6(desk):
    wang, leader, _ = await complained(desk)
    await leader.presses("已处理好")
    await leader.types("道歉，下次免上门费")
    settled = await last_feedback(desk)
    assert (settled.status, settled.outcome) == (FeedbackStatus.DONE, "道歉，下次免上门费")
    assert settled.settled_at
    said = await wang.chat.last_text()
    assert "已经跟您处理好了" in said
    assert "免上门费" not in said
    assert "投诉或表扬" in await wang.chat.captions()


async def test_what_was_settled_while_one_was_writing_is_not_answered_any_more_L6(desk):
    wang, leader, headquarters = await complained(desk)
    await leader.presses("回复")
    await headquarters.presses("已处理好")
    await headquarters.presses("没有要记的")
    await leader.types(SORRY)
    assert "已经处理过了" in await leader.chat.last_text()
    assert not await wang.hears(SORRY)
    await leader.types("你好")
    assert "您好" in "".join(await leader.heard())


@pytest.mark.parametrize("role", ["technician", "dispatcher", "customer", "leader of another region", "the author"])
@pytest.mark.parametrize(
    "button", [*(HandleFeedback(1, each) for each in Handling), SettleFeedback(1), ShowFeedback(1)], ids=str
)
async def test_only_the_region_s_leader_and_headquarters_may_touch_it_L6(desk, role, button):
    wang, _leader, _ = await complained(desk)
    before = await stored(desk, Feedback)
    somebody = {
        "technician": desk.staff("technician", "south"),
        "dispatcher": desk.staff("dispatcher"),
        "customer": desk.customer("Mallory"),
        "leader of another region": desk.staff("leader", "east"),
        "the author": wang,
    }[role]
    await somebody.press_data(button.pack())
    assert not await somebody.heard()
    assert any(await somebody.toasts())
    assert [each.model_dump() for each in await stored(desk, Feedback)] == [each.model_dump() for each in before]


@pytest.mark.parametrize(
    ("caption", "status", "told"),
    [
        ("列入计划", FeedbackStatus.PLANNED, "已经列入计划"),
        ("已做到", FeedbackStatus.DONE, "已经做到了"),
    ],
)
async def test_whoever_suggested_hears_in_words_what_was_decided_L3(desk, caption, status, told):
    wang, leader = await suggested(desk)
    await leader.presses(caption)
    assert told in await wang.chat.last_text()
    assert IDEA in await wang.chat.last_text()
    decided = await last_feedback(desk)
    assert decided.status is status
    assert decided.owner_id


async def test_not_now_needs_a_reason_which_the_author_reads_L3(desk):
    wang, leader = await suggested(desk)
    await leader.presses("暂不采纳")
    assert (await last_feedback(desk)).status is FeedbackStatus.NEW
    await leader.types("返回")
    await leader.presses("暂不采纳")
    await leader.types("模具要重做，今年排不上")
    said = await wang.chat.last_text()
    assert "目前我们还做不到" in said
    assert "今年排不上" in said
    assert IDEA in said
    assert (await last_feedback(desk)).status is FeedbackStatus.DECLINED


async def test_a_suggestion_is_answered_in_free_words_L3(desk):
    wang, leader = await suggested(desk)
    await leader.presses("回复")
    await leader.types("好主意，我们问问开发部。")
    assert "问问开发部" in await wang.chat.last_text()
    assert (await last_feedback(desk)).status is FeedbackStatus.CONSIDERED


async def test_planned_may_become_done_and_is_told_each_time_once_L3(desk):
    wang, leader = await suggested(desk)
    row, planned = await leader.chat.find("列入计划")
    await leader.presses("列入计划")
    await leader.press_data(planned, row.id)
    assert "已经处理过了" in (await leader.toasts())[0]
    await leader.presses("已做到")
    told = await wang.chat.texts()
    assert sum("列入计划" in text for text in told) == sum("已经做到了" in text for text in told) == 1
    await leader.press_data(planned, row.id)
    assert "已经处理过了" in (await leader.toasts())[0]


async def test_few_stars_open_a_call_back_that_the_leader_owns_P4_V2(desk):
    wang = await repaired(desk)
    leader = desk.staff("leader", "south")
    await wang.press_data(Rate(1, 2).pack())
    said = await wang.chat.last_text()
    assert "非常抱歉" in said
    assert "下午6:00前会给您打电话" in said
    assert "★★" in await leader.chat.last_text()
    await wang.types("地上全是油，没有收拾")
    assert "没有收拾" in await leader.chat.last_text()
    await leader.presses("我来打电话")
    assert "+86 138 0013 8000" in await leader.chat.last_text()
    await leader.presses("已处理好")
    await leader.types("派人去打扫")
    assert (await last_feedback(desk)).outcome == "派人去打扫"


async def test_stars_corrected_to_few_open_it_too_and_open_it_once_P4(desk):
    wang = await repaired(desk)
    for stars in (5, 2, 1):
        await wang.press_data(Rate(1, stars).pack())
    assert len(await stored(desk, Feedback)) == 1


async def test_what_nobody_took_by_the_end_of_the_next_business_day_goes_to_headquarters_once_P4(desk):
    wang = await repaired(desk)
    headquarters = desk.staff("headquarters")
    await wang.press_data(Rate(1, 1).pack())
    await desk.advance(hours=31)
    assert not await headquarters.hears("没有人跟进")
    await desk.advance(hours=1)
    assert await headquarters.hears("没有人跟进")
    await desk.advance(days=3)
    assert sum("没有人跟进" in text for text in await headquarters.chat.texts()) == 1
    await headquarters.presses("我来打电话")
    assert "+86 138 0013 8000" in await headquarters.chat.last_text()


async def test_what_was_taken_on_and_settled_does_not_go_up_P4(desk):
    wang = await repaired(desk)
    leader = desk.staff("leader", "south")
    await wang.press_data(Rate(1, 1).pack())
    await leader.presses("我来打电话")
    await leader.presses("已处理好")
    await leader.presses("没有要记的")
    await desk.advance(days=3)
    assert not await leader.hears("您接下了这件事")
    assert not await desk.staff("headquarters").hears("请跟进")


async def test_a_call_that_nobody_made_is_asked_about_once_and_then_goes_to_headquarters_once_L4_P4(desk):
    wang = await repaired(desk)
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await wang.press_data(Rate(1, 1).pack())
    await leader.presses("我来打电话")
    await desk.advance(hours=32)
    assert "您接下了这件事" in await leader.chat.last_text()
    assert not await headquarters.hears("★")
    for _ in range(4):
        await desk.advance(days=1)
    assert sum("您接下了这件事" in text for text in await leader.chat.texts()) == 1
    assert sum("接下了这件事，到说好的时间" in text for text in await headquarters.chat.texts()) == 1
    await headquarters.presses("我来打电话")
    assert "+86 138 0013 8000" in await headquarters.chat.last_text()
