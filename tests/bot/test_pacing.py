"""Never faster than Telegram likes, so that it need not answer with a flood warning."""

from datetime import timedelta

import pytest

from bot.database import Database
from models.outbox import Pace, next_to_send
from models.outgoing_message import OutgoingMessage, OutgoingState
from tests.support.example import COMPANY, RENDERER, FixedClock

GROUP, WANG = -100, 100


@pytest.fixture
async def outbox(database_url):
    database = Database(database_url, COMPANY, RENDERER, FixedClock())
    yield Outbox(database)
    await database.close()


class Outbox:
    def __init__(self, database):
        self.database, self.clock = database, database.clock

    async def waits(self, *chat_ids, method="sendMessage"):
        async with self.database.open_work() as work:
            for chat_id in chat_ids:
                work.session.add(OutgoingMessage(chat_id=chat_id, method=method, due_at=work.now, created_at=work.now))

    async def sends_all_it_may(self):
        """Chat ids, in order; each call takes no time at all."""
        sent = []
        while True:
            async with self.database.open_work() as work:
                row = await next_to_send(work.session, work.now, Pace(), [])
                if row is None:
                    return sent
                row.state, row.sent_at = OutgoingState.SENT, work.now
                sent.append(row.chat_id)


async def test_a_group_hears_at_most_twenty_messages_a_minute(outbox):
    await outbox.waits(*[GROUP] * 30)
    assert len(await outbox.sends_all_it_may()) == 20
    outbox.clock.advance(seconds=59)
    assert await outbox.sends_all_it_may() == []
    outbox.clock.advance(seconds=1)
    assert len(await outbox.sends_all_it_may()) == 10


async def test_a_person_hears_a_small_burst_and_then_about_one_message_a_second(outbox):
    await outbox.waits(*[WANG] * 20)
    heard = []
    for _ in range(10):
        heard.append(len(await outbox.sends_all_it_may()))
        outbox.clock.advance(seconds=1)
    assert heard[0] == 3
    assert sum(heard) == 12


async def test_all_chats_together_get_thirty_messages_a_second(outbox):
    await outbox.waits(*range(1, 51))
    assert await outbox.sends_all_it_may() == list(range(1, 31))
    outbox.clock.advance(seconds=1)
    assert await outbox.sends_all_it_may() == list(range(31, 51))


async def test_a_group_that_has_to_wait_does_not_hold_up_the_others(outbox):
    await outbox.waits(*[GROUP] * 21, WANG)
    assert (await outbox.sends_all_it_may())[-1] == WANG


async def test_answers_to_presses_go_though_thirty_messages_were_just_sent(outbox):
    await outbox.waits(*range(1, 32))
    await outbox.waits(None, None, method="answerCallbackQuery")
    assert (await outbox.sends_all_it_may())[:3] == [None, None, 1]
    await outbox.waits(None, method="answerCallbackQuery")
    assert await outbox.sends_all_it_may() == [None]


async def test_a_message_on_its_way_holds_its_chat_and_counts(outbox):
    await outbox.waits(WANG, WANG, GROUP)
    async with outbox.database.open_work() as work:
        first = await next_to_send(work.session, work.now, Pace(), [])
        second = await next_to_send(work.session, work.now, Pace(), [first])
        assert (first.chat_id, second.chat_id) == (WANG, GROUP)
        assert await next_to_send(work.session, work.now, Pace(), [first, second]) is None
        assert await next_to_send(work.session, work.now, Pace(), [second] * 30) is None


async def test_a_message_being_retried_holds_what_came_after_it(outbox):
    await outbox.waits(WANG, WANG)
    async with outbox.database.open_work() as work:
        first = await next_to_send(work.session, work.now, Pace(), [])
        first.attempts, first.due_at = 1, work.now + timedelta(seconds=8)
    assert await outbox.sends_all_it_may() == []
    outbox.clock.advance(seconds=8)
    assert await outbox.sends_all_it_may() == [WANG, WANG]
