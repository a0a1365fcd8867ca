"""People, chats and what is said in them; no network."""

import itertools
from collections.abc import Iterable
from typing import Any

from sandbox.chat import Chat, Post
from sandbox.clock import Clock
from sandbox.events import Events
from sandbox.files import Files
from sandbox.own_words import OwnWords
from sandbox.person import Bot, Person
from sandbox.privacy import is_for_bot
from sandbox.queries import Queries
from sandbox.updates import Updates
from sandbox.webhook import Webhook

Json = dict[str, Any]

FIRST_PERSON_ID = 700_000_001
FIRST_GROUP_ID = -4_000_000_001
FIRST_SUPERGROUP_ID = -1_002_000_000_001


class World:
    def __init__(self, bot: Bot, clock: Clock) -> None:
        self.bot = bot
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.events = Events()
        self.updates = Updates()
        self.webhook = Webhook()
        self.files = Files()
        self.queries = Queries(clock)
        self.own_words = OwnWords()
        self.has_privacy = True

    def settle(self, person: Person) -> Person:
        """Somebody new moves in; their private chat with the bot stands ready but unstarted."""
        self.people[person.id] = person
        members = {person.id: "member", self.bot.id: "member"}
        self.chats.setdefault(person.id, Chat(person.id, "private", members=members))
        return person

    def open_group(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.tell(chat, "chat")
        return chat

    def free_person_id(self) -> int:
        return next(free for free in itertools.count(FIRST_PERSON_ID) if free not in self.people)

    def free_group_id(self, kind: str) -> int:
        first = FIRST_SUPERGROUP_ID if kind == "supergroup" else FIRST_GROUP_ID
        return next(free for free in itertools.count(first, -1) if free not in self.chats)

    def chats_of(self, person_id: int) -> list[Chat]:
        return [chat for chat in self.chats.values() if chat.has(person_id)]

    def described(self, chat: Chat) -> Json:
        return chat.described(self.people[chat.id] if chat.is_private else None)

    def user(self, member_id: int) -> Json:
        return self.bot.as_user() if member_id == self.bot.id else self.people[member_id].as_user()

    def tell(self, chat: Chat, kind: str, **facts: Any) -> None:
        humans = [member_id for member_id in chat.present() if member_id != self.bot.id]
        self.events.tell(kind, humans, chat_id=chat.id, **facts)

    def post(self, chat: Chat, sender_id: int, content: Json, keyboard: Json | None = None) -> Json:
        message: Json = {
            "message_id": chat.next_message_id(),
            "from": self.user(sender_id),
            "chat": self.described(chat),
            "date": self.clock.timestamp(),
            **content,
        }
        post = chat.posts[message["message_id"]] = Post(message, keyboard)
        self.tell(chat, "message", message=post.as_seen())
        if sender_id != self.bot.id and is_for_bot(self, chat, message):
            self.updates.add("message", message)
        return message

    def edit(self, chat: Chat, post: Post, content: Json) -> Json:
        """Put the new content where the old one was."""
        post.change(content, self.clock.timestamp())
        self.tell(chat, "edited", message=post.as_seen())
        sender_id = post.message["from"]["id"]
        if sender_id != self.bot.id and is_for_bot(self, chat, post.message):
            self.updates.add("edited_message", post.message)
        return post.message

    def delete(self, chat: Chat, message_ids: Iterable[int]) -> None:
        for message_id in message_ids:
            if post := chat.find(message_id):
                post.is_deleted = True
                self.tell(chat, "deleted", message_id=message_id)

    def press(self, chat: Chat, person_id: int, post: Post, data: str, times: int) -> str:
        """A tap on an inline button; more than once means the same query under further update ids."""
        query = self.queries.ask(chat.id, person_id)
        content = {
            "id": query.id,
            "from": self.user(person_id),
            "message": post.message,
            "chat_instance": str(chat.id),
            "data": data,
        }
        for _ in range(times):
            self.updates.add("callback_query", content)
        return query.id

    def note_read(self, updates: list[Json]) -> None:
        """The bot has these; people see that their words were read."""
        for message in (update["message"] for update in updates if "message" in update):
            chat = self.chats[message["chat"]["id"]]
            if chat.read_up_to.get(self.bot.id, 0) < message["message_id"]:
                chat.read_up_to[self.bot.id] = message["message_id"]
                self.tell(chat, "read", up_to=message["message_id"])
