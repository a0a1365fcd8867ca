"""Somebody with a Telegram account, human or bot."""

from dataclasses import asdict, dataclass
from typing import Any

Json = dict[str, Any]


@dataclass
class Person:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    phone: str = ""
    note: str = ""
    has_started: bool = False
    has_blocked: bool = False

    def as_user(self) -> Json:
        """As Telegram tells a bot; the phone number is the person's own to give."""
        fields = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return {"id": self.id, "is_bot": False} | {key: value for key, value in fields.items() if value}

    def as_cast(self) -> Json:
        return asdict(self)


@dataclass
class Bot:
    token: str
    first_name: str = "Sandbox bot"
    username: str = "sandbox_bot"

    @property
    def id(self) -> int:
        return int(self.token.partition(":")[0])

    def as_user(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}
