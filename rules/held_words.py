"""What a held message was on its way to, and what becomes of it [M2 M3]."""

import re
from enum import StrEnum


class Way(StrEnum):
    DELAY = "delay"
    """Why the technician needs another time."""
    OFFICE_DELAY = "office_delay"
    """The same, from leader or dispatcher."""
    TAKE_BACK = "take_back"
    """Why leader or dispatcher takes a job back."""
    CANCEL = "cancel"
    """Why they cancel a ticket."""
    REPORT = "report"
    """What the technician did, as the customer reads it."""
    PART = "part"
    """What a part is called that no price list knows."""
    ANSWER = "answer"
    """A leader answers feedback."""
    DECLINE = "decline"
    """Why a suggestion is not taken up."""
    RELAY = "relay"
    """Written to the customer while a ticket is in work."""


class Fate(StrEnum):
    CALM = "calm"
    """Went as it was suggested."""
    ANEW = "anew"
    """Its author wrote something else."""
    ALLOWED = "allowed"
    """Went as it was, after a leader's word."""
    DROPPED = "dropped"


class Topic(StrEnum):
    DOOR = "door"
    PHONE = "phone"
    POWER = "power"
    WAIT = "wait"
    OTHER = "other"


_SPEAKS_OF = {
    Topic.DOOR: r"门|\bdoor|\bgate|\bopen\b|在家|home",
    Topic.PHONE: r"电话|手机|\bphone|\bcall|\banswer",
    Topic.POWER: r"断电|插头|关掉|关机|电源|plug|switch|power",
    Topic.WAIT: r"等|催|急|\bwait|\bhurry|\btime|路上|way",
}
SAYS_WHAT = frozenset({Way.DELAY, Way.OFFICE_DELAY, Way.TAKE_BACK, Way.CANCEL, Way.REPORT, Way.PART, Way.DECLINE})
"""Nobody can know it for their author."""


def topic_of(words: str) -> Topic:
    """What a message is about, as far as a sentence out of a small table can tell."""
    said = words.lower()
    return next((topic for topic, pattern in _SPEAKS_OF.items() if re.search(pattern, said)), Topic.OTHER)
