"""A customer asks for a person: one of the office has them until they are handed back, and both know it [V2 O3]."""

from decimal import Decimal

import pytest

from desk import exemptions, farewell
from models.person import Person, person_with
from models.post import end, posts_of
from models.quote import Answer, Quote
from models.reminder import drop
from models.ticket import Ticket
from rules.prices import Exemption
from rules.ticket import Status
from tests.handlers.customer.telling import last_ticket, report, symptom
from tests.handlers.customer.telling import stored as rows
from tests.support.staff import is_away
from tests.support.tickets import TUESDAY_TEN, reports, stored


@pytest.fixture
async def wanted(desk, wang):
    """In the midst of a report."""
    await symptom(wang, "屏幕上有条纹")
    await wang.presses("请转人工")
    return await last_ticket(desk)


async def test_whoever_takes_them_writes_and_reads_and_hands_them_back_V2(desk, wang, he, wanted):
    await he.presses("我来接待")
    assert await wang.hears("您好，我是何")
    await wang.types("发票什么时候能开？")
    assert "发票什么时候能开" in "".join(await he.chat.texts())
    heard = len(await wang.heard())
    assert heard == 0, "the desk asks nothing meanwhile"
    await he.types("明天上午就寄给您")
    assert "明天上午就寄给您" in await wang.chat.last_text()
    await wang.sends_photo("这是订单")
    await he.presses("交回服务台")
    assert await he.hears("交回服务台，对方也知道了")
    assert await wang.hears("同事把您转回服务台")
    await wang.presses("继续")
    assert "我们接着刚才的说" in await wang.chat.last_text()
    assert "哪一款机器" in await wang.chat.last_text()
    assert "发票什么时候能开" in (await stored(desk, wanted)).symptom, "nothing that they wrote is lost"
    await he.types("这句话不该发给客户")
    assert not await wang.hears("这句话不该发给客户")


async def test_two_dispatchers_one_has_them_and_the_other_sees_who_O3(desk, wang, he, wanted):
    row, data = await he.chat.find("我来接待")
    await he.press_data(data, row.id)
    await he.press_data(data, row.id)
    su = desk.staff("headquarters")
    await is_away(desk, he, TUESDAY_TEN.replace(day=1), TUESDAY_TEN.replace(hour=23))
    await su.press_data(data, row.id)
    assert "已经在接待这位客户" in (await su.toasts())[0]
    li = desk.staff("technician", "south")
    await li.press_data(data, row.id)
    assert "".join(await wang.chat.texts()).count("现在都由我来看") == 1


async def test_forgotten_they_go_back_by_themselves_and_the_dispatcher_is_told_V2(desk, wang, he, wanted):
    await he.presses("我来接待")
    await desk.advance(minutes=20)
    await wang.types("在吗，我等一下")
    await desk.advance(minutes=20)
    assert not await he.hears("没有说话")
    await desk.advance(minutes=15)
    assert await he.hears("没有说话，我把对方交回服务台了")
    assert await wang.hears("同事把您转回服务台")
    assert not (await stored(desk, wanted)).is_with_person


async def test_a_coarse_word_is_held_back_there_too_M2(desk, wang, he, wanted):
    await he.presses("我来接待")
    await he.types("你这个傻子，闭嘴")
    assert not await wang.hears("闭嘴")


async def test_danger_is_answered_at_once_though_a_person_is_there_L4(desk, wang, he, wanted):
    await he.presses("我来接待")
    await wang.types("机器冒烟了")
    assert await wang.hears("安全第一")
    assert (await stored(desk, wanted)).is_urgent


async def test_somebody_for_whom_nothing_is_under_way_is_not_said_to_have_reported_nothing_V2(desk, wang, he):
    await wang.types("转人工")
    assert await he.hears("还没有报修的客户")
    await he.presses("我来接待")
    await he.types("您好，请讲")
    assert "您好，请讲" in await wang.chat.last_text()
    await wang.types("想问下保养")
    await he.presses("交回服务台")
    assert (await last_ticket(desk)).status is Status.CANCELLED
    await wang.types("你好")
    assert not await wang.hears("您的报修还没有提交")
    await report(wang)
    ticket = await last_ticket(desk)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CLOSED
    await wang.types("转人工")
    assert await he.hears(f"上一次：<b>{ticket.number}</b>")


async def test_what_they_tell_can_be_written_down_as_a_ticket_O3(desk, wang, he, group):
    await wang.types("转人工")
    await he.presses("我来接待")
    await wang.types("锅的外壳裂了")
    await he.presses("帮客户开单")
    await he.types("13800138000，王建国，深圳市南山区科苑路8号，W600，2026年3月买的，明天下午3点半")
    await he.presses("开单")
    ticket = await last_ticket(desk)
    assert ticket.status is Status.OPEN
    assert "锅的外壳裂了" in ticket.symptom
    assert await wang.hears(ticket.number)
    assert ticket.number in await group.last_text()
    assert len([each for each in await rows(desk, Ticket) if each.customer_id == ticket.customer_id]) == 1


