"""A chat and what stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from sandbox.person import Person

Json = dict[str, Any]

PRESENT = frozenset({"creator", "administrator", "member"})
IN_CHARGE = frozenset({"creator", "administrator"})
UNEDITED = frozenset(
    {
        "message_id", "from", "chat", "date",
        "reply_to_message", "media_group_id", "forward_origin", "has_protected_content",
    }
)  # fmt: skip


@dataclass
class Post:
    """A message as Telegram describes it, and what only people's side knows of it."""

    message: Json
    keyboard: Json | None = None
    is_deleted: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)

    def content(self) -> Json:
        """What an edit replaces; the keyboard goes its own way."""
        beside = UNEDITED | {"edit_date", "reply_markup"}
        return {key: value for key, value in self.message.items() if key not in beside}

    def change(self, content: Json, at: int) -> None:
        """Other buttons alone do not make it an edited message."""
        before, kept = self.content(), {key: self.message[key] for key in self.message.keys() & UNEDITED}
        edited_at = self.message.get("edit_date")
        self.message = kept | content
        if edited_at or self.content() != before:
            self.message["edit_date"] = at

    def as_seen(self) -> Json:
        """For a person's eyes: with the reply keyboard, which bots never get back."""
        seen = {**self.message, "edited": "edit_date" in self.message, "deleted": self.is_deleted}
        if emojis := [emoji for given in self.reactions.values() for emoji in given]:
            seen["reactions"] = emojis
        return {**seen, "reply_markup": self.keyboard} if self.keyboard else seen


@dataclass
class Chat:
    id: int
    kind: str
    title: str = ""
    members: dict[int, str] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    read_up_to: dict[int, int] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_message_id: int = 0
    migrated_to: int | None = None

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    def status_of(self, member_id: int) -> str:
        return self.members.get(member_id, "left")

    def has(self, member_id: int) -> bool:
        return self.status_of(member_id) in PRESENT

    def present(self) -> Iterator[int]:
        return (member_id for member_id, status in self.members.items() if status in PRESENT)

    def in_charge(self) -> Iterator[int]:
        return (member_id for member_id, status in self.members.items() if status in IN_CHARGE)

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def find(self, message_id: int) -> Post | None:
        post = self.posts.get(message_id)
        return None if post is None or post.is_deleted else post

    def newest_first(self) -> Iterator[Post]:
        return (post for post in reversed(self.posts.values()) if not post.is_deleted)

    def unread_by(self, person_id: int) -> int:
        seen_up_to = self.read_up_to.get(person_id, 0)
        fresh = takewhile(lambda post: post.message["message_id"] > seen_up_to, self.newest_first())
        return sum(post.message["from"]["id"] != person_id for post in fresh)

    def has_unread(self, person_id: int) -> bool:
        return self.read_up_to.get(person_id, 0) < self.last_message_id

    def as_group(self) -> Json:
        return {"chat_id": self.id, "title": self.title, "kind": self.kind, "members": self.members}

    def described(self, person: Person | None) -> Json:
        """As the `chat` of a message; a private chat bears its person's name."""
        if person is not None:
            name = {key: value for key, value in person.as_user().items() if key in NAME_FIELDS}
            return {"id": self.id, "type": self.kind, **name}
        return {"id": self.id, "type": self.kind, "title": self.title}


NAME_FIELDS = ("first_name", "last_name", "username")
