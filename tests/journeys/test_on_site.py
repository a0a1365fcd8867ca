"""On site: the report with its evidence, the customer's word to it, and the document that stays with them [V2 L4]."""

import re
from datetime import UTC, datetime

import pytest

from rules.ticket import Status
from tests.journeys.steps import agrees
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import WAS_DONE, WAS_WRONG, files_report

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)


@pytest.fixture
async def at_the_machine(desk, wang, li, group):
    await agrees(wang, li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    arrived = await wang.hears("已经到您那里了")
    return re.search(r"\d{4}(?=。)", arrived["text"])[0]


async def documents(visitor):
    return [message["document"]["file_name"] for message in await visitor.messages() if "document" in message]


async def test_the_whole_visit_signed_with_a_button_and_the_document_to_keep_V2(desk, wang, li, at_the_machine):
    await li.presses("写报告")
    await li.hears("请先拍一张机器现在的样子")
    await li.sends_photo()
    await li.hears("✓ 修前照片：1")
    await li.types(WAS_WRONG)
    await li.types(WAS_DONE)
    await li.hears("请拍一张修好以后的样子")
    await li.sends_album(2)
    await li.hears("✓ 修后照片：2")
    await desk.advance(minutes=35)
    await li.types("对")
    await li.hears("都齐了")
    await li.presses("提交报告")
    asked = await wang.hears("机器现在好用了吗")
    assert WAS_WRONG in asked["text"]
    assert WAS_DONE in asked["text"]
    assert sum("photo" in message for message in await wang.messages()) == 3
    await wang.presses("好了，没问题")
    await wang.hears("您对这次服务满意吗")
    await li.hears("客户说没问题了")
    await desk.settles()
    await desk.errands.do_due()
    await wang.hears("请留存")
    assert "R-1123-0001.pdf" in await documents(wang)
    assert (await desk.ticket()).status is Status.RESOLVED


async def test_signed_with_the_four_digits_that_the_customer_reads_out_V2(desk, wang, li, at_the_machine):
    await files_report(li)
    await li.hears("请客户念给您")
    await li.types("0000" if at_the_machine != "0000" else "1111")
    await li.hears("还可以试 4 次")
    await li.presses("输入客户的验收码")
    await li.hears("四位验收码是多少")
    await li.types(at_the_machine)
    await li.hears("验收码正确")
    await wang.hears("您对这次服务满意吗")
    assert (await desk.ticket()).status is Status.RESOLVED


async def test_refused_while_something_is_missing_and_then_filed_V2(desk, wang, li, at_the_machine):
    await li.presses("写报告")
    await li.hears("请先拍一张机器现在的样子")
    await li.sends_photo()
    await li.types(WAS_WRONG)
    form = await li.hears(WAS_WRONG)
    answer = await li.gets_answer(await li.presses_again(form, f"file:{(await desk.ticket()).id}"))
    assert "处理过程" in answer["text"]
    assert "修后照片" in answer["text"]
    assert "检查结果" not in answer["text"]
    assert (await desk.ticket()).status is Status.ON_SITE
    await li.types(WAS_DONE)
    await li.presses("没法拍照")
    await li.types("厨房里蒸汽太大，拍不清")
    await li.types("40")
    await li.presses("提交报告")
    await wang.hears("没有照片，原因：厨房里蒸汽太大")
    await wang.presses("还没好，还有问题")
    await wang.types("门还是关不严")
    await li.hears("客户说还有问题")
    await li.presses("写报告")
    await li.presses("提交报告")
    await wang.presses("好了，没问题")
    await wang.hears("您对这次服务满意吗")


async def test_an_urgent_fault_with_a_solution_for_now_is_summed_up_for_the_leader_L4(desk, wang, li, chen, group):
    await agrees(wang, li, group)
    await wang.types("R-1123-0001")
    await wang.presses("补充说明")
    await wang.types("刚才冒烟了")
    await chen.hears("冒烟")
    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await li.presses("写报告")
    await li.sends_photo()
    await li.types(WAS_WRONG)
    await li.types(WAS_DONE)
    await li.sends_photo()
    await li.types("先关了总阀，换上备用灶")
    await li.types("阀芯老化")
    await li.presses("还要再处理")
    await li.types("1小时20分")
    await li.presses("提交报告")
    told = await chen.hears("一起突发故障已由")
    assert all(words in told["text"] for words in ("先关了总阀", "阀芯老化", "还没有彻底解决"))
    await wang.hears("彻底的解决办法我们还在跟进")
    await wang.presses("好了，没问题")
    await wang.hears("您对这次服务满意吗")
