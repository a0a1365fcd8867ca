"""Outside the warranty nothing is done before the customer has agreed to the price [B1]."""

from tests.journeys.steps import tells

LONG_AGO = "2021年3月"


async def test_the_price_is_asked_with_its_lines_and_agreed_before_the_visit_B1(desk, wang, li, group):
    await tells(wang, bought=LONG_AGO)
    question = await wang.hears("您的机器保修期到 2023年3月1日 为止")
    assert "¥150.00" in question["text"]
    await wang.presses("同意")
    await wang.types("明天下午3点半")
    assert "您已同意" in (await wang.hears("我给您念一遍"))["text"]
    await wang.presses("没问题，提交")
    await li.at(group).presses("接单")
    assert "客户已同意" in (await li.hears("报价"))["text"]


async def test_who_does_not_agree_is_charged_nothing_and_called_by_a_person_B1(desk, wang, li, he, group):
    await tells(wang, bought=LONG_AGO)
    await wang.presses("不同意")
    await wang.hears("不会上门，也不会收费")
    assert "+86 139 0000 0001" in (await he.hears("客户没有同意报价"))["text"]
    await desk.settles()
    assert not await li.at(group).heard("R-1123-0001")


async def test_who_wants_to_talk_about_the_price_gets_a_person_and_may_still_agree_B1(desk, wang, he):
    await tells(wang, bought=LONG_AGO)
    await wang.presses("请转人工")
    await wang.hears("您说的我都转告同事了")
    await he.hears("有客户想找真人沟通")
    await wang.types("同意")
    await wang.hears("您什么时候方便")


async def test_who_does_not_know_since_when_learns_what_it_would_cost_B1(desk, wang):
    await tells(wang, bought="不记得了")
    await wang.hears("还不知道购买日期")
    await wang.types("可以")
    await wang.hears("您什么时候方便")
