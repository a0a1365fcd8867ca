"""From the agreed time to the report: the customer hears each step [P3 B5 V2]."""

from sqlmodel import select, update

from models.job_report import JobReport
from models.outgoing_message import OutgoingMessage
from models.ticket import Ticket
from models.visit import Visit
from tests.support.tickets import TUESDAY_TEN, reports, sends_photo, stored
from tests.support.ticking import gets_ready, leaves, ticks_everything
from tests.support.visit_steps import files_report


async def taken(desk, wang, li, group, **details):
    ticket = await reports(desk, wang, **details)
    await group.pressed_by(li, "接单")
    return ticket


async def visits(desk):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(Visit).order_by(Visit.id)))


async def test_the_customer_is_told_the_exact_time_P3(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("确认")
    assert (await stored(desk, ticket)).status == "scheduled"
    assert "明天" in await wang.chat.last_text()
    assert "10:00" in await wang.chat.last_text()
    assert "10:00" in await group.last_text()


async def test_confirming_twice_changes_nothing(desk, wang, li, group):
    await taken(desk, wang, li, group)
    row, data = await li.chat.find("确认")
    await li.press_data(data, row.id)
    heard = len(await wang.chat.texts())
    await li.press_data(data, row.id)
    assert await li.toasts() != [""]
    assert len(await wang.chat.texts()) == heard
    assert len(await visits(desk)) == 1


async def test_the_customer_hears_each_step_and_is_asked_how_it_went_B5_P4(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    assert "已经出发" in await wang.chat.last_text()
    await li.presses("我到了")
    assert "已经到您那里" in await wang.chat.last_text()
    await files_report(li, "换了加热管，试机正常。")
    assert "换了加热管" in await wang.chat.last_text()
    await wang.presses("好了，没问题")
    assert "★★★★★" in await wang.chat.captions()
    assert (await stored(desk, ticket)).status == "resolved"
    [visit] = await visits(desk)
    assert visit.left_at and visit.arrived_at and visit.done_at
    async with desk.database.open_work() as work:
        assert (await work.session.exec(select(JobReport))).one().text == "换了加热管，试机正常。"


async def test_the_technician_sees_what_the_customer_sent_only_when_asked_T1(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await sends_photo(desk, wang, ticket)
    await group.pressed_by(li, "接单")
    assert "sendPhoto" not in [row.method for row in await desk.outbox(li.user_id)]
    await li.presses("看照片听语音")
    assert "sendPhoto" in [row.method for row in await desk.outbox(li.user_id)]


async def test_nobody_leaves_on_another_day_than_agreed(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("确认")
    await leaves(li)
    assert "不是今天" in (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "scheduled"


async def test_one_job_on_site_at_a_time(desk, wang, li, group):
    first = await taken(desk, wang, li, group)
    await li.presses("确认")
    second = await taken(desk, desk.customer("Ann"), li, group, wished_at=TUESDAY_TEN.replace(hour=6))
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    for ticket in (first, second):
        await li.press_data(f"lists:{ticket.id}")
        await ticks_everything(li)
        await li.press_data(f"early:{ticket.id}")
    await li.press_data(f"arrived:{first.id}")
    await li.press_data(f"arrived:{second.id}")
    assert "另一位客户" in (await li.toasts())[0]
    assert (await stored(desk, second)).status == "en_route"


async def test_a_wish_that_collides_is_told_and_another_time_proposed(desk, wang, li, group):
    await taken(desk, wang, li, group)
    await li.presses("确认")
    await taken(desk, desk.customer("Ann"), li, group, wished_at=TUESDAY_TEN.replace(minute=30))
    assert "R-1123-0001" in await li.chat.last_text()
    assert not [caption for caption in await li.chat.captions() if "确认" in caption]


async def test_a_strangers_press_is_answered_and_changes_nothing(desk, wang, li, zhao, group):
    ticket = await taken(desk, wang, li, group)
    _, data = await li.chat.find("确认")
    await zhao.press_data(data)
    assert await zhao.toasts() != [""]
    assert (await stored(desk, ticket)).status == "accepted"
    assert not await zhao.chat.texts()


async def test_a_job_handed_back_is_open_again_and_the_customer_told_O3(desk, wang, li, zhao, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("确认")
    await li.presses("退回工单")
    await li.presses("路太远")
    assert (await stored(desk, ticket)).status == "open"
    assert "来不了" in await wang.chat.last_text()
    assert not await li.hears("王小明")
    await group.pressed_by(zhao, "接单")
    assert await zhao.hears("王小明")


async def test_a_hand_back_can_be_given_in_own_words_and_thought_better_of(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("退回工单")
    await li.types("返回")
    assert (await stored(desk, ticket)).status == "accepted"
    await li.presses("退回工单")
    await li.types("车坏了")
    assert (await stored(desk, ticket)).status == "open"


async def test_jobs_are_listed_as_their_cards(desk, wang, li, group):
    await li.types("/jobs")
    assert "没有工单" in await li.chat.last_text()
    await taken(desk, wang, li, group)
    await li.types("/jobs")
    assert "王小明" in await li.chat.last_text()
    assert sum("王小明" in text for text in await li.chat.texts()) == 1


async def test_what_stands_on_the_buttons_can_be_typed_in_either_language(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await gets_ready(li)
    await li.types("On my way")
    assert "已经出发" in await wang.chat.last_text()
    assert await li.hears("到了请点一下")
    await li.types("我到了")
    await li.types("修好了")
    assert await li.hears("R-1123-0001</b> 的报告")
    assert (await stored(desk, ticket)).status == "on_site"


async def test_a_typed_word_that_could_mean_two_jobs_shows_both(desk, wang, li, group):
    await taken(desk, wang, li, group)
    await taken(desk, desk.customer("Ann"), li, group)
    await li.types("退回工单")
    assert len([text for text in await li.heard() if "王小明" in text]) == 2


async def test_a_report_on_a_job_that_is_gone_is_answered_and_lets_go(desk, wang, li, group):
    ticket = await taken(desk, wang, li, group)
    await li.presses("退回工单")
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        row.technician_id, row.status = None, "open"
    await li.types("路太远")
    assert "不在您手上" in await li.chat.last_text()
    await li.types("/jobs")
    assert "没有工单" in await li.chat.last_text()


async def arrives_in_chat(desk):
    """What was said is there, under the number by which it is pressed."""
    async with desk.database.open_work() as work:
        await work.session.exec(update(OutgoingMessage).values(message_id=OutgoingMessage.id))


async def test_a_step_taken_under_another_message_brings_the_card_with_the_next_one_near_B5(desk, wang, li, group):
    await taken(desk, wang, li, group)
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await gets_ready(li)
    await arrives_in_chat(desk)
    await li.presses("我出发了")  # under the ticked list
    assert "→ 到了请点一下" in await li.chat.last_text()
    await arrives_in_chat(desk)
    shown = len(await li.chat.texts())
    await li.presses("我到了")  # on the card
    assert len(await li.chat.texts()) == shown, "the card is edited where it stands"
    assert "→ 请写报告" in await li.chat.last_text()
