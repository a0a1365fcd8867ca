"""The outbox to Telegram: several chats side by side, each in order, every result written down."""

import asyncio
import logging
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import DBAPIError
from telegram.error import TelegramError

from bot.database import Database
from bot.delivery_contents import sendable
from bot.delivery_notes import note
from bot.delivery_outcome import Anew, Done, GivenUp, Outcome, outcome_of
from bot.speaker import CONNECTIONS, Speaker, call
from models.away import is_away
from models.outbox import Pace, is_held_up, next_to_send
from models.outgoing_message import OutgoingMessage
from models.picture import picture_at

log = logging.getLogger(__name__)

PAUSE = 0.05
"""Seconds until the next look while something is held up: by Telegram's pace, or by a call on its way."""
LONGEST_NAP = 1
"""Seconds after which the outbox is looked at though nothing came in: something may have fallen due."""


class Delivery:
    """Exactly one a database at a time: two would break the order within a chat."""

    def __init__(
        self,
        database: Database,
        speaker: Speaker,
        pace: Pace,
        stopping: asyncio.Event,
        longest_nap: float = LONGEST_NAP,
    ) -> None:
        self._database = database
        self._speaker = speaker
        self._pace = pace
        self._stopping = stopping
        self._longest_nap = longest_nap
        self._on_the_wire: dict[int, OutgoingMessage] = {}
        self._one_taker = asyncio.Lock()
        self._watch = asyncio.Lock()
        self._alarm_at = 0.0

    async def run(self) -> None:
        await asyncio.gather(*(self._carry() for _ in range(CONNECTIONS)), self._wake_up_to_stop())

    async def deliver_next(self) -> bool:
        """Send what may go now, one message; False when nothing may."""
        taken = await self._take()
        if taken:
            self._database.has_mail.set()  # there may be more: the next carrier looks
            await self._deliver(*taken)
        return taken is not None

    async def _carry(self) -> None:
        while not self._stopping.is_set():
            self._database.has_mail.clear()
            try:
                has_sent = await self.deliver_next()
            except DBAPIError as trouble:
                log.warning("the outbox cannot be read (%s)", type(trouble.orig).__name__)
                has_sent = False
            if not has_sent:
                await self._nap()

    async def _take(self) -> tuple[OutgoingMessage, dict[str, Any] | None] | None:
        """One at a time: two who look at once would take the same message."""
        async with self._one_taker, self._database.open_work() as work:
            row = await next_to_send(work.session, work.now, self._pace, self._on_the_wire.values())
            if row is None:
                if await is_held_up(work.session, work.now):
                    self._look_again_soon()
                return None
            edited = await work.session.get(OutgoingMessage, row.edits_id) if row.edits_id else None
            picture = await picture_at(work.session, row.parameters.get("picture"))
            self._on_the_wire[row.id] = row
            return row, sendable(row, edited, picture)

    def _look_again_soon(self) -> None:
        """One alarm for all: it wakes whoever watches."""
        loop = asyncio.get_running_loop()
        if self._alarm_at <= loop.time():
            self._alarm_at = loop.time() + PAUSE
            loop.call_at(self._alarm_at, self._database.has_mail.set)

    async def _wake_up_to_stop(self) -> None:
        await self._stopping.wait()
        self._database.has_mail.set()

    async def _nap(self) -> None:
        """One watches while the others queue up: a message wakes one carrier, not all."""
        async with self._watch:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._database.has_mail.wait(), self._longest_nap)

    async def _deliver(self, row: OutgoingMessage, parameters: dict[str, Any] | None) -> None:
        try:
            outcome, result = await self._send(row, parameters)
            await self._note(row, outcome, result)
        finally:
            del self._on_the_wire[row.id]

    async def _send(self, row: OutgoingMessage, parameters: dict[str, Any] | None) -> tuple[Outcome, Any]:
        if parameters is None:
            return Anew(), None
        try:
            return Done(), await call(self._speaker, row.method, parameters)
        except Exception as error:
            if not isinstance(error, TelegramError):
                log.exception("message %d cannot be sent", row.id)
            return outcome_of(error, row.attempts + 1, self._database.clock()), None

    async def _note(self, row: OutgoingMessage, outcome: Outcome, result: Any) -> None:
        """Until it is stored: forgetting that a message was sent would send it again."""
        while True:
            try:
                async with self._database.open_work() as work:
                    await note(work, row.id, outcome, result)
            except Exception as trouble:
                log.exception("message %d: what became of it cannot be stored", row.id)
                outcome = outcome if is_away(trouble) else GivenUp(type(trouble).__name__, is_quiet=True)
                await asyncio.sleep(1)
            else:
                return
