"""What is slow is done beside the conversations: a picture read, a copy put together; then a transaction of its own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from sqlalchemy.exc import DBAPIError

from bot import digest_errands
from bot.conversation_storage import ConversationStorage
from bot.database import Database
from bot.intake import ChatLock
from bot.speaker import NotNow, Speaker, fetch
from desk import answered, own_data, paper_contents, papers
from desk.paper_contents import Paper
from desk.unit_of_work import UnitOfWork
from handlers.customer.in_hand import in_hand
from handlers.customer.read_plate import bring_back
from models.errand import Errand, ErrandKind, due_errands
from models.own_rows import Copy
from models.person import Person

log = logging.getLogger(__name__)

PAUSE = 0.5
"""Seconds between two looks: somebody is waiting, but a photo takes longer to send than that."""
AGAIN_AFTER = timedelta(seconds=5)
MOST_ATTEMPTS = 3

OF_DIGESTS = (ErrandKind.DRAW_CHART, ErrandKind.FILL_WORKBOOK)

Tell = Callable[[UnitOfWork, Person, Errand], Awaitable[None]]


class Errands:
    """One a process, one errand at a time: reading a picture takes a core."""

    def __init__(self, database: Database, speaker: Speaker, chats: ChatLock) -> None:
        self._database = database
        self._speaker = speaker
        self._chats = chats

    async def run(self) -> None:
        while True:
            try:
                await self.do_due()
            except DBAPIError as trouble:
                log.warning("the errands cannot be read (%s)", type(trouble.orig).__name__)
            await asyncio.sleep(PAUSE)

    async def do_due(self) -> None:
        async with self._database.open_reading() as session:
            due = await due_errands(session, self._database.clock())
        for errand in due:
            try:
                await self._do(errand)
            except Exception:
                log.exception("errand %d went wrong", errand.id)
                await self._put_off(errand)

    async def _do(self, errand: Errand) -> None:
        if errand.kind is ErrandKind.COPY_DATA:
            await self._copy_data(errand)
        elif errand.kind is ErrandKind.TYPESET_REPORT:
            await self._typeset_report(errand)
        elif errand.kind in OF_DIGESTS:
            await self._bring_back(errand, await digest_errands.make(self._database, errand))
        else:
            await self._read_plate(errand)

    async def _copy_data(self, errand: Errand) -> None:
        async with self._database.open_reading() as session:
            copy = await own_data.gather(session, errand.person_id)
        await self._bring_back(errand, partial(_send, copy=copy))

    async def _read_plate(self, errand: Errand) -> None:
        try:
            picture = await fetch(self._speaker, errand.file_id or "")
        except NotNow:
            if errand.attempts + 1 < MOST_ATTEMPTS:
                await self._put_off(errand)
                return
            picture = b""
        codes = await asyncio.to_thread(_read, picture)
        await self._bring_back(errand, partial(_tell, codes=codes))

    async def _typeset_report(self, errand: Errand) -> None:
        async with self._database.open_work() as work:
            paper = await paper_contents.gather(work, errand.ticket_id or 0)
        if paper is None:
            await self._bring_back(errand, papers.say_failed)
            return
        try:
            photos = {name: await fetch(self._speaker, file_id) for name, file_id in paper.photos.items()}
        except NotNow:
            if errand.attempts + 1 < MOST_ATTEMPTS:
                await self._put_off(errand)
                return
            photos = {}
        content = await asyncio.to_thread(_typeset, paper, photos)
        await self._bring_back(errand, partial(papers.send, content=content))

    async def _bring_back(self, errand: Errand, tell: Tell) -> None:
        async with self._database.open_reading() as session:
            chat_id = (await session.get_one(Person, errand.person_id)).telegram_id or 0
        async with self._chats.of(chat_id), self._database.open_work() as work:
            kept = await work.session.get_one(Errand, errand.id, with_for_update=True)
            if kept.done_at is None:
                kept.done_at = work.now
                await tell(work, await work.session.get_one(Person, kept.person_id), kept)

    async def _put_off(self, errand: Errand) -> None:
        """Given up after a while, whatever it is that goes wrong."""
        async with self._database.open_work() as work:
            kept = await work.session.get_one(Errand, errand.id, with_for_update=True)
            kept.attempts += 1
            kept.due_at = work.now + AGAIN_AFTER
            if kept.attempts > MOST_ATTEMPTS and kept.done_at is None:
                kept.done_at = work.now
                if kept.kind is ErrandKind.TYPESET_REPORT:
                    await papers.say_failed(work, await work.session.get_one(Person, kept.person_id), kept)


def _read(picture: bytes) -> list[str]:
    from bot.plate_codes import codes_in  # half a second and 20 MB, which a desk without pictures never needs

    return codes_in(picture)


def _typeset(paper: Paper, photos: dict[str, bytes]) -> bytes:
    from bot.paper_photos import printable
    from messages.typesetting import typeset  # 80 MB on the disk, which a desk without reports never needs

    printed = {name: page for name, content in photos.items() if (page := printable(content))}
    return typeset("job_report", paper.with_only(printed), printed)


async def _send(work: UnitOfWork, person: Person, _errand: Errand, copy: Copy) -> None:
    own_data.send_copy(work, person, copy)


async def _tell(work: UnitOfWork, person: Person, errand: Errand, codes: list[str]) -> None:
    chat_id = person.telegram_id or 0
    storage = ConversationStorage(work.connection, work.now)
    state = FSMContext(storage, StorageKey(bot_id=0, chat_id=chat_id, user_id=chat_id))
    await bring_back(work, person, errand, await in_hand(work, person, state), codes)
    await answered.take_buttons_away(work, person)
    await storage.keep()
