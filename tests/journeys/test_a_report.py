"""A fault is reported, the machine is repaired, thanks are said: from the first word to the stars."""

from datetime import UTC, datetime

from rules.ticket import Status
from tests.journeys.steps import ADDRESS, CRACK, TIME, agrees
from tests.support.ticking import gets_ready_in_the_sandbox, leaves_in_the_sandbox
from tests.support.visit_steps import files_report, reports_done

TUESDAY_AFTERNOON = datetime(2026, 11, 24, 6, 40, tzinfo=UTC)
"""14:40 in Shenzhen, fifty minutes before the visit."""


async def test_from_the_first_word_to_thanks_and_stars_P1_P2_P3_P4_T1_B1(desk, wang, li, group):
    await wang.starts()
    await wang.hears("您好！炊云机器人，我是小云。")
    await wang.types(CRACK)
    await wang.sends_photo()
    await wang.sends_voice()
    await wang.hears("1 段语音")
    await wang.presses("就这些")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.types("2026年3月")
    await wang.types("王建国")
    await wang.presses("发送我的号码")
    await wang.types(ADDRESS)
    await wang.hears("您的机器保修到 2028年3月1日，这次维修不收费")
    await wang.types("明天下午3点半")
    read_back = await wang.hears("我给您念一遍")
    assert all(said in read_back["text"] for said in (CRACK, "W600", "王建国", "+86 139 0000 0001", ADDRESS, TIME))
    await wang.presses("没问题，提交")
    registered = await wang.hears("单号是 R-1123-0001")
    assert registered["text"].endswith("谢谢！")

    await li.at(group).presses("接单")
    await wang.hears("由 李禾田 Li Hetian 负责")
    await li.hears("王建国")
    await li.presses("看照片听语音")
    await li.presses("确认 11月24日 周二 下午3:30")
    await wang.hears(f"约好了：李禾田 Li Hetian {TIME}到您那里")
    await desk.settles()
    assert {"photo", "voice"} <= {kind for message in await li.messages() for kind in message}

    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await wang.hears("已经出发来您这里，约的是今天（11月24日，周二）下午3:30")
    await li.presses("我到了")
    await wang.hears("已经到您那里了")
    await files_report(li, "换了密封圈，试机正常。")
    await wang.hears("换了密封圈，试机正常。")
    await wang.presses("好了，没问题")
    await wang.hears("您对这次服务满意吗")
    await wang.presses("★★★★★")
    await wang.hears("感谢您的 ★★★★★！")
    await wang.types("师傅很准时")
    await wang.hears("您的话我记下了")
    assert (await desk.ticket()).status is Status.CLOSED


async def test_the_same_in_english_with_typed_answers_P1_P3_P4_T1_B1(desk, ann, li, group):
    await ann.types("There is a crack in the lid and a handle fell off")
    await ann.hears("Hello! This is Yun at Skywok Robotics.")
    await ann.types("that's all")
    await ann.types("Cloud Wok W600")
    await ann.types("March 2026")
    await ann.types("Ann Smith")
    await ann.types("139 0000 0002")
    await ann.types("8 Keyuan Road, Nanshan, Shenzhen")
    await ann.hears("your machine is under warranty until 1 March 2028")
    await ann.types("tomorrow 3:30 pm")
    await ann.hears("You wish for: tomorrow, Tuesday 24 November, 15:30")
    await ann.types("yes")
    await ann.hears("Your report has the number R-1123-0001")

    await li.at(group).presses("接单")
    await li.presses("确认 11月24日 周二 下午3:30")
    await ann.hears("comes to you tomorrow, Tuesday 24 November, 15:30")
    await desk.move_to(TUESDAY_AFTERNOON)
    await gets_ready_in_the_sandbox(li)
    await li.types("出发了")
    await ann.hears("is on the way to you. The agreed time is today, Tuesday 24 November, 15:30")
    await li.types("到了")
    await ann.hears("has arrived at your place")
    await files_report(li, "换了盖子和把手")
    await ann.hears("Does the machine work again?")
    await ann.types("Yes, it works")
    await ann.hears("How satisfied are you?")
    await ann.presses("★★★★")
    await ann.hears("Thank you for the ★★★★!")
    assert (await desk.ticket()).status is Status.CLOSED


async def test_whoever_forgets_the_stars_is_asked_once_more_and_then_left_in_peace_P4(desk, wang, li, group):
    await _repaired(desk, wang, li, group)
    await desk.advance(hours=24)
    await wang.hears("您对 R-1123-0001 的维修满意吗")
    said = len(await wang.messages())
    await desk.advance(hours=49)
    assert (await desk.ticket()).status is Status.CLOSED
    assert len(await wang.messages()) == said


async def test_when_the_fault_is_back_the_same_number_is_open_again(desk, wang, li, zhao, group):
    await _repaired(desk, wang, li, group)
    await desk.advance(days=3)
    await wang.presses("毛病又出来了")
    await wang.hears("R-1123-0001 已经重新打开")
    await zhao.at(group).presses("接单")
    await wang.hears("由 赵晚晴 Zhao Wanqing 负责")
    assert len(await desk.tickets()) == 1


async def _repaired(desk, wang, li, group):
    await agrees(wang, li, group)
    await desk.move_to(TUESDAY_AFTERNOON)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await reports_done(li, wang)
    await wang.hears("您对这次服务满意吗")
