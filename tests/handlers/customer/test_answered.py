"""What has been answered looks answered: its buttons go, and whoever still presses one is told kindly."""

from tests.handlers.customer.telling import NO_POWER, report, symptom, until_time


async def buttons_under(wang, words):
    shown = next(row for row in reversed(await wang.chat.screen()) if words in row.parameters.get("text", ""))
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
