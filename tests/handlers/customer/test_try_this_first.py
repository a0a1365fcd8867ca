"""A simple fault: steps are offered and never forced, and after two hours somebody asks how it went."""

from rules.ticket import Status
from tests.handlers.customer.telling import NO_POWER, last_ticket, until_steps, until_time


async def with_steps(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")
    return wang


async def test_steps_are_offered_for_a_simple_fault_B2(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    assert "开机没反应" in await wang.chat.last_text()
    assert {"好，教我怎么做", "请派人来"} <= set(await wang.chat.captions())


async def test_wrong_help_is_not_offered_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, "盖子上有裂缝，把手也掉了")
    assert "什么时候方便" in await wang.chat.last_text()


async def test_where_several_faults_come_into_question_the_customer_chooses_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, "屏幕不亮，也连不上网")
    assert {"屏幕卡住或黑屏", "连不上网络", "都不是"} <= set(await wang.chat.captions())
    await wang.presses("连不上网络")
    assert "“连不上网络”" in await wang.chat.last_text()
    await wang.presses("好，教我怎么做")
    assert (await last_ticket(desk)).fault_code == "no-network"


async def test_none_of_these_goes_on_to_the_visit_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, "屏幕不亮，也连不上网")
    await wang.types("都不是")
    assert "什么时候方便" in await wang.chat.last_text()
    assert (await last_ticket(desk)).status is Status.REPORTING


async def test_whoever_wants_a_visit_gets_one_without_steps_B2(desk):
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.types("不用了")
    assert "什么时候方便" in await wang.chat.last_text()
    assert (await last_ticket(desk)).status is Status.REPORTING


async def test_the_steps_are_shown_one_by_one_in_place_B2(desk):
    wang = await with_steps(desk)
    ticket = await last_ticket(desk)
    assert ticket.status is Status.GUIDED
    assert ticket.number in await wang.chat.last_text()
    before = len(await wang.chat.texts())
    await wang.presses("下一步")
    assert "第 2 步" in await wang.chat.last_text()
    await wang.presses("上一步")
    assert "第 1 步" in await wang.chat.last_text()
    assert len(await wang.chat.texts()) == before


async def test_each_step_has_its_picture_in_the_same_message_B2(desk):
    wang = await with_steps(desk)
    seen = [await wang.chat.screen()]
    for press in ("下一步", "下一步", "上一步"):
        await wang.presses(press)
        seen.append(await wang.chat.screen())
    pictures = [screen[-1].parameters["picture"].rpartition("/")[2] for screen in seen]
    assert pictures == ["plug.png", "breaker.png", "main-switch.png", "breaker.png"]
    assert len({len(screen) for screen in seen}) == len({screen[-1].id for screen in seen}) == 1


async def test_steps_without_pictures_are_words_alone_B2(desk):
    wang = desk.customer("Wang")
    await until_time(wang, "菜总是粘锅")
    await wang.presses("好，教我怎么做")
    await wang.presses("下一步")
    assert "第 2 步" in await wang.chat.last_text()
    assert all("picture" not in row.parameters for row in await wang.chat.screen())


async def test_it_works_closes_the_ticket_with_thanks_B2_P4(desk):
    wang = await with_steps(desk)
    await wang.presses("现在好了")
    assert (await wang.chat.last_text()).endswith("谢谢！")
    assert (await last_ticket(desk)).status is Status.CLOSED
    await desk.advance(days=2)
    assert await wang.heard() == [await wang.chat.last_text()], "nobody asks any more"


async def test_after_two_hours_somebody_asks_whether_it_works_B2(desk):
    wang = await with_steps(desk)
    await desk.advance(hours=1, minutes=59)
    assert not await wang.hears("机器现在怎么样了")
    await desk.advance(minutes=1)
    assert await wang.hears("机器现在怎么样了")


async def test_not_yet_is_asked_about_two_hours_later_B2(desk):
    wang = await with_steps(desk)
    await desk.advance(hours=1)
    await wang.presses("还没好，我再试试")
    assert "今天（11月23日，周一）下午1:00" in await wang.chat.last_text()
    await desk.advance(hours=1)
    assert not await wang.hears("机器现在怎么样了")
    await desk.advance(hours=1)
    assert await wang.hears("机器现在怎么样了")
    assert (await last_ticket(desk)).status is Status.GUIDED


async def test_send_someone_goes_on_to_the_visit_B2(desk):
    wang = await with_steps(desk)
    await desk.advance(hours=2)
    await wang.presses("请派人来")
    await wang.presses("11月24日")
    await wang.presses("提交")
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    assert len(await desk.group("south").texts()) == 1
    await desk.advance(hours=2)
    assert not (await wang.hears("机器现在怎么样了") and (await wang.chat.last_text()).startswith("请问机器现在"))


async def test_silence_for_a_day_is_told_to_the_dispatcher_B2(desk):
    await with_steps(desk)
    dispatcher = desk.staff("dispatcher")
    await desk.advance(hours=2)
    await desk.advance(hours=23)
    assert not await dispatcher.hears("一直没有回音")
    await desk.advance(hours=1)
    assert await dispatcher.hears("一直没有回音")
    assert await dispatcher.hears(NO_POWER)


async def test_answers_may_be_typed_and_other_words_are_noted_B2(desk):
    wang = await with_steps(desk)
    await wang.types("插头是紧的")
    assert "这个我也记下了" in await wang.chat.last_text()
    assert "插头是紧的" in (await last_ticket(desk)).symptom
    await desk.advance(minutes=40)
    assert not await wang.hears("要继续吗")
    await wang.types("修好了")
    assert (await last_ticket(desk)).status is Status.CLOSED


async def test_a_second_it_works_is_answered_kindly(desk):
    wang = await with_steps(desk)
    row, data = await wang.chat.find("现在好了")
    await wang.press_data(data, row.id)
    await wang.press_data(data, row.id)
    assert await wang.heard() == []
    assert (await wang.toasts())[0]


async def test_another_report_in_hand_does_not_disturb_the_call_back(desk):
    wang = await with_steps(desk)
    first = await last_ticket(desk)
    await wang.types("/start")
    await wang.presses("我要报修")
    await wang.types("盖子上有裂缝，把手也掉了")
    await desk.advance(hours=2)
    row, data = await wang.chat.find("现在好了")
    await wang.press_data(data, row.id)
    assert first.number in await wang.chat.last_text()
    await wang.presses("就这些")
    await wang.presses("不，是别的问题")
    assert "哪一台机器" in await wang.chat.last_text()
