"""A simple fault is solved together from afar, and asked about two hours later [B2]."""

from rules.ticket import Status
from tests.journeys.steps import NO_POWER, tells

OFFER = "听起来像是“开机没反应”"
CALL_BACK = "刚才的步骤有帮助吗"


async def test_the_steps_are_shown_one_by_one_with_pictures_in_one_message_B2(desk, wang):
    await _guided(wang)
    first = await wang.hears("第 1 步，共 3 步")
    await wang.presses("下一步 ›")
    second = await wang.hears("第 2 步，共 3 步")
    assert second["message_id"] == first["message_id"]
    assert second["photo"] != first["photo"]
    await wang.presses("‹ 上一步")
    again = await wang.hears("第 1 步，共 3 步")
    assert again["photo"] == first["photo"], "it need not be uploaded again"


async def test_after_two_hours_it_is_asked_about_and_works_B2(desk, wang, he):
    await _guided(wang)
    await desk.advance(minutes=119)
    assert not await wang.heard(CALL_BACK)
    await desk.advance(minutes=2)
    await wang.hears(CALL_BACK)
    await wang.presses("现在好了")
    await wang.hears("太好了，机器又能用了！R-1123-0001 就办结了")
    assert (await desk.ticket()).status is Status.CLOSED
    await desk.advance(hours=26)
    assert not await he.heard("R-1123-0001")


async def test_not_yet_is_asked_about_again_two_hours_later_B2(desk, wang):
    await _guided(wang)
    await desk.advance(hours=2, seconds=1)
    await wang.presses("还没好，我再试试")
    patient = await wang.hears("您慢慢试。我会在今天（11月23日，周一）下午2:00再来问您")
    await desk.advance(hours=2, seconds=1)
    await wang.hears(CALL_BACK, after=patient)
    await wang.types("好了")
    await wang.hears("机器又能用了")


async def test_whoever_wants_somebody_to_come_is_asked_when_B2_P3(desk, wang, li, group):
    await _guided(wang)
    await desk.advance(hours=2, seconds=1)
    await wang.presses("请派人来")
    await wang.hears("您什么时候方便")
    await wang.types("明天下午3点半")
    await wang.presses("没问题，提交")
    await wang.hears("单号是 R-1123-0001")
    await li.at(group).presses("接单")
    card = await li.hears("王建国")
    assert "插头松动、开关跳闸，或保险丝烧断" in card["text"]


async def test_after_a_day_of_silence_the_dispatcher_calls_once_B2(desk, wang, he):
    await _guided(wang)
    await desk.advance(hours=2, seconds=1)
    await desk.advance(hours=24, seconds=1)
    told = await he.hears("给客户发了自助步骤，一直没有回音")
    assert "+86 139 0000 0001" in told["text"]
    await desk.advance(hours=48)
    assert sum("一直没有回音" in message.get("text", "") for message in await he.messages()) == 1


async def test_whoever_would_rather_not_try_need_not_B2(desk, wang):
    await tells(wang, NO_POWER)
    await wang.hears(OFFER)
    await wang.presses("请派人来")
    await wang.hears("您什么时候方便")


async def test_the_same_in_english_B2(desk, ann):
    await ann.types("My wok robot won't turn on")
    await ann.presses("That is all")
    for answer in ("Cloud Wok W600", "March 2026", "Ann Smith", "139 0000 0002", "8 Keyuan Road, Nanshan, Shenzhen"):
        await ann.types(answer)
    await ann.hears("This sounds like “Does not switch on”")
    await ann.presses("Show me how")
    await ann.hears("step 1 of 3")
    await desk.advance(hours=2, seconds=1)
    await ann.hears("Did the steps help?")
    await ann.presses("It works now")
    await ann.hears("I am glad that it works again!")


async def _guided(customer):
    await tells(customer, NO_POWER)
    await customer.hears(OFFER)
    await customer.presses("好，教我怎么做")
    await customer.hears("第 1 步")
