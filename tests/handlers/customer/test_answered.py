"""What has been answered looks answered: its buttons go, and whoever still presses one is told kindly."""

import pytest

from tests.handlers.customer.telling import NO_POWER, machine, report, symptom, until_check, until_time, who_and_where
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import gets_ready
from tests.support.visit_steps import reports_done


async def buttons_under(wang, words):
    shown = next(row for row in reversed(await wang.chat.screen()) if words in str(row.parameters))
    return shown.parameters.get("reply_markup")


async def test_a_question_that_was_answered_keeps_no_buttons(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    assert await buttons_under(wang, "哪一款机器")
    await wang.presses("W600")
    assert not await buttons_under(wang, "哪一款机器")
    assert await buttons_under(wang, "什么时候买的")


async def test_what_was_read_back_keeps_no_buttons_once_it_is_sent(desk):
    wang = desk.customer("Wang")
    await report(wang)
    assert not await buttons_under(wang, "我给您念一遍")


async def test_a_refused_answer_leaves_the_buttons_where_they_are(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.press_data("product:1:no-such-machine", (await wang.chat.screen())[-1].id)
    assert await buttons_under(wang, "哪一款机器")


async def test_whoever_tries_the_steps_can_still_turn_their_pages_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, NO_POWER)
    await wang.presses("教我怎么做")
    await wang.presses("再试试")
    await wang.presses("下一步")
    assert await buttons_under(wang, "2")


async def test_a_proposal_that_was_answered_keeps_no_buttons_B3(desk):
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await report(wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.presses("11月")
    await wang.presses("可以，就这个时间")
    assert not await buttons_under(wang, "抱歉")


# Typed, not pressed


async def test_a_question_that_was_answered_in_words_keeps_no_buttons(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("W600")
    assert not await buttons_under(wang, "哪一款机器")
    await wang.types("2026年3月")
    assert not await buttons_under(wang, "什么时候买的")
    assert await buttons_under(wang, "怎么称呼")


async def test_a_name_that_was_typed_takes_its_buttons_away_though_the_next_question_has_a_keyboard_of_its_own(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    assert await buttons_under(wang, "怎么称呼您")
    await wang.types("王建国")
    assert not await buttons_under(wang, "怎么称呼您")


async def test_the_running_note_keeps_its_buttons_until_that_is_all_M1(desk):
    wang = desk.customer("Wang")
    await wang.types("报修")
    await wang.types("机器不转了")
    assert not await buttons_under(wang, "请问机器怎么了")
    await wang.types("还有异响")
    await wang.sends("sticker")
    assert "就这些" in str(await buttons_under(wang, "还有异响"))
    await wang.types("就这些")
    assert not await buttons_under(wang, "还有异响")


async def test_what_was_sent_by_a_word_keeps_no_buttons(desk):
    wang = desk.customer("Wang")
    await until_check(wang)
    await wang.types("提交")
    assert not await buttons_under(wang, "我给您念一遍")


async def test_what_was_let_go_by_a_word_keeps_no_buttons(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("取消")
    assert not await buttons_under(wang, "哪一款机器")


async def test_a_question_that_is_asked_again_has_its_buttons_once_P2(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("??")
    screens = [row.parameters for row in await wang.chat.screen() if "哪一款机器" in row.parameters["text"]]
    assert [bool(row.get("reply_markup")) for row in screens] == [False, True]


async def test_the_pages_of_the_steps_can_be_turned_after_not_yet_was_typed_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, NO_POWER)
    await wang.presses("教我怎么做")
    await wang.types("还没好")
    await wang.presses("下一步")
    assert await buttons_under(wang, "第 2 步")
    await wang.types("好了")
    assert not await buttons_under(wang, "慢慢试")


async def test_a_call_back_that_was_answered_in_words_keeps_no_buttons_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, NO_POWER)
    await wang.presses("教我怎么做")
    await desk.advance(hours=2)
    await wang.types("好了")
    assert not await buttons_under(wang, "机器现在怎么样了")


@pytest.fixture
async def proposed(desk, wang, li, group):
    """Li has the job and proposes another time."""
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.types("改个时间")
    await li.types("配件还没到")
    await li.types("明天下午3点")


async def test_the_technician_s_questions_that_were_answered_in_words_keep_no_buttons_B3(li, proposed):
    for question in ("为什么不能按时", "改到什么时候"):
        assert not await buttons_under(li, question)


async def test_a_typed_answer_that_was_refused_leaves_the_buttons_where_they_are(li, proposed):
    await li.types("改个时间")
    await li.types("堵车")
    await li.types("明天下午3点")
    assert await buttons_under(li, "改到什么时候")


@pytest.mark.parametrize("answer", ["可以", "不同意", "后天上午11点", "看看别的时间"])
async def test_a_proposal_that_was_answered_in_words_keeps_no_buttons_B3(wang, proposed, answer):
    proposal, _ = await wang.chat.find("可以，就这个时间")
    await wang.types(answer)
    [as_it_stands] = [row for row in await wang.chat.screen() if row.id == proposal.id]
    assert "reply_markup" not in as_it_stands.parameters


async def test_a_proposal_stays_open_while_the_customer_says_something_else_B3(wang, proposed):
    await wang.types("我的工单")
    await wang.presses("R-1123")
    await wang.presses("补充")
    await wang.types("门卡在前台")
    assert await buttons_under(wang, "抱歉")
    await wang.types("就这些")
    assert not await buttons_under(wang, "已经补充到")
    await wang.types("师傅到哪了")
    await wang.types("取消工单")
    await wang.types("不取消，保留")
    assert await buttons_under(wang, "抱歉")


async def test_typed_stars_take_the_buttons_away_P4(wang, li, group, desk):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await gets_ready(li)
    await li.types("出发了")
    await li.types("到了")
    await reports_done(li, wang)
    assert "★" in str(await buttons_under(wang, "满意"))
    await wang.types("五星")
    assert not await buttons_under(wang, "满意")


async def test_somebody_else_s_words_take_nothing_away(desk, wang, proposed):
    ann = desk.customer("Ann", "en")
    await ann.types("the arm does not turn")
    await ann.types("that is all")
    await ann.types("W600")
    assert await buttons_under(wang, "抱歉")


async def test_a_question_answered_by_a_shared_contact_is_followed_by_the_next_alone(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await machine(wang)
    await who_and_where(wang)
    assert not await buttons_under(wang, "怎么称呼")
    assert len(await wang.heard()) <= 2
