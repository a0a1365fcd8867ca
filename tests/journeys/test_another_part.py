"""On site another part is needed: the customer reads both sums, and the work waits for their answer [B1 B2]."""

from datetime import UTC, datetime

import pytest

from tests.journeys.steps import takes, tells
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import files_report, fills_in_report

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)
LONG_AGO = "2021年3月"


@pytest.fixture(autouse=True)
async def _on_site(desk, wang, li, group):
    """Out of warranty; the customer agreed to ¥270.00."""
    await tells(wang, bought=LONG_AGO)
    await wang.presses("同意")
    await wang.types("明天下午3点半")
    await wang.presses("没问题，提交")
    await takes(li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await wang.hears("已经到您那里了")


async def sends_with_a_belt(li):
    await li.presses("配件和费用")
    await li.hears("合计：¥270.00")
    await li.presses("从价目表里添加")
    await li.presses("+ 传动皮带 ¥95.00")
    await li.hears("· 传动皮带：¥95.00\n合计：¥365.00")
    await li.presses("好了，看合计")
    await li.hears("请发给客户确认")
    await li.presses("发给客户确认")


async def test_the_customer_is_asked_again_and_agrees_B1_B2(wang, li):
    await sends_with_a_belt(li)
    asked = await wang.hears("价格有变动")
    assert "传动皮带：¥95.00" in asked["text"]
    assert "原来是 ¥270.00" in asked["text"]
    await li.hears("价格谈妥之前，请先不要动手")
    await wang.presses("同意")
    await wang.hears("我记下了")
    await li.hears("报价：¥365.00，客户已同意")
    await files_report(li, "换了传动皮带，试机正常。")
    assert "传动皮带" in (await wang.hears("换了传动皮带"))["text"]


async def test_the_customer_refuses_and_it_stays_as_it_was_agreed_B1(wang, li, he):
    await sends_with_a_belt(li)
    await wang.types("不同意")
    await wang.hears("这部分我们不会做，也不会收费")
    await he.hears("客户没有同意报价")
    await li.hears("客户没有同意")
    await fills_in_report(li)
    await li.hears("○ 客户对费用的答复")
    assert "提交报告" not in str(await li.messages())
    await li.presses("− 传动皮带")
    await li.presses("发给客户确认")
    await wang.hears("不需要再加别的了，还是按说好的 ¥270.00")
    await li.presses("写报告")
    await li.presses("提交报告")
    await wang.presses("好了，没问题")
    assert not await he.heard("¥365.00，客户已同意")
