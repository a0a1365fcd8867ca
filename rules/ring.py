"""What a customer who has no chat with us is told and asked by telephone, and what they may answer [O3 P3 B1 B3]."""

from enum import StrEnum


class RingAbout(StrEnum):
    TELL = "tell"
    TIME = "time"
    PRICE = "price"
    DOES_IT_WORK = "does_it_work"
    SIGN_OFF = "sign_off"
    MISSING = "missing"


class RingAnswer(StrEnum):
    TOLD = "told"
    AGREED = "agreed"
    FREE = "free"
    OTHER = "other"
    DECLINED = "declined"
    WORKS = "works"
    NOT_YET = "not_yet"
    SEND = "send"
    LEFT = "left"
    """Something is left to do."""
    OVERTAKEN = "overtaken"
    """Nobody needs to ring about it any more."""


_A = RingAnswer
ANSWERS: dict[RingAbout, tuple[RingAnswer, ...]] = {
    RingAbout.TELL: (_A.TOLD,),
    RingAbout.TIME: (_A.AGREED, _A.OTHER, _A.DECLINED),
    RingAbout.PRICE: (_A.AGREED, _A.FREE, _A.DECLINED),
    RingAbout.DOES_IT_WORK: (_A.WORKS, _A.NOT_YET, _A.SEND),
    RingAbout.SIGN_OFF: (_A.WORKS, _A.LEFT),
    RingAbout.MISSING: (_A.TOLD,),
}
