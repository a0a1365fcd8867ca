"""Open from the claim to three days after the end; it passes on at hand-over, and whoever cannot write is told kindly."""

from desk import succession
from models.person import Person, person_with
from models.ticket import Ticket
from rules.ticket import Status
from tests.handlers.relay.talk import a_message, said_to
from tests.support.marked_life import arrives
from tests.support.tickets import reports


async def ends(desk, ticket, status=Status.RESOLVED):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.status, row.resolved_at = status, work.now


async def replies(visitor, row, text):
    await visitor.types(text, reply_to_message=a_message(row.message_id, visitor.user_id))


async def talked(desk, wang, li):
    """A message each way, both arrived: what stands last in Wang's chat, and in Li's."""
    await wang.types("门口有只狗")
    await li.presses("给客户发消息")
    await li.types("好的")
    await arrives(desk)
    return (await said_to(desk, wang))[-1], next(row for row in await said_to(desk, li) if "狗" in str(row.parameters))


async def test_before_the_claim_what_the_customer_adds_goes_as_ever(desk):
    wang = desk.customer("Wang")
    await reports(desk, wang)
    await wang.types("门口有只狗")
    assert not await wang.hears("转给")


async def test_until_three_days_after_the_end_a_reply_gets_through(desk, job):
    wang, li, ticket = job
    in_wangs, _ = await talked(desk, wang, li)
    await ends(desk, ticket)
    desk.clock.advance(days=2, hours=23)
    await replies(wang, in_wangs, "还有点响")
    assert await li.hears("还有点响")


async def test_after_that_both_are_told_kindly_what_to_do_instead(desk, job):
    wang, li, ticket = job
    in_wangs, in_lis = await talked(desk, wang, li)
    await ends(desk, ticket)
    desk.clock.advance(days=3, minutes=1)
    await replies(wang, in_wangs, "还有点响")
    assert "请直接在这里告诉我怎么了" in await wang.chat.last_text()
    await replies(li, in_lis, "我再看看")
    assert "请找客服专员" in await li.chat.last_text()
    assert not await li.hears("还有点响")
    assert not await wang.hears("我再看看")


async def test_an_open_conversation_ends_with_it(desk, job):
    wang, li, ticket = job
    await talked(desk, wang, li)
    await ends(desk, ticket)
    desk.clock.advance(days=4)
    await li.types("我再看看")
    assert "已经结束" in await li.chat.last_text()
    await li.types("今天吃什么")
    assert not await wang.hears("今天吃什么")


async def test_an_edit_after_the_end_is_answered_and_changes_nothing(desk, job):
    wang, li, ticket = job
    first = await wang.sends_message(text="周三在家")
    await arrives(desk)
    await ends(desk, ticket)
    desk.clock.advance(days=4)
    await wang.edits(first, "周四在家")
    assert not await li.hears("周四在家")
    assert await wang.hears("对话已经结束")


async def test_whoever_takes_over_has_the_conversation_and_the_former_one_has_not(desk, job):
    wang, li, _ticket = job
    in_wangs, in_lis = await talked(desk, wang, li)
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    await li.presses("退回工单")
    await li.presses("路太远")
    await replies(wang, in_wangs, "钥匙在门卫那里")
    assert await wang.hears("现在还没有人接手")
    await desk.group("south").pressed_by(zhao, "接单")
    assert await zhao.hears("之前客户和同事写过 2 条消息")
    await zhao.presses("看之前的对话")
    assert await zhao.hears("门口有只狗")
    await replies(li, in_lis, "我再看看")
    assert "已经不在您手上" in await li.chat.last_text()
    await replies(wang, in_wangs, "还是周三")
    assert await zhao.hears("还是周三")
    assert not await li.hears("还是周三")


async def test_a_colleague_to_whom_it_is_handed_over_has_it_too(desk, job):
    wang, li, ticket = job
    in_wangs, in_lis = await talked(desk, wang, li)
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    async with desk.database.open_work() as work:
        giver, taker = [await person_with(work.session, each.user_id) for each in (li, zhao)]
        await succession.pass_on(work, await work.session.get_one(Ticket, ticket.id), giver, taker)
    assert await zhao.hears("之前客户和同事写过 2 条消息")
    await replies(wang, in_wangs, "狗拴好了")
    assert await zhao.hears("狗拴好了")
    await li.types("那我不去了")
    assert not await wang.hears("那我不去了")
    await replies(li, in_lis, "那我不去了")
    assert not await wang.hears("那我不去了")


async def test_from_the_report_the_customer_writes_to_the_technician_until_it_is_closed(desk, job):
    wang, li, ticket = job
    await ends(desk, ticket)
    await wang.types("R-1123-0001")
    await wang.presses("给技术员发消息")
    await wang.types("还有点响")
    assert await li.hears("还有点响")
    await wang.types("现在冒烟了")
    assert await wang.hears("安全第一")
    assert await li.hears("现在冒烟了")
    await wang.presses("写完了")
    desk.clock.advance(days=4)
    await wang.types("R-1123-0001")
    assert "给技术员发消息" not in await wang.chat.captions()


async def test_whoever_takes_it_again_can_write_again(desk, job):
    wang, li, _ticket = job
    _, in_lis = await talked(desk, wang, li)
    await li.presses("退回工单")
    await li.presses("路太远")
    await desk.group("south").pressed_by(li, "接单")
    await replies(li, in_lis, "我又接了")
    assert await wang.hears("我又接了")


async def test_after_half_an_hour_of_silence_it_is_asked_again_whom_it_is_for(desk, job):
    wang, li, _ = job
    await talked(desk, wang, li)
    desk.clock.advance(minutes=31)
    await li.types("中午一起吃饭吗")
    assert not await wang.hears("中午一起吃饭吗")
    assert await li.hears("这条要给谁")


async def test_a_command_closes_it_so_that_nothing_goes_to_a_customer_unawares(desk, job):
    wang, li, _ = job
    await talked(desk, wang, li)
    await li.types("/jobs")
    await li.types("写错地方了")
    assert not await wang.hears("写错地方了")


async def test_a_customer_whom_the_dispatcher_entered_has_no_chat_and_is_called(desk, job):
    _wang, li, ticket = job
    async with desk.database.open_work() as work:
        (await work.session.get_one(Person, ticket.customer_id)).telegram_id = None
    await li.presses("给客户发消息")
    assert any("请打电话" in toast for toast in await li.toasts())


async def test_coarse_words_are_held_and_go_when_they_are_calm_M2(desk, job):
    wang, li, _ = job
    await li.presses("给客户发消息")
    await li.types("你他妈的在家吗")
    assert not await wang.hears("在家吗")
    await li.presses("就发这样的")
    assert len([text for text in await wang.chat.texts() if text.startswith("💬 <b>李禾田")]) == 1
