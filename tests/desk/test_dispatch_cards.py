"""The dispatchers' group: one card a waiting ticket, one hand a card, and it says by whom it was seen to [O3]."""

import asyncio
import json
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import col, select

from bot.__main__ import EVERY_SECOND
from desk import erasure, house
from messages.buttons.dispatch import SeeToIt
from models.dispatch_card import DispatchCard
from models.person import person_with
from models.ring import Ring
from models.ticket import Ticket
from rules.ring import RingAbout
from rules.roles import Role
from rules.ticket import Status
from scheduler.dispatch_cards import keep_dispatch_cards
from tests.handlers.office.test_membership import arrive, becomes, in_group
from tests.support.desk_kit import Group
from tests.support.staff import is_away
from tests.support.tickets import reports, stored

THERE, ELSEWHERE = -100600, -100700
PERSONAL = ("王小明", "王建国", "Wang", "13800138000", "138 0013 8000", "科技路", "蒸柜不加热")


@pytest.fixture
def he(desk):
    return desk.staff("dispatcher")


@pytest.fixture
def wang(desk):
    return desk.customer("Wang")


async def theirs(desk):
    """The dispatchers' group is bound, and somebody else dispatches too."""
    he, zhou = desk.staff("dispatcher"), desk.customer("Zhou")
    await he.sends_message(**in_group(THERE, "/bind"))
    await zhou.types("/start")
    async with desk.database.open_work() as work:
        await house.appoint(work, await person_with(work.session, zhou.user_id), Role.DISPATCHER, None)
    return Group(desk, THERE), he, zhou


async def belongs_nowhere(desk, wang, **changes):
    """A ticket that only a dispatcher can see to."""
    ticket = await reports(desk, wang)
    return await becomes_known(desk, ticket, region_code=None, **changes)


async def becomes_known(desk, ticket, **changes):
    async with desk.database.open_work() as work:
        row = await work.session.get_one(Ticket, ticket.id)
        for name, value in changes.items():
            setattr(row, name, value)
    await looks(desk)
    return ticket


async def looks(desk):
    desk.database.has_moved = True
    await keep_dispatch_cards(desk.database)


async def cards(desk):
    async with desk.database.open_reading() as session:
        return list(await session.exec(select(DispatchCard).order_by(col(DispatchCard.id))))


async def test_a_ticket_that_waits_has_one_card_which_changes_in_place_O3_M3(desk, wang):
    there, _, _ = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    told = "还不知道属于哪个区域\n11月23日 周一 上午10:00 起在等\n\n谁来处理？先点先得。"
    assert (await there.texts())[1:] == [f"<b>{ticket.number}</b>\n\n{told}"]
    before = await desk.outbox(THERE)
    assert before[-1].parameters["disable_notification"], "who has to be roused was roused in private"
    desk.clock.advance(minutes=20)
    await looks(desk)
    assert await desk.outbox(THERE) == before, "nothing has changed, so nothing is said"
    await becomes_known(desk, ticket, is_urgent=True)
    assert "⚠ " in (await there.texts())[1]
    assert len(await there.texts()) == 2


async def test_what_is_said_to_anybody_makes_the_cards_be_looked_at_O3(desk, wang):
    assert keep_dispatch_cards in EVERY_SECOND
    there, he, _ = await theirs(desk)
    await belongs_nowhere(desk, wang, is_urgent=True)
    assert not (await desk.outbox(THERE))[-1].parameters["disable_notification"], "urgent: it makes itself heard"
    await keep_dispatch_cards(desk.database)
    assert not desk.database.has_moved
    await he.types("/waiting")
    await he.presses("R-1123-0001")
    await he.presses("转区域")
    await he.presses("华东")
    assert "华东" not in await there.last_text()
    await keep_dispatch_cards(desk.database)
    assert "何小满 He Xiaoman 已经处理好" in await there.last_text()


async def test_while_the_database_is_away_the_look_is_put_off_and_not_forgotten_O3():
    class Away:
        has_moved = True

        def open_reading(self):
            raise OperationalError("connect", None, OSError())

    database = Away()
    with pytest.raises(OperationalError):
        await keep_dispatch_cards(database)
    assert database.has_moved


async def test_without_a_group_nothing_is_written_down_or_said_O3(desk, wang):
    await belongs_nowhere(desk, wang)
    assert await cards(desk) == []


