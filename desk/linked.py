"""Suggestions that say the same are linked, so that one answer reaches all who made them [L3]."""

from collections.abc import Sequence

from desk import answers, leaders, people, sides
from desk.access import feedback_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import feedback_list as keyboards
from models.feedback import Feedback
from models.feedback_list import newest_suggestions, those_like
from models.person import Person
from models.post import posts_of
from rules.feedback import UNDECIDED, FeedbackKind, FeedbackStatus
from rules.likeness import likeness
from rules.refused import Refused
from rules.roles import Role

MOST_OFFERED = 6


async def regions_read(work: UnitOfWork, reader: Person) -> list[str] | None:
    """Those that somebody leads; None: all, for headquarters."""
    if Role.HEADQUARTERS in await people.roles_of(work, reader):
        return None
    led = [post.region_code for post in await posts_of(work.session, reader.id) if post.role is Role.LEADER]
    return [code for code in led if code]


async def ask_same_as(work: UnitOfWork, leader: Person, feedback: Feedback) -> None:
    """The likest first; its number may be typed as well."""
    _require_free(feedback)
    others = await newest_suggestions(work.session, leader.id, await regions_read(work, leader))
    others = [each for each in others if each.id != feedback.id]
    likest = sorted(others, key=lambda each: -likeness(each.words, feedback.words))[:MOST_OFFERED]
    keyboard = keyboards.same_as(sides.captions_for(work, leader), feedback.id, _lines(likest))
    work.say(leader, "office/ask_same_as", keyboard=keyboard, feedback=feedback, has_others=bool(likest))


async def link(work: UnitOfWork, leader: Person, feedback: Feedback, other_id: int) -> None:
    """Whoever made it hears at once where the other one stands."""
    head = await _head(work, leader, other_id)
    await _lock(work, feedback, head)
    _require_free(feedback)
    if head.same_as_id or head.id == feedback.id:
        raise Refused("not_the_same")
    followers = [feedback, *await those_like(work.session, feedback.id)]
    for each in followers:
        each.same_as_id, each.status, each.owner_id = head.id, head.status, head.owner_id
        each.answer, each.answered_at, each.settled_at = head.answer, head.answered_at, head.settled_at
    await work.session.flush()
    if head.status is not FeedbackStatus.NEW:
        await answers.tell_where_it_stands(work, head, followers)
    await leaders.show(work, leader, feedback, "office/suggestion_linked", head=head)


async def part(work: UnitOfWork, leader: Person, feedback: Feedback) -> None:
    """It was another one after all, and is answered for itself."""
    if feedback.same_as_id is None:
        raise Refused("answered_already")
    feedback.same_as_id = feedback.settled_at = None
    feedback.status = FeedbackStatus.CONSIDERED if feedback.status is not FeedbackStatus.NEW else FeedbackStatus.NEW
    await work.session.flush()
    await leaders.show(work, leader, feedback, "office/feedback_opened")


async def _head(work: UnitOfWork, leader: Person, other_id: int) -> Feedback:
    other = await feedback_for(work, leader, other_id)
    return await feedback_for(work, leader, other.same_as_id) if other.same_as_id else other


async def _lock(work: UnitOfWork, *both: Feedback) -> None:
    """Always in one order, lest two leaders wait for each other."""
    for each in sorted(both, key=lambda each: each.id):
        await work.session.refresh(each, with_for_update=True)


def _require_free(feedback: Feedback) -> None:
    if feedback.kind is not FeedbackKind.SUGGESTION:
        raise Refused("not_the_same")
    if feedback.same_as_id or feedback.status not in UNDECIDED:
        raise Refused("answered_already")


def _lines(suggestions: Sequence[Feedback]) -> dict[int, tuple[str, str]]:
    return {each.id: (each.number, " ".join(each.words.split())) for each in suggestions}