async def test_handed_back_while_they_type_the_word_goes_where_the_desk_stood_V2(desk, wang, he, wanted):
    _, pressed = await he.chat.find("我来接待")
    await he.presses("我来接待")
    await he.presses("交回服务台")
    heard = len(await he.chat.screen())
    await wang.types("W600")
    assert len(await he.chat.screen()) == heard, "nobody of the office reads it any more"
    assert (await stored(desk, wanted)).product_code == "SW-W600"
    assert "什么时候买的" in await wang.chat.last_text()
    for old in (pressed, f"person-back:{wanted.id}"):
        await he.press_data(old)
        assert "已经处理过了" in (await he.toasts())[0], "an old button is answered kindly"
    assert not (await stored(desk, wanted)).is_with_person


async def test_whoever_cannot_be_reached_here_is_rung_and_leaves_the_list_V2(desk, wang, he, wanted):
    async with desk.database.open_work() as work:
        (await work.session.get_one(Person, wanted.customer_id)).is_reachable = False
    await he.presses("我来接待")
    assert "请打电话" in await he.chat.last_text()
    await he.presses("交回服务台")
    assert "交回服务台，对方也知道了" in await he.chat.last_text()
    assert not (await stored(desk, wanted)).is_with_person


async def test_when_their_office_ends_whoever_dispatches_now_is_asked_and_has_them_O2_V2(desk, wang, he, wanted):
    await he.presses("我来接待")
    async with desk.database.open_work() as work:
        person = await person_with(work.session, he.user_id)
        (post,) = await posts_of(work.session, person.id)
        assert await end(work.session, post, None, work.now)
        await work.session.flush()
        await farewell.follow(work, person, post)
    su = desk.staff("headquarters")
    assert await su.hears("有客户想找真人沟通")
    await wang.types("有人在吗")
    assert not await he.hears("有人在吗")
    await su.presses("我来接待")
    await wang.types("发票什么时候能开？")
    assert "发票什么时候能开" in await su.chat.last_text()


async def test_a_talk_outlives_its_ticket_and_still_ends_by_itself_V2(desk, wang, he):
    ticket = await reports(desk, wang)
    await wang.types("转人工")
    await he.presses("我来接待")
    await wang.press_data(f"sure-cancel:{ticket.id}")
    async with desk.database.open_work() as work:
        await drop(work.session, ticket.id, work.now)
    await wang.types("算了，不用来了")
    assert "算了" in await he.chat.last_text()
    await desk.advance(minutes=31)
    assert await wang.hears("同事把您转回服务台")


async def test_made_one_the_talk_goes_on_in_the_ticket_that_stays_and_old_buttons_mean_it_O3(desk, wang, he):
    first, second = await reports(desk, wang), await reports(desk, wang)
    await wang.types("转人工")
    await he.presses("我来接待")
    await he.types("/waiting")
    await he.types(first.number)
    await he.presses(f"与{second.number}相同")
    await he.presses("合并")
    await wang.types("还是那台机器")
    assert "还是那台机器" in "".join(await he.chat.texts())
    await he.press_data(f"person-take:{second.id}")
    await he.types("好的，明白了")
    assert "好的，明白了" in await wang.chat.last_text()
    await he.press_data(f"person-back:{second.id}")
    assert "交回服务台，对方也知道了" in await he.chat.last_text()
    assert not (await stored(desk, first)).is_with_person


async def test_made_one_with_another_s_report_the_talk_stays_with_whoever_asked_for_it_O3(desk, wang, he):
    await reports(desk, wang)
    ann = desk.customer("Ann")
    hers = await reports(desk, ann)
    await ann.types("转人工")
    await he.presses("我来接待")
    await he.types("/waiting")
    await he.types(hers.number)
    await he.presses("与R-1123-0001相同")
    await he.presses("合并")
    await he.press_data(f"person-take:{hers.id}")
    await he.types("这句话只给她")
    assert "这句话只给她" in await ann.chat.last_text()
    assert "这句话只给她" not in "".join(await wang.chat.texts())
    await desk.advance(minutes=31)
    assert await ann.hears("同事把您转回服务台"), "its timer goes on, too"


async def test_once_the_price_is_settled_nobody_waits_for_a_person_any_more_B1(desk, wang, he):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.is_with_person = True
        named = Quote(
            ticket_id=row.id, total=Decimal(80), currency="CNY", shown="", asked_at=work.now, answer=Answer.NO
        )
        work.session.add(named)
    await he.types("/waiting")
    assert "客户不同意报价" in await he.chat.last_text()
    async with desk.database.open_work() as work:
        officer = await person_with(work.session, he.user_id)
        row = await work.session.get_one(Ticket, ticket.id)
        await exemptions.exempt(work, officer, row, Exemption.BY_TELEPHONE)
    assert not (await stored(desk, ticket)).is_with_person
    await he.types("/waiting")
    assert "目前没有" in await he.chat.last_text()
