"""A hundred jobs at once in one group: at Telegram's pace, in order, none lost, though cards change meanwhile [M3 O3]."""

import asyncio
from datetime import timedelta

import pytest

from bot.delivery import Delivery
from bot.speaker import Speaker
from desk import cards, claims, diary
from models.outbox import Pace
from models.person import person_with
from models.region import all_regions
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import Action
from tests.support.post_room import TOKEN, post_room

JOBS, MOST, A_MINUTE = 100, 20, timedelta(minutes=1)
CHANGED = (3, 17, 40, 90)
"""The last one long before its card is there."""


@pytest.fixture
async def room(sqlite_url):
    """Without the library's limiter, which is the second line and waits by the wall clock."""
    async with post_room(sqlite_url, Pace()) as found, Speaker(TOKEN, base_url=f"{found.town.address}/bot") as speaker:
        found.delivery = Delivery(found.database, speaker, Pace(), asyncio.Event())
        yield found


async def offers_all(room, customer_id):
    async with room.database.open_work() as work:
        customer, region = await person_with(work.session, customer_id), (await all_regions(work.session))[0]
        for number in range(1, JOBS + 1):
            known = {"customer_id": customer.id, "region_code": region.code, "created_at": work.now}
            ticket = Ticket(**known, product_code="SW-S200", symptom=f"Symptom {number}")
            work.session.add(ticket)
            await work.session.flush()
            named = {"number": f"R-1123-{number:04}", "opened_at": work.now}
            await diary.advance(work, ticket, Action.REGISTER, Role.CUSTOMER, customer, **named)
            await claims.offer(work, ticket)


async def changes(room, *numbers):
    """Something about these jobs changes: their cards say so."""
    async with room.database.open_work() as work:
        for number in numbers:
            ticket = await work.session.get_one(Ticket, number)
            ticket.is_urgent = True
            await work.session.flush()
            await cards.refresh(work, ticket)


async def sent_to(room, group):
    return [row for row in await room.rows() if row.chat_id == group and row.sent_at]


async def what_goes(room, group):
    """All that is due, a few seconds at a time; after the second minute some cards change."""
    for _ in range(2):
        await room.delivers()
        room.clock.advance(seconds=60)
    await changes(room, *CHANGED)
    last = room.clock.now + 10 * A_MINUTE
    while any(row.state == "waiting" for row in await room.rows()):
        assert room.clock.now < last
        await room.delivers()
        room.clock.advance(seconds=7)
    return await sent_to(room, group)


async def test_a_hundred_jobs_keep_within_twenty_messages_a_minute_in_order_and_none_is_lost_M3_O3(room):
    wang, member = await room.customer("Wang"), await room.customer("Li")
    group = await room.region(member)
    await offers_all(room, wang.id)
    went = await what_goes(room, group)

    instants = sorted(row.sent_at for row in went)
    assert all(sum(at <= each < at + A_MINUTE for each in instants) <= MOST for at in instants)
    assert sum(row.method.startswith("edit") for row in went) == len(CHANGED), "and changes count like messages"

    shown = [message for message in await member.at(group).messages() if message["from"]["is_bot"]]
    numbers = [number for each in shown for number in range(1, JOBS + 1) if f"R-1123-{number:04}" in each["text"]]
    assert numbers == list(range(1, JOBS + 1))
    urgent = [number for number, each in zip(numbers, shown, strict=True) if "⚠" in each["text"]]
    assert urgent == list(CHANGED)
