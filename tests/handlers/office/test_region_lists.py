"""Whoever leads a region sees what needs them, in numbers, and opens each list in the same message [O3 L4]."""

from datetime import timedelta

from messages.buttons.ticket import Rate
from models.ticket import Ticket
from tests.handlers.customer.test_rating import repaired
from tests.support.desk_kit import Desk, Visitor
from tests.support.staff import leads_as_well, leads_no_more
from tests.support.tickets import TUESDAY_TEN, reports


async def edits_and_news(desk: Desk, who: Visitor) -> tuple[int, int]:
    rows = await desk.outbox(who.user_id)
    return sum(1 for row in rows if row.edits_id), sum(1 for row in rows if row.edits_id is None)


async def many(desk: Desk, wang: Visitor, count: int, **details: object) -> list[Ticket]:
    """Reported and left lying."""
    return [await reports(desk, wang, **details) for _ in range(count)]


async def test_the_overview_counts_and_each_count_opens_its_list_in_place_O3_L4(desk, wang, li, chen, group):
    await reports(desk, wang, is_urgent=True)
    scheduled = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN + timedelta(minutes=20)
    await desk.tick()
    await chen.types("/region")
    assert [each for each in await chen.chat.captions() if each.startswith(("今天", "迟到", "紧急"))] == [
        "今天 · 1",
        "迟到 · 1",
        "紧急 · 1",
    ]
    _, before = await edits_and_news(desk, chen)
    await chen.presses("迟到 · 1")
    shown = await chen.chat.last_text()
    assert scheduled.number in shown
    assert "约好的时间过了，人还没到" in shown
    assert "李禾田" in shown
    assert "王小明" not in shown
    assert "13800138000" not in shown
    await chen.presses("返回")
    assert "迟到 · 1" in await chen.chat.captions()
    edits, news = await edits_and_news(desk, chen)
    assert news == before
    assert edits >= 2


async def test_a_hundred_come_by_pages_and_each_opens_its_case_O3(desk, wang, chen):
    tickets = await many(desk, wang, 20)
    desk.clock.advance(hours=3)
    await chen.types("没人接的")
    first = await chen.chat.last_text()
    assert "共20单，第1页，共3页" in first
    assert tickets[0].number in first
    await chen.presses("下一页")
    await chen.presses("下一页")
    last = await chen.chat.last_text()
    assert tickets[-1].number in last
    assert "下一页" not in "".join(await chen.chat.captions())
    await chen.presses(tickets[-1].number)
    assert "王小明" in await chen.chat.last_text()


async def test_each_list_is_asked_for_in_words_and_says_when_it_is_empty(desk, chen):
    for said in ("/today", "谁迟到了", "没人接", "不满意的", "urgent", "等人工"):
        await chen.types(said)
        assert "目前没有。" in await chen.chat.last_text(), said


async def test_whoever_is_unhappy_stands_in_the_list_until_it_is_settled_O3_L6(desk, chen):
    wang = await repaired(desk)
    await wang.press_data(Rate(1, 1).pack())
    await chen.types("/region")
    await chen.presses("不满意 · 1")
    assert "R-1123-0001" in await chen.chat.last_text()
    await chen.presses("已处理好")
    await chen.presses("没有要记的")
    await chen.types("/region")
    await chen.presses("不满意 · 0")
    assert "目前没有。" in await chen.chat.last_text()


async def test_of_other_regions_nothing_is_shown_and_nobody_else_sees_any_O3(desk, wang, li, chen, he):
    ticket = await reports(desk, wang, is_urgent=True)
    gu = desk.staff("leader", "east")
    await gu.types("urgent")
    assert ticket.number not in await gu.chat.last_text()
    await chen.types("/region")
    _, data = await chen.chat.find("紧急")
    await gu.press_data(data.replace("::", ":south:"), 1, gu.user_id)
    assert not await gu.hears(ticket.number)
    for nobody in (li, wang):
        await nobody.types("/region")
        await nobody.press_data(data)
        assert "紧急，还没解决的" not in "".join(await nobody.chat.texts())
    for who in (he, desk.staff("headquarters")):
        await who.types("urgent")
        assert ticket.number in await who.chat.last_text()


async def test_a_leader_of_two_regions_sees_both_and_each_by_itself_O3(desk, wang, chen):
    south, east = (
        await reports(desk, wang, is_urgent=True),
        await reports(desk, wang, is_urgent=True, region_code="east"),
    )
    await leads_as_well(desk, chen, "east")
    await chen.types("urgent")
    both = await chen.chat.last_text()
    assert south.number in both
    assert east.number in both
    assert "华东" in both
    await chen.types("/region")
    assert "紧急 · 2" in await chen.chat.captions()
    await chen.presses("华东")
    assert "紧急 · 1" in await chen.chat.captions()
    await chen.presses("紧急 · 1")
    assert south.number not in await chen.chat.last_text()


async def test_a_former_leaders_old_buttons_answer_kindly_and_show_nothing_O3(desk, wang, chen):
    ticket = await reports(desk, wang, is_urgent=True)
    await chen.types("/region")
    await leads_no_more(desk, chen)
    await chen.presses("紧急 · 1")
    assert not await chen.hears(ticket.number)
    assert await chen.toasts() == ["这件事要由别的同事来决定。"]
