"""The real application on a fresh database, without a network: people speak to it, and the outbox tells what they hear.

    async def test_…(desk):            # the `desk` fixture of tests/conftest.py; desk runs on SQLite
        wang = desk.customer("Wang")              # language_code="zh-hans" by default; English: desk.customer("Ann", "en")
        await wang.types("机器不转了")              # also sends_photo(), sends("voice"|"video"|"document"…), edits(text),
        await wang.presses("就是这些")              # shares_contact(phone, user_id=…), shares_location(lat, lon)
        assert wang.hears("几号")                  # the words of the last message(s) since their own last move
        li = desk.staff("technician", "north")    # somebody of the company file; also leader, dispatcher, headquarters
        await desk.group("north").pressed_by(li, "…")
        desk.clock.advance(hours=2); await desk.tick()   # keeps all due reminders
        async with desk.database.open_work() as work: …   # look at what was stored (a second session)

Staff and customers have Telegram ids; a chat's screen is what a person would see now (edits applied).
"""

import itertools
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel import col, func, select

from bot.application import build_application
from bot.database import Database, sqlite_engine
from bot.sqlite_in_loop import CONNECTING, InLoop
from models.outgoing_message import TAKE_BACK, TAKE_BUTTONS_AWAY, OutgoingMessage
from rules.company import Company
from scheduler.due_reminders import keep_due
from tests.support.example import COMPANY, RENDERER, FixedClock
from tests.support.furnished import furnish

_APPLICATION: list[Dispatcher] = []
# Each bot reads all certificates of the machine, and nothing here speaks to a network: one serves all tests.
_BOT = Bot("1:test")


def application() -> Dispatcher:
    if not _APPLICATION:
        _APPLICATION.append(build_application())
    return _APPLICATION[0]


@dataclass
class Desk:
    database: Database
    clock: FixedClock
    bot: Bot
    update_ids: Any = field(default_factory=lambda: itertools.count(1000))
    message_ids: Any = field(default_factory=lambda: itertools.count(5000))
    user_ids: Any = field(default_factory=lambda: itertools.count(700000001))

    @property
    def company(self) -> Company:
        return self.database.company

    def customer(self, name: str = "Wang", language_code: str = "zh-hans") -> "Visitor":
        return Visitor(self, next(self.user_ids), name, language_code)

    def staff(self, role: str, region: str | None = None, index: int = 0, language_code: str = "zh-hans") -> "Visitor":
        members = [m for m in self.company.staff if role in m.roles and m.region == region and not m.vacant]
        member = members[index]
        assert member.telegram_id, f"{member.name} has no telegram_id"
        return Visitor(self, member.telegram_id, member.name, language_code)

    def group(self, region: str) -> "Group":
        chat_id = next(each.chat_id for each in self.company.regions if each.code == region)
        assert chat_id
        return Group(self, chat_id)

    async def feed(self, update: dict[str, Any], update_id: int | None = None) -> int:
        number = next(self.update_ids) if update_id is None else update_id
        parsed = Update.model_validate({"update_id": number, **update}, context={"bot": self.bot})
        await application().feed_update(self.bot, parsed, database=self.database)
        return number

    async def tick(self) -> None:
        await keep_due(self.database)

    async def advance(self, **span: float) -> None:
        """Time passes, and whatever falls due is kept."""
        self.clock.advance(**span)
        await self.tick()

    async def newest_row(self) -> int:
        async with self.database.open_reading() as session:
            return (await session.exec(select(func.max(OutgoingMessage.id)))).one() or 0

    async def outbox(self, chat_id: int | None = None) -> list[OutgoingMessage]:
        async with self.database.open_reading() as session:
            rows = select(OutgoingMessage).order_by(col(OutgoingMessage.id))
            if chat_id is not None:
                rows = rows.where(OutgoingMessage.chat_id == chat_id)
            return list(await session.exec(rows))


