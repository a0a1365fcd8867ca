"""The technician cannot keep the time: an apology, the reason, and the customer decides [B3 B5]."""

import pytest

from rules.ticket import Status
from tests.journeys.steps import TIME, agrees, takes

FIVE = "明天（11月24日，周二）下午5:00"


@pytest.fixture
async def slipped(desk, wang, li, group):
    """Agreed for 15:30; Li asks for 17:00 instead."""
    await agrees(wang, li, group)
    await _proposes(li, "明天下午5点")
    asked = await wang.hears(f"非常抱歉，约好的{TIME}我们来不了了")
    assert "上一家还没修完" in asked["text"]
    assert FIVE in asked["text"]


async def test_a_customer_who_agrees_is_visited_then_and_both_are_told_B3(desk, slipped, wang, li):
    await wang.presses("可以，就这个时间")
    await wang.hears(f"约好了：李禾田 Li Hetian {FIVE}到您那里")
    await li.hears(f"的客户同意了：{FIVE}")


async def test_a_customer_may_choose_another_of_the_free_times_B3(desk, slipped, wang, li):
    await wang.presses("看看别的时间")
    await wang.hears("下面哪个时间方便")
    await wang.presses("11月26日 周四 下午2:00")
    await wang.hears("11月26日（周四）下午2:00到您那里")
    await li.hears("的客户同意了")


async def test_a_customer_may_name_a_time_of_their_own_B3(desk, slipped, wang, li):
    await wang.types("后天下午2点半")
    await wang.hears("约好了：李禾田 Li Hetian 11月25日（周三）下午2:30到您那里")
    await li.hears("下午2:30")


async def test_who_does_not_agree_gets_a_colleague_for_the_first_time_B3(desk, slipped, wang, li, zhao, group):
    await wang.presses("不同意改时间")
    await wang.hears(f"我正在找{TIME}能到的同事")
    await li.hears("这一单转给别人，您不用再管了")
    await takes(zhao, group)
    await wang.hears(f"约好了：赵晚晴 Zhao Wanqing {TIME}到您那里")


async def test_when_no_colleague_is_free_the_dispatcher_looks_after_it_B3_O3(desk, wang, ann, li, zhao, he, group):
    mo, sister = desk.staff("technician", "south", 2), desk.called("陈姐")
    for customer, technician in ((wang, li), (sister, zhao)):
        await agrees(customer, technician, group)
    await _reports_in_english(ann)
    await takes(mo, group)
    await ann.hears("It is agreed")
    await _proposes(li, "明天下午5点")
    await wang.presses("不同意改时间")
    await wang.hears("客服专员现在来处理，会跟您联系")
    told = await he.hears("客户不同意改时间，本区也没有同事有空")
    assert "+86 139 0000 0001" in told["text"]


async def test_an_answer_given_twice_changes_nothing(desk, slipped, wang):
    asked = await wang.hears("您看行吗")
    agree = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await wang.presses_again(asked, agree)
    await wang.hears("约好了")
    answer = await wang.gets_answer(await wang.presses_again(asked, agree))
    assert "已经处理过了" in answer["text"]
    assert (await desk.ticket()).status is Status.SCHEDULED


async def _proposes(technician, time):
    await technician.presses("改个时间")
    await technician.presses("上一家还没修完")
    await technician.hears("改到什么时候好")
    await technician.types(time)


async def _reports_in_english(ann):
    await ann.types("There is a crack in the lid and a handle fell off")
    await ann.presses("That is all")
    for answer in ("Cloud Wok W600", "March 2026", "Ann Smith", "139 0000 0002", "8 Keyuan Road, Nanshan, Shenzhen"):
        await ann.types(answer)
    await ann.types("tomorrow 3:30 pm")
    await ann.presses("Yes, send it")
