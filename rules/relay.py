"""Until when customer and technician write to each other, and what cannot be passed on."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

from rules.ticket import HELD, OVER, Status

STILL_TALKING = timedelta(minutes=30)
"""After so long a silence words are not passed on unasked: they may be meant for somebody else by now."""
ONE_BURST = timedelta(minutes=10)
"""Within it what follows from the same hand needs no header of its own."""


class WhyNot(StrEnum):
    """Why something cannot be passed on."""

    STICKER = "sticker"
    """Its set may bear the name of whoever made it."""
    OWN_CARD = "own_card"
    ACCOUNT = "account"
    OTHER = "other"


def is_open(status: Status, ended_at: datetime | None, now: datetime, closes: timedelta) -> bool:
    """From the claim until a while after the end; of a ticket that somebody has taken."""
    if status in HELD:
        return True
    return status in OVER and ended_at is not None and now < ended_at + closes


def names_account(words: str, username: str | None, telegram_id: int) -> bool:
    """Whether whoever wrote this names their own account at Telegram, by its name, its link or its number."""
    if re.search(rf"(?<!\d){telegram_id}(?!\d)", words) or "tg://" in words.lower():
        return True
    return bool(username) and re.search(_NAMED % re.escape(username or ""), words, re.IGNORECASE) is not None


_NAMED = r"(?:@|(?:t|telegram)\.(?:me|dog)/)%s(?![A-Za-z0-9_])"
