"""What an answer from Telegram means for a message: sent, once more later, moved to another chat, or given up."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from rules.retry import next_attempt


@dataclass(frozen=True)
class Done:
    """Nothing more to do: it is there already, or nobody waits for it any longer."""


@dataclass(frozen=True)
class Later:
    at: datetime
    trouble: str


@dataclass(frozen=True)
class Moved:
    """The group became a supergroup with a new number."""

    chat_id: int


@dataclass(frozen=True)
class GivenUp:
    trouble: str
    is_unreachable: bool = False
    """The person blocked the bot, or the group threw it out."""
    is_quiet: bool = False
    """Telling somebody was what failed, by our own mistake: the log has it."""


@dataclass(frozen=True)
class Anew:
    """The message to change is gone: what it should say now is sent as a new one."""


@dataclass(frozen=True)
class TooOld:
    """Telegram takes no message back after two days: what it says is changed instead."""


Outcome = Done | Anew | Later | Moved | GivenUp | TooOld

_NO_SUCH_CHAT = ("chat not found",)
"""Somebody named in the company file who never pressed start, or a group that is no more."""
_GONE = ("message to edit not found", "message can't be edited")
_NOT_TAKEN_BACK = ("message can't be deleted",)
_AS_GOOD_AS_DONE = ("message is not modified", "query is too old", "message to delete not found")


def outcome_of(error: Exception, attempts: int, now: datetime) -> Outcome:
    """`attempts`: how often it was tried, this time included. Order matters: BadRequest is a NetworkError."""
    match error:
        case RetryAfter():
            return Later(now + _span(error.retry_after), "flood")
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case Forbidden():
            return GivenUp("Forbidden", is_unreachable=True)
        case BadRequest() if error.message.lower().startswith(_AS_GOOD_AS_DONE):
            return Done()
        case BadRequest() if error.message.lower().startswith(_GONE):
            return Anew()
        case BadRequest() if error.message.lower().startswith(_NOT_TAKEN_BACK):
            return TooOld()
        case BadRequest() if error.message.lower().startswith(_NO_SUCH_CHAT):
            return GivenUp("no such chat", is_unreachable=True)
        case BadRequest():
            return GivenUp(_known_words(error))
        case _:
            return _try_again(error, attempts, now)


def _try_again(error: Exception, attempts: int, now: datetime) -> Outcome:
    at = next_attempt(attempts, now)
    trouble = "network" if isinstance(error, NetworkError) else type(error).__name__
    return Later(at, trouble) if at else GivenUp(trouble)


def _span(retry_after: int | timedelta) -> timedelta:
    return retry_after if isinstance(retry_after, timedelta) else timedelta(seconds=retry_after)


def _known_words(error: TelegramError) -> str:
    """Telegram's reason without anything of the message that it may quote."""
    return error.message.split(":")[0][:120]