async def test_the_first_tap_has_it_the_other_reads_who_and_the_case_opens_in_private_O3(desk_on_each):
    desk = desk_on_each
    there, he, zhou = await theirs(desk)
    ticket = await belongs_nowhere(desk, desk.customer("Wang"))
    row, data = await there.find("我来处理")
    await asyncio.gather(*(each.press_data(data, row.id, THERE) for each in (he, zhou)))
    [card] = await cards(desk)
    async with desk.database.open_reading() as session:
        telegram_ids = {(await person_with(session, each.user_id)).id: each for each in (he, zhou)}
    winner = telegram_ids[card.taken_by_id]
    loser = zhou if winner is he else he
    assert f"{winner.name} 正在处理" in (await there.texts())[-1]
    assert await there.captions() == []
    assert "深圳市南山区科技路 8 号" in await winner.chat.last_text(), "the case, with everything"
    toasts = [each.parameters.get("text", "") for each in await desk.outbox() if each.method == "answerCallbackQuery"]
    assert f"{winner.name} 已经在处理了。谢谢您的热心！" in toasts
    assert ticket.number not in "".join(await loser.chat.texts())
    before = await desk.outbox(winner.user_id)
    await winner.press_data(data, row.id, THERE)
    assert "已经由您在处理" in (await winner.toasts())[0]
    assert await desk.outbox(winner.user_id) == before
    await winner.presses("转区域")
    await winner.presses("华东")
    await looks(desk)
    assert await there.last_text() == f"<b>{ticket.number}</b> · 华东\n✓ {winner.name} 已经处理好。"


async def test_seen_to_the_card_says_by_whom_and_a_late_tap_is_answered_kindly_O3(desk, wang):
    there, he, zhou = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    row, data = await there.find("我来处理")
    await there.pressed_by(zhou, "我来处理")
    await he.types("/waiting")
    await he.presses(ticket.number)
    await he.presses("转区域")
    await he.presses("华东")
    await looks(desk)
    assert await there.last_text() == f"<b>{ticket.number}</b> · 华东\n✓ 何小满 He Xiaoman 已经处理好。"
    assert await there.captions() == []
    await zhou.press_data(data, row.id, THERE)
    assert "不用再处理了" in (await zhou.toasts())[0]
    await becomes_known(desk, ticket, region_code=None)
    assert len(await there.texts()) == 3, "it waits anew, and has a new card"


async def test_where_nobody_did_anything_about_it_whoever_had_it_in_hand_is_named_O3(desk, wang):
    there, _, zhou = await theirs(desk)
    first, second = await belongs_nowhere(desk, wang), await belongs_nowhere(desk, desk.customer("Qian"))
    await there.pressed_by(zhou, "我来处理")
    for each, phone in ((first, "+8613800138098"), (second, "+8613800138099")):
        await becomes_known(desk, each, region_code="south", phone=phone)
    assert [each.splitlines()[-1] for each in (await there.texts())[1:]] == ["✓ 不用再处理了。", "✓ Zhou 已经处理好。"]


async def test_whoever_does_not_dispatch_is_away_or_has_no_chat_is_kindly_refused_O3(desk, wang, li):
    there, he, zhou = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    for person in (li, desk.staff("leader", "south"), desk.staff("admin"), desk.staff("headquarters"), wang):
        await there.pressed_by(person, "我来处理")
        assert "要由别的同事来决定" in (await person.toasts())[0]
        assert ticket.number not in "".join(await person.chat.texts()), "nothing of it opens"
    await is_away(desk, he, desk.clock.now, desk.clock.now + timedelta(hours=8))
    await there.pressed_by(he, "我来处理")
    assert "请假" in (await he.toasts())[0]
    async with desk.database.open_work() as work:
        (await person_with(work.session, zhou.user_id)).is_reachable = False
    await there.pressed_by(zhou, "我来处理")
    assert "打开和我的私聊" in (await zhou.toasts())[0]
    await zhou.press_data(SeeToIt(ticket.id).pack(), 1)
    assert "不用再处理了" in (await zhou.toasts())[0], "a card that was passed on is nobody's"
    assert [each.taken_by_id for each in await cards(desk)] == [None]


async def test_whoever_goes_away_leaves_it_to_the_others_O3(desk, wang):
    there, he, zhou = await theirs(desk)
    await belongs_nowhere(desk, wang)
    await there.pressed_by(he, "我来处理")
    await is_away(desk, he, desk.clock.now, desk.clock.now + timedelta(hours=8))
    await looks(desk)
    assert "谁来处理" in await there.last_text()
    await there.pressed_by(zhou, "我来处理")
    assert "Zhou 正在处理" in await there.last_text()