@dataclass
class Chat:
    desk: Desk
    chat_id: int

    async def screen(self) -> list[OutgoingMessage]:
        """The messages as they stand, oldest first: edits applied to what they edit."""
        shown: dict[int, OutgoingMessage] = {}
        for row in await self.desk.outbox(self.chat_id):
            if row.state == "superseded" or row.is_forgotten:
                continue
            if row.method == TAKE_BACK:
                shown.pop(row.edits_id or 0, None)
            elif row.method == TAKE_BUTTONS_AWAY:
                _without_buttons(shown, row.edits_id or row.parameters["message_id"])
            elif row.edits_id is None:
                shown[row.id] = row
            elif row.edits_id in shown:
                first = shown[row.edits_id]
                kept = {"chat_id": self.chat_id}
                shown[row.edits_id] = first.model_copy(update={"parameters": {**row.parameters, **kept}})
        return list(shown.values())

    async def texts(self) -> list[str]:
        return [_words(row) for row in await self.screen()]

    async def last_text(self) -> str:
        return (await self.texts())[-1]

    async def captions(self) -> list[str]:
        """Of the newest message that has buttons."""
        for row in reversed(await self.screen()):
            keys = _keys(row)
            if keys:
                return [key["text"] for key in keys]
        return []

    async def find(self, caption: str) -> tuple[OutgoingMessage, str]:
        seen = []
        for row in reversed(await self.screen()):
            for key in _keys(row):
                seen.append(key["text"])
                if caption in key["text"] and "callback_data" in key:
                    return row, key["callback_data"]
        raise AssertionError(f"no button {caption!r}; there are {seen}")


@dataclass
class Group(Chat):
    async def pressed_by(self, visitor: "Visitor", caption: str) -> None:
        row, data = await self.find(caption)
        await visitor.press_data(data, row.id, self.chat_id)


