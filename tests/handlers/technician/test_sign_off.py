"""The customer's word: by a button, by four digits read out, through the office; and when no word comes [V2 P4]."""

import pytest
from sqlmodel import select

from models.job_report import JobReport
from models.person import Person
from models.sign_off_code import SignOffCode
from tests.handlers.technician.test_report_job import comes
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import leaves
from tests.support.visit_steps import WAS_DONE, WAS_WRONG, files_report


async def the_report(desk):
    async with desk.database.open_reading() as session:
        return (await session.exec(select(JobReport).order_by(JobReport.id.desc()))).first()


async def code_of(desk, ticket):
    async with desk.database.open_reading() as session:
        kept = await session.exec(select(SignOffCode).where(SignOffCode.ticket_id == ticket.id))
        return kept.one().digits


def wrong(digits):
    return f"{(int(digits) + 1) % 10000:04}"


@pytest.fixture
async def ticket(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await comes(desk, li, group)
    await files_report(li)
    return ticket


async def test_filing_asks_the_customer_with_words_minutes_and_photos_V2(desk, wang, ticket):
    asked = await wang.chat.last_text()
    assert all(words in asked for words in (WAS_WRONG, WAS_DONE, "40 分钟", "机器现在好用了吗"))
    albums = [row for row in await desk.outbox(wang.user_id) if row.method == "sendMediaGroup"]
    assert len(albums[0].parameters["media"]) == 2
    assert await wang.chat.captions() == ["好了，没问题", "还没好，还有问题", "请转人工"]


async def test_yes_it_works_resolves_it_and_asks_for_stars_V2_P4(desk, wang, li, ticket):
    await wang.presses("好了，没问题")
    assert (await stored(desk, ticket)).status == "resolved"
    assert (await the_report(desk)).signed_by == "button"
    assert "★★★★★" in await wang.chat.captions()
    assert "客户说没问题了" in await li.chat.last_text()


async def test_the_word_can_be_typed_V2(desk, wang, ticket):
    await wang.types("好了")
    assert (await stored(desk, ticket)).status == "resolved"


async def test_something_left_reaches_the_technician_at_once_who_files_again_V2(desk, wang, li, ticket):
    desk.clock.advance(minutes=3)
    row, old_yes = await wang.chat.find("好了，没问题")
    await wang.presses("还有问题")
    assert (await stored(desk, ticket)).status == "on_site"
    assert "还有问题" in await li.chat.last_text()
    await wang.types("门边还在漏")
    assert "又补充了" in await li.chat.last_text() or "补充" in await li.chat.last_text()
    await li.presses("写报告")
    assert "都齐了" in await li.chat.last_text(), "nothing of it has to be told twice"
    await li.presses("处理过程")
    await li.types("又紧了门扣，不漏了")
    await li.presses("提交报告")
    await wang.press_data(old_yes, row.id)
    assert (await stored(desk, ticket)).status == "reported", (
        "what stood under the first report is no answer to this one"
    )
    assert "门扣" in await wang.chat.last_text()
    await wang.presses("好了，没问题")
    assert (await stored(desk, ticket)).status == "resolved"


async def test_once_filed_the_technician_may_arrive_at_the_next_customer_V2(desk, wang, li, group, ticket):
    second = await reports(desk, desk.customer("Ann"), wished_at=TUESDAY_TEN.replace(hour=6))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=5)
    await leaves(li)
    await li.press_data(f"arrived:{second.id}")
    assert (await stored(desk, second)).status == "on_site"


async def test_the_code_stands_in_the_customers_chat_only_and_signs_when_read_out_V2(desk, wang, li, group, ticket):
    digits = await code_of(desk, ticket)
    assert f"<b>{digits}</b>" in await wang.chat.last_text()
    elsewhere = [*await li.chat.texts(), *await group.texts()]
    assert not [text for text in elsewhere if f"<b>{digits}</b>" in text]
    await li.types(f"{digits[:2]} {digits[2:]}")
    assert (await stored(desk, ticket)).status == "resolved"
    assert (await the_report(desk)).signed_by == "code"
    assert "★★★★★" in await wang.chat.captions()
    with pytest.raises(AssertionError):
        await wang.chat.find("好了，没问题")


async def test_a_wrong_code_is_counted_and_after_five_only_button_or_office_help_V2(desk, wang, li, ticket):
    digits = await code_of(desk, ticket)
    await li.presses("输入客户的验收码")
    for left in (4, 3, 2, 1):
        await li.types(wrong(digits))
        assert f"还可以试 {left} 次" in await li.chat.last_text()
    await li.types(wrong(digits))
    assert "不能再试了" in await li.chat.last_text()
    await li.types(digits)
    assert "不能再试了" in await li.chat.last_text()
    assert (await stored(desk, ticket)).status == "reported"
    await wang.presses("好了，没问题")
    assert (await stored(desk, ticket)).status == "resolved"


