"""What fits the question at which somebody stands, when it wants more than a tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from rules.report import Question
from tests.support.desk_kit import Visitor
from tests.walks import words
from tests.walks.cast import Actor

TIMES = ("明天下午3点", "后天上午10点", "周五下午2点", "tomorrow 10:00")
VERSIONS = ("2.4.1", "2.5.0", "3.0")
OF_SOFTWARE = (*VERSIONS, "3", "南山科技园店", "W600 2.5.0 2台 科技园店")
IN_WORDS = ("AppraisingStep", "AppraisedStep", "WeekStep", "FaultStep", "VerdictStep", "LogStep", "HandoverStep")
"""No button answers there."""
DONE = ("更换加热管，试机正常", "清洗后转动正常", "更换了密封圈，不漏了")


@dataclass(frozen=True)
class Answer:
    what: str
    give: Callable[[Visitor], Awaitable[Any]]
    secret: str | None = None
    """What others may not read of it."""


def to(step: str, notes: dict[str, Any], who: Actor, chance: Random) -> Answer | None:
    """None: a button is as good."""
    if step.endswith("report") and "JobStep" in step:
        return _piece(notes, chance)
    if step == Question.PHONE:
        number = words.phone(chance)
        return Answer("shares a contact", lambda visitor: visitor.shares_contact(number), number)
    said = _said(step, who, chance)
    return _writes(said, said if step == Question.ADDRESS else None) if said else None


def _said(step: str, who: Actor, chance: Random) -> str | None:
    match step:
        case Question.SYMPTOM if chance.random() < 0.4:
            return chance.choice(words.SYMPTOMS)
        case Question.NAME:
            return chance.choice(words.NAMES)
        case Question.ADDRESS:
            return words.address(chance, who.region)
        case Question.PURCHASE if chance.random() < 0.7:
            return chance.choice(("2026年3月", "2024-05-01", "去年", "2023年1月"))
        case Question.MACHINE if chance.random() < 0.2:
            return "W600"
        case Question.TIME if chance.random() < 0.15:
            return chance.choice(TIMES)
        case each if each in set(Question):
            return None
        case "CallStep:open" if chance.random() < 0.5:
            return words.call(chance, chance.choice(tuple(words.ADDRESSES)))
    return _of_staff(step, chance)


def _of_staff(step: str, chance: Random) -> str | None:
    if step.startswith(IN_WORDS):
        return chance.choice(words.REASONS + DONE)
    if step in {"SoftwareStep:telling", "CampaignStep:telling"} and chance.random() < 0.6:
        return chance.choice(OF_SOFTWARE)
    if chance.random() < 0.5:
        return None
    if "time" in step:
        return chance.choice(TIMES)
    if "code" in step.lower():
        return f"{chance.randrange(10**4):04}"
    if "days" in step:
        return chance.choice(("明天", "后天到周五", "下周一", "今天"))
    return chance.choice(words.REASONS + DONE)


def _piece(notes: dict[str, Any], chance: Random) -> Answer | None:
    part = notes.get("part")
    if part in {"photo_before", "photo_after"} and not notes.get("is_reason"):
        number = chance.randrange(10**6)
        return Answer("sends a photo", lambda visitor: visitor.sends_photo(file_id=f"photo-{number}"))
    if part == "minutes" or part == "final_solution":
        return None
    if part is None:
        return None
    return _writes("2.4.1" if part == "software" else chance.choice(DONE))


def _writes(said: str, secret: str | None = None) -> Answer:
    return Answer(f"writes {said!r}", lambda visitor: visitor.types(said), secret)