async def test_whoever_talks_with_the_customer_has_the_card_too_V2_O3(desk, wang):
    there, he, _ = await theirs(desk)
    await wang.types("锅的外壳裂了")
    await wang.types("请转人工")
    await looks(desk)
    assert "<b>还没有单号</b>\n\n客户想和同事说话" in await there.last_text()
    await he.presses("我来接待")
    await looks(desk)
    assert "何小满 He Xiaoman 正在处理" in await there.last_text()
    assert await there.captions() == []
    await he.types("交回")
    await looks(desk)
    assert "何小满 He Xiaoman 已经处理好" in await there.last_text()
    assert len(await there.texts()) == 2


async def test_what_is_rung_about_in_the_morning_does_not_change_the_card_all_night_M3_O3(desk, wang, li):
    there, _, _ = await theirs(desk)
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    async with desk.database.open_work() as work:
        due_at = work.now + timedelta(hours=10)
        work.session.add(Ring(ticket_id=ticket.id, about=RingAbout.TELL, words="…", due_at=due_at))
    await looks(desk)
    assert "要打电话" in await there.last_text()
    before = await desk.outbox(THERE)
    desk.clock.advance(hours=3)
    await looks(desk)
    assert await desk.outbox(THERE) == before


async def test_open_cards_go_on_in_the_supergroup_or_another_group_and_none_is_left_behind_O3(desk, wang):
    there, he, zhou = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    await arrive(desk)
    await there.pressed_by(zhou, "我来处理")
    await desk.feed(becomes(there, -100777))
    await looks(desk)
    [card] = await Group(desk, -100777).texts()
    assert "Zhou 正在处理" in card
    await arrive(desk, first=170)
    await he.sends_message(**in_group(ELSEWHERE, "/bind"))
    await looks(desk)
    assert await Group(desk, -100777).texts() == []
    assert ticket.number in (await Group(desk, ELSEWHERE).texts())[1]
    await he.sends_message(**in_group(ELSEWHERE, "/unbind"))
    await looks(desk)
    assert [each for each in await Group(desk, ELSEWHERE).texts() if ticket.number in each] == []
    assert (await stored(desk, ticket)).status == "open"


async def test_the_dispatchers_group_never_reads_who_or_where_the_customer_is_O3(desk, wang):
    there, _, zhou = await theirs(desk)
    await belongs_nowhere(desk, wang, wish_words="只有王建国在的时候，13800138000", is_with_person=True)
    await wang.types("请转人工")
    await looks(desk)
    while await there.captions():
        await there.pressed_by(zhou, "我来处理")
    said = json.dumps([each.parameters for each in await desk.outbox(THERE)], ensure_ascii=False)
    assert "Zhou" in said
    assert [each for each in PERSONAL if each in said] == []


async def test_an_erased_customer_s_card_goes_and_nothing_is_said_about_it_afterwards_O3(desk, wang):
    there, _, zhou = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    await there.pressed_by(zhou, "我来处理")
    async with desk.database.open_work() as work:
        (await work.session.get_one(Ticket, ticket.id)).status = Status.CANCELLED
        await work.session.flush()
        await erasure.erase(work, await person_with(work.session, wang.user_id), None)
    before = await desk.outbox(THERE)
    await looks(desk)
    assert len(await there.texts()) == 1, "only that the group is theirs"
    assert await desk.outbox(THERE) == before
    [card] = await cards(desk)
    assert card.ended_at


async def test_how_much_waits_is_told_in_the_group_and_the_list_opens_in_private_O3(desk, wang, li):
    there, he, _ = await theirs(desk)
    ticket = await belongs_nowhere(desk, wang)
    await he.sends_message(**in_group(THERE, "/waiting"))
    assert "目前有 1 单等客服专员处理" in await there.last_text()
    assert ticket.number not in "".join(await he.chat.texts())
    before = await desk.outbox(THERE)
    await li.sends_message(**in_group(THERE, "/waiting"))
    assert "要由别的同事来决定" in await li.chat.last_text()
    await he.sends_message(**in_group(ELSEWHERE, "/waiting"))
    assert "请在这里" in await he.chat.last_text()
    assert await desk.outbox(THERE) == before