async def test_the_code_of_another_ticket_does_not_sign_this_one_V2(desk, wang, li, group, ticket):
    second = await reports(desk, wang, wished_at=TUESDAY_TEN.replace(hour=6))
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=5)
    await leaves(li)
    await li.press_data(f"arrived:{second.id}")
    await files_report(li)
    first_code, second_code = await code_of(desk, ticket), await code_of(desk, second)
    async with desk.database.open_work() as work:
        (await work.session.exec(select(SignOffCode).where(SignOffCode.ticket_id == second.id))).one().digits = wrong(
            first_code
        )
    second_code = wrong(first_code)
    await li.press_data(f"code:{ticket.id}")
    await li.types(second_code)
    assert (await stored(desk, ticket)).status == "reported"
    await li.press_data(f"code:{second.id}")
    await li.types(second_code)
    assert (await stored(desk, second)).status == "resolved"
    assert (await stored(desk, ticket)).status == "reported", "two faults of one customer on one day stay apart"


async def test_somebody_else_cannot_sign_V2(desk, wang, li, zhao, ticket):
    _, yes = await wang.chat.find("好了，没问题")
    digits = await code_of(desk, ticket)
    for stranger in (li, zhao, desk.customer("Mallory")):
        await stranger.press_data(yes)
        assert await stranger.toasts() != [""]
    await zhao.types(digits)
    await zhao.press_data(f"sign-for:{ticket.id}:refuses")
    assert (await stored(desk, ticket)).status == "reported"


async def test_who_cannot_confirm_is_spoken_with_and_the_leader_says_why_V2(desk, wang, li, chen, ticket):
    await li.presses("客户没法确认")
    await li.press_data(f"ask-office:{ticket.id}")
    assert "已经知道" in (await li.toasts())[0]
    assert sum("没法在聊天里确认" in text for text in await chen.chat.texts()) == 1
    await chen.presses("客户电话里确认了")
    report = await the_report(desk)
    assert (report.signed_by, report.signed_because) == ("office", "by_telephone")
    assert (await stored(desk, ticket)).status == "resolved"
    assert "我们已替您确认" in await wang.chat.last_text()


async def test_who_says_nothing_for_a_day_is_taken_to_be_content_and_it_stands_written_V2(desk, wang, li, ticket):
    await desk.advance(hours=23)
    assert (await stored(desk, ticket)).status == "reported"
    await desk.advance(hours=2)
    assert (await stored(desk, ticket)).status == "resolved"
    assert (await the_report(desk)).signed_by == "nobody"
    assert "一直没有收到您的答复" in await wang.chat.last_text()
    await wang.presses("毛病又出来了")
    assert (await stored(desk, ticket)).status == "open"


async def test_a_filed_report_is_not_missed_any_more(desk, li, chen, ticket):
    await desk.advance(hours=5)
    assert not await li.hears("还没有报告")


async def test_a_late_press_after_all_is_over_is_answered_and_changes_nothing_V2(desk, wang, li, ticket):
    row, yes = await wang.chat.find("好了，没问题")
    _, left = await wang.chat.find("还有问题")
    await wang.presses("好了，没问题")
    for late in (yes, left):
        await wang.press_data(late, row.id)
        assert await wang.toasts() != [""]
    await li.press_data(f"ask-office:{ticket.id}")
    assert (await stored(desk, ticket)).status == "resolved"


async def test_whoever_erases_their_data_signs_first(desk, wang, ticket):
    await wang.types("/privacy")
    await wang.presses("全部删除")
    assert "R-1123-0001" in (await wang.toasts())[0]
    assert (await stored(desk, ticket)).symptom


async def test_for_a_customer_who_blocked_us_the_office_speaks_and_a_stranger_to_it_may_not_V2(
    desk, wang, li, chen, group
):
    ticket = await reports(desk, wang)
    await comes(desk, li, group)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Person, ticket.customer_id)).is_reachable = False
    await files_report(li)
    assert "客户现在收不到这里的消息" in await li.chat.last_text()
    await li.presses("客户没法确认")
    north = desk.staff("leader", "north")
    await north.press_data(f"sign-for:{ticket.id}:no_chat")
    assert (await stored(desk, ticket)).status == "reported"
    await chen.presses("联系不上客户")
    assert (await the_report(desk)).signed_because == "no_chat"
    assert (await stored(desk, ticket)).status == "resolved"


async def test_a_fault_that_is_back_begins_a_report_of_its_own_V2(desk, wang, li, group, ticket):
    await wang.presses("好了，没问题")
    first = await the_report(desk)
    await wang.presses("毛病又出来了")
    await group.pressed_by(li, "接单")
    await li.presses("提个时间")
    await li.types("明天下午3点")
    await wang.presses("可以，就这个时间")
    desk.clock.advance(days=1, hours=5)
    await leaves(li)
    await li.presses("我到了")
    await li.presses("写报告")
    assert "○ 检查结果" in await li.chat.last_text()
    second = await the_report(desk)
    assert second.id != first.id
    assert (first.text, second.text) == (WAS_DONE, "")
