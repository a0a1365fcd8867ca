"""Fifty taps at once, one winner, on both databases; the customer hears of one technician [O3]."""

import asyncio

from desk import people
from models.person import Person
from models.post import Post
from models.ticket_event import events_of
from rules.roles import Role
from tests.support.desk_kit import Visitor
from tests.support.tickets import reports, stored, unbind

TAPS = 50


async def crowd(desk):
    """Fifty technicians of the south."""
    visitors = [Visitor(desk, 800000000 + number, f"技术员{number}") for number in range(TAPS)]
    async with desk.database.open_work() as work:
        for each in visitors:
            account = people.Account(each.user_id, each.name)
            person = await people.recognise(work, account, is_private=True)
            post = Post(person_id=person.id, role=Role.TECHNICIAN, region_code="south", since_at=work.now)
            work.session.add(post)
    return visitors


async def test_fifty_taps_at_once_have_one_winner_O3(desk_on_each):
    desk = desk_on_each
    wang, group, technicians = desk.customer(), desk.group("south"), await crowd(desk)
    ticket = await reports(desk, wang)
    row, data = await group.find("接单")
    await asyncio.gather(*(each.press_data(data, row.id, group.chat_id) for each in technicians))
    winner_id = (await stored(desk, ticket)).technician_id
    async with desk.database.open_work() as work:
        winner = await work.session.get_one(Person, winner_id)
        claims = [event for event in await events_of(work.session, ticket.id) if event.action == "claim"]
    assert len(claims) == 1
    answers = [row.parameters["text"] for row in await desk.outbox() if row.method == "answerCallbackQuery"]
    assert len(answers) == TAPS
    assert sum("归您了" in answer for answer in answers) == 1
    assert sum(winner.name in answer for answer in answers) == TAPS - 1
    assert len(await wang.chat.texts()) == 1
    assert winner.name in await wang.chat.last_text()


async def test_one_press_sent_twice_under_two_numbers_takes_once(desk):
    li, group = desk.staff("technician", "south"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    row, data = await group.find("接单")
    for _ in range(2):
        await li.press_data(data, row.id, group.chat_id)
    async with desk.database.open_work() as work:
        assert [event.action for event in await events_of(work.session, ticket.id)] == ["register", "claim"]


async def test_a_technician_of_another_region_may_not_take_it(desk):
    stranger, group = desk.staff("technician", "north"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    row, data = await group.find("接单")
    for chat_id in (group.chat_id, desk.group("north").chat_id):
        await stranger.press_data(data, row.id, chat_id)
    assert (await stored(desk, ticket)).status == "open"


async def test_a_card_forwarded_elsewhere_cannot_be_taken(desk):
    li, group = desk.staff("technician", "south"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    row, data = await group.find("接单")
    await li.press_data(data, row.id, desk.group("north").chat_id)
    assert (await stored(desk, ticket)).status == "open"


async def test_whoever_cannot_be_written_to_is_told_how_to_begin(desk):
    li, group = desk.staff("technician", "south"), desk.group("south")
    ticket = await reports(desk, desk.customer())
    async with desk.database.open_work() as work:
        account = people.Account(li.user_id, li.name)
        (await people.recognise(work, account, is_private=False)).is_reachable = False
    await group.pressed_by(li, "接单")
    assert "开始" in (await li.toasts())[0]
    assert (await stored(desk, ticket)).status == "open"
    await li.types("/start")
    await group.pressed_by(li, "接单")
    assert (await stored(desk, ticket)).status == "accepted"


async def test_a_job_waits_for_its_group_to_be_bound(desk):
    chen, group = desk.staff("leader", "south"), desk.group("south")
    await unbind(desk, "south")
    await reports(desk, desk.customer())
    assert await group.texts() == []
    await chen.sends_message(
        text="/bind",
        entities=[{"type": "bot_command", "offset": 0, "length": 5}],
        chat={"id": group.chat_id, "type": "supergroup", "title": "South"},
    )
    assert "华南" in (await group.texts())[0]
    assert await group.captions() == ["接单", "我接不了", "看详情"]