@dataclass
class Visitor:
    desk: Desk
    user_id: int
    name: str
    language_code: str = "zh-hans"
    update_id: int = 0
    heard_before: int = 0

    @property
    def chat(self) -> Chat:
        return Chat(self.desk, self.user_id)

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.user_id, "is_bot": False, "first_name": self.name, "language_code": self.language_code}

    async def types(self, text: str, **more: Any) -> None:
        entities = (
            [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text.startswith("/") else []
        )
        await self.sends_message(text=text, entities=entities, **more)

    async def sends_message(self, kind: str = "message", **content: Any) -> int:
        message = {
            "message_id": content.pop("message_id", None) or next(self.desk.message_ids),
            "date": int(self.desk.clock.now.timestamp()),
            "chat": {"id": self.user_id, "type": "private", "first_name": self.name},
            "from": self.user,
            **content,
        }
        await self._moves({kind: message})
        return int(message["message_id"])

    async def edits(self, message_id: int, text: str) -> None:
        stamp = int(self.desk.clock.now.timestamp())
        await self.sends_message("edited_message", message_id=message_id, text=text, edit_date=stamp)

    async def sends_photo(self, caption: str = "", file_id: str = "photo-1", **more: Any) -> int:
        photo = [{"file_id": file_id, "file_unique_id": file_id, "width": 90, "height": 90, "file_size": 1000}]
        return await self.sends_message(photo=photo, **({"caption": caption} if caption else {}), **more)

    async def sends(self, kind: str, **more: Any) -> int:
        """voice, audio, video, video_note, document, animation, sticker, dice."""
        file = {"file_id": f"{kind}-1", "file_unique_id": f"{kind}-1"}
        sizes: dict[str, dict[str, Any]] = {
            "voice": {"duration": 3},
            "audio": {"duration": 3},
            "video": {"duration": 3, "width": 9, "height": 9},
            "animation": {"duration": 3, "width": 9, "height": 9},
            "video_note": {"duration": 3, "length": 9},
            "document": {},
            "sticker": {"width": 9, "height": 9, "is_animated": False, "is_video": False, "type": "regular"},
        }
        content = {"emoji": "🎲", "value": 3} if kind == "dice" else file | sizes[kind]
        return await self.sends_message(**{kind: content}, **more)

    async def shares_contact(self, phone: str, user_id: int | None = None) -> None:
        contact = {"phone_number": phone, "first_name": self.name, "user_id": user_id or self.user_id}
        await self.sends_message(contact=contact)

    async def shares_location(self, latitude: float, longitude: float) -> None:
        await self.sends_message(location={"latitude": latitude, "longitude": longitude})

    async def presses(self, caption: str) -> None:
        row, data = await self.chat.find(caption)
        await self.press_data(data, row.id, self.user_id)

    async def press_data(self, data: str, row_id: int = 1, chat_id: int | None = None) -> None:
        chat: dict[str, Any] = {"id": self.user_id, "type": "private", "first_name": self.name}
        if chat_id is not None and chat_id < 0:
            chat = {"id": chat_id, "type": "supergroup", "title": "group"}
        message = {"message_id": row_id, "date": int(self.desk.clock.now.timestamp()), "chat": chat, "text": "…"}
        query = {"id": str(next(self.desk.message_ids)), "from": self.user, "chat_instance": "1", "data": data}
        await self._moves({"callback_query": {**query, "message": message}})

    async def heard(self) -> list[str]:
        """What came new since this person's own last move (edits not counted)."""
        rows = await self.desk.outbox(self.user_id)
        return [
            row.parameters.get("text", row.method)
            for row in rows
            if row.id > self.heard_before and not row.method.startswith("edit")
        ]

    async def hears(self, fragment: str) -> bool:
        return any(fragment in text for text in await self.chat.texts())

    async def toasts(self) -> list[str]:
        rows = await self.desk.outbox()
        answers = [row for row in rows if row.method == "answerCallbackQuery" and row.id > self.heard_before]
        return [row.parameters.get("text", "") for row in answers]

    async def _moves(self, update: dict[str, Any]) -> None:
        self.heard_before = await self.desk.newest_row()
        self.update_id = await self.desk.feed(update)


def _without_buttons(shown: dict[int, OutgoingMessage], row_id: int) -> None:
    if row_id in shown:
        kept = {name: value for name, value in shown[row_id].parameters.items() if name != "reply_markup"}
        shown[row_id] = shown[row_id].model_copy(update={"parameters": kept})


def _words(row: OutgoingMessage) -> str:
    below = row.parameters["caption"] if "picture" in row.parameters else f"[{row.method}]"
    return str(row.parameters.get("text", below))


def _keys(row: OutgoingMessage) -> list[dict[str, Any]]:
    markup = row.parameters.get("reply_markup") or {}
    return [key for line in markup.get("inline_keyboard", markup.get("keyboard", [])) for key in line]


async def open_desk(url: str) -> Desk:
    return await _furnished(Database(url, COMPANY, RENDERER, FixedClock()))


async def open_desk_again(url: str) -> Desk:
    """With the engines that the last test at this address had: they know how each statement is compiled."""
    database = Database(url, COMPANY, RENDERER, FixedClock())
    database._engine, database._reading_engine = _engines(url)
    return await _furnished(database)


@cache
def _engines(url: str) -> tuple[AsyncEngine, AsyncEngine]:
    first = Database(url, COMPANY, RENDERER, FixedClock())
    return first._engine, first._reading_engine


def open_hurrying_desk(url: str) -> Desk:
    """On SQLite, furnished before, and not meant to last: without waiting for the disk or for threads.

    How each statement is compiled is remembered from test to test, where their files have one name. All this is half of
    a test's time. tests/bot/test_database.py, `desk_on_each` and the journeys use the product's own engines.
    """
    database = Database(url, COMPANY, RENDERER, FixedClock())
    database._engine, database._reading_engine = _hurrying_engines(url)
    return Desk(database, database.clock, _BOT)


@cache
def _hurrying_engines(url: str) -> tuple[AsyncEngine, AsyncEngine]:
    writing = sqlite_engine(url)
    event.listen(writing.sync_engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    in_loop = make_url(url).set(drivername=f"sqlite+{InLoop.driver}")
    return writing, create_async_engine(in_loop, connect_args=CONNECTING)


async def _furnished(database: Database) -> Desk:
    await furnish(database)
    return Desk(database, database.clock, _BOT)
