"""The dispatcher: somebody telephones, somebody would like a person, and what waits grows shorter [O3 T1 V2]."""

from tests.journeys.steps import takes

TOLD = "13900000001，王建国，深圳市南山区科苑路8号\nW600，2026年3月买的，锅的外壳裂了，明天下午3点半"


async def test_a_caller_s_ticket_is_opened_in_one_dialogue_and_claimed_with_their_own_number_O3_T1(
    desk, wang, ann, he, li, group
):
    await he.starts()
    await he.types("/new")
    await he.types(TOLD)
    await he.presses("开单", twice=True)
    await he.hears("请把单号念给对方听")
    await takes(li, group)
    await he.hears("请打电话告知")
    await ann.types("我打过电话")
    await ann.shares_contact()
    await ann.hears("Nothing is under way that was reported by telephone")
    assert not await ann.heard("R-1123-0001")
    await wang.types("我打过电话")
    await wang.shares_contact()
    await wang.hears("R-1123-0001")
    await wang.types("我的报修")
    assert "R-1123-0001" in (await wang.hears("已约好上门时间"))["text"]
    await wang.types("门口停得了车")
    await li.hears("门口停得了车")


async def test_a_person_please_is_taken_written_with_both_ways_and_handed_back_where_the_desk_stood_V2(
    desk, wang, he, su
):
    await he.starts()
    await wang.types("锅的外壳裂了，把手也松了")
    await wang.presses("就这些")
    await wang.hears("是哪一款机器")
    await wang.presses("请转人工")
    await he.hears("有客户想找真人沟通")
    await he.presses("我来接待", twice=True)
    assert "现在都由我来看" in (await wang.hears("您好，我是何"))["text"]
    asked = await wang.types("发票什么时候能开")
    heard = await he.hears("发票什么时候能开")
    await he.replies_to(heard, "明天上午就寄给您")
    answer = await wang.hears("明天上午就寄给您")
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    await wang.sends_photo(caption="这是订单")
    await he.hears("这是订单")
    await he.presses("交回服务台", twice=True)
    await wang.hears("同事把您转回服务台")
    await wang.presses("继续")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.hears("什么时候买的")
    await he.types("这句话谁也不该收到")
    await desk.settles()
    assert not await wang.heard("这句话谁也不该收到")
    assert len([one for one in await wang.messages() if "您好，我是何" in one.get("text", "")]) == 1


async def test_what_waits_grows_shorter_as_the_dispatcher_works_through_it_O3(desk, wang, ann, he, li, group):
    await he.starts()
    await he.types("/new")
    await he.types(TOLD.replace("13900000001", "13800138009"))
    await he.presses("开单")
    await takes(li, group)
    await he.hears("请打电话告知")
    await desk.advance(minutes=5)
    await ann.types("I would like a person, please")
    await ann.types("a person, please")
    await he.hears("想找真人沟通")
    await he.types("/waiting")
    shown = (await he.hears("等您处理的"))["text"]
    assert shown.index("R-1123-0001") < shown.index("还没有单号"), "oldest first"
    await he.presses("R-1123-0001")
    await he.presses("已经告诉对方")
    asked = await he.types("待办")
    shown = (await he.hears("等您处理的", after=asked))["text"]
    assert "R-1123-0001" not in shown
    assert "客户想和同事说话" in shown
    await he.presses("1 · 还没有单号")
    await he.presses("我来接待")
    await he.types("您好，请讲")
    await ann.hears("您好，请讲")
    await he.types("交回")
    await he.hears("交回服务台，对方也知道了")
    await he.types("/waiting")
    await he.hears("目前没有。")
