"""The customer did not know their number when they reported; the technician has it asked with one tap [T1]."""

from tests.journeys.steps import ADDRESS, CRACK


async def test_what_was_missing_is_asked_with_a_tap_and_lands_on_the_card_T1(desk, wang, li, group):
    await wang.types(CRACK)
    await wang.presses("就这些")
    await wang.presses("云锅 W600 炒菜机器人")
    for answer in ("2026年3月", "王建国", "不知道", ADDRESS, "明天下午3点半"):
        await wang.types(answer)
    await wang.presses("没问题，提交")
    await li.at(group).presses("接单")
    card = await li.hears("还缺")
    assert "· 电话" in card["text"]
    await li.presses("问客户")
    asked = await wang.hears("还想请您告诉我们")
    assert "您的电话" in asked["text"]
    await li.hears("已经问了客户，还没有答复")
    await wang.presses("现在告诉你们")
    await wang.types("138")
    await wang.hears("号码好像不完整")
    await wang.types("138 0000 0001")
    await wang.hears("师傅看得到")
    await li.hears("客户都答复了")
    await li.hears("+86 138 0000 0001")
    await li.presses("确认 11月24日 周二 下午3:30")
    await wang.hears("约好了")
