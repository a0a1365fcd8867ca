"""The leader's side of feedback: taken on, answered, decided, settled; what nobody took goes up [L3 L6 V3]."""

from collections.abc import Sequence
from typing import Any

from desk import leaders, manner, people, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import feedback as keyboards
from models.absence import absence_at
from models.feedback import Feedback, move
from models.feedback_list import follow, those_like
from models.person import Person
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from rules.feedback import ALIVE, FeedbackKind, FeedbackStatus, Handling, handlings, leads_to
from rules.held_words import Way
from rules.refused import Refused
from rules.roles import Role

TELLS_AUTHOR = {
    FeedbackStatus.CONSIDERED: "customer/suggestion_considered",
    FeedbackStatus.PLANNED: "customer/suggestion_planned",
    FeedbackStatus.DONE: "customer/suggestion_done",
    FeedbackStatus.DECLINED: "customer/suggestion_declined",
}
WAYS = {Handling.ANSWER: Way.ANSWER, Handling.DECLINE: Way.DECLINE}
"""Words that go to the author."""
PROMISED_A_WORD = frozenset({FeedbackKind.COMPLAINT, FeedbackKind.RETURN})


async def take_on(work: UnitOfWork, leader: Person, feedback: Feedback) -> None:
    """Only whoever calls learns the number."""
    await _advance(work, leader, feedback, Handling.CALL)
    ticket = await work.session.get(Ticket, feedback.ticket_id) if feedback.ticket_id else None
    author = await work.session.get_one(Person, feedback.author_id)
    phone = (ticket and ticket.phone) or author.phone
    await leaders.show(work, leader, feedback, "office/feedback_taken", phone=phone)


async def ask(work: UnitOfWork, leader: Person, feedback: Feedback, handling: Handling) -> None:
    """For the words that go with it."""
    await _require_open(work, leader, feedback, handling)
    keyboard = (keyboards.outcome if handling is Handling.SETTLE else keyboards.answer)(
        sides.captions_for(work, leader), feedback.id
    )
    author = await work.session.get_one(Person, feedback.author_id)
    work.say(leader, f"office/ask_{handling}", keyboard=keyboard, feedback=feedback, author=author)


async def show(work: UnitOfWork, leader: Person, feedback: Feedback) -> None:
    await leaders.show(work, leader, feedback, "office/feedback")


async def write(work: UnitOfWork, leader: Person, feedback: Feedback, words: str, handling: Handling) -> bool:
    """An answer, or why not. False: it is held for its tone, and nothing was sent."""
    await _require_open(work, leader, feedback, handling)
    ticket = await work.session.get(Ticket, feedback.ticket_id) if feedback.ticket_id else None
    may_go = await manner.passes(work, leader, words, WAYS[handling], ticket=ticket, feedback=feedback)
    if may_go:
        await (send if handling is Handling.ANSWER else decline)(work, leader, feedback, words)
    return may_go


async def send(work: UnitOfWork, leader: Person, feedback: Feedback, words: str) -> None:
    await _advance(work, leader, feedback, Handling.ANSWER, **_with(work, feedback, words))
    await _tell_author(work, leader, feedback, "customer/feedback_answered", words=words)
    await leaders.show(work, leader, feedback, "office/answer_sent")


async def decide(work: UnitOfWork, leader: Person, feedback: Feedback, handling: Handling) -> None:
    await _advance(work, leader, feedback, handling)
    await _tell_decision(work, leader, feedback)


async def decline(work: UnitOfWork, leader: Person, feedback: Feedback, reason: str) -> None:
    await _advance(work, leader, feedback, Handling.DECLINE, **_with(work, feedback, reason))
    await _tell_decision(work, leader, feedback, reason)


async def tell_where_it_stands(work: UnitOfWork, head: Feedback, followers: Sequence[Feedback]) -> None:
    """To those who are answered together with it from now on."""
    owner = await work.session.get(Person, head.owner_id or 0)
    if owner:
        for each in followers:
            await _tell_one(work, owner, each, TELLS_AUTHOR[head.status], reason=head.answer)


async def _tell_decision(work: UnitOfWork, leader: Person, feedback: Feedback, reason: str = "") -> None:
    await _tell_author(work, leader, feedback, TELLS_AUTHOR[feedback.status], reason=reason)
    await leaders.show(work, leader, feedback, "office/suggestion_decided")


def _with(work: UnitOfWork, feedback: Feedback, words: str) -> dict[str, Any]:
    return {"answer": "\n".join(filter(None, (feedback.answer, words))), "answered_at": work.now}


async def settle(work: UnitOfWork, leader: Person, feedback: Feedback, outcome: str) -> None:
    """Whoever was promised a word hears that we hold it for settled, and may say that it is not."""
    await _advance(work, leader, feedback, Handling.SETTLE, outcome=outcome)
    if feedback.kind in PROMISED_A_WORD:
        await _tell_author(work, leader, feedback, "customer/feedback_settled")
    await leaders.show(work, leader, feedback, "office/feedback_settled")


async def tell_headquarters(work: UnitOfWork, reminder: Reminder) -> None:
    """When nobody took it on by the promised time; whoever did take it on is asked first whether they called."""
    feedback = await work.session.get_one(Feedback, reminder.feedback_id)
    if not _is_owed(feedback):
        return
    owner = await work.session.get(Person, feedback.owner_id) if feedback.owner_id else None
    if owner and not reminder.rung and not await absence_at(work.session, owner.id, work.now):
        await leaders.show(work, owner, feedback, "office/feedback_unanswered")
        due_at, region_code = leaders.answer_due(work, feedback.region_code), feedback.region_code
        work.promise(Promise.FEEDBACK_UNANSWERED, due_at, feedback_id=feedback.id, region_code=region_code, rung=1)
        return
    listeners = [each for each in await leaders.headquarters_for(work, feedback) if each is not owner]
    await leaders.tell(work, feedback, listeners, "office/feedback_untaken")


def _is_owed(feedback: Feedback) -> bool:
    return feedback.status in {FeedbackStatus.NEW, FeedbackStatus.CONSIDERED} and feedback.answered_at is None


async def _tell_author(work: UnitOfWork, leader: Person, feedback: Feedback, template: str, **facts: Any) -> None:
    """And whoever said the same."""
    await follow(work.session, feedback)
    for each in [feedback, *await those_like(work.session, feedback.id)]:
        await _tell_one(work, leader, each, template, **facts)


async def _tell_one(work: UnitOfWork, leader: Person, feedback: Feedback, template: str, **facts: Any) -> None:
    author = await work.session.get_one(Person, feedback.author_id)
    may_complain = feedback.kind in PROMISED_A_WORD
    captions = sides.captions_for(work, author)
    keyboard = keyboards.anything_else(captions, feedback.ticket_id) if may_complain else None
    work.say(author, template, keyboard=keyboard, feedback=feedback, leader=leader, **facts)


async def is_open_to(work: UnitOfWork, leader: Person, feedback: Feedback) -> bool:
    """Something can still be done with it, and nobody else has it in hand; headquarters may step in."""
    is_free = feedback.owner_id in {None, leader.id}
    return bool(handlings(feedback.kind, feedback.status)) and (is_free or await _is_headquarters(work, leader))


async def _advance(work: UnitOfWork, leader: Person, feedback: Feedback, handling: Handling, **changes: Any) -> None:
    await _require_open(work, leader, feedback, handling)
    after = leads_to(handling, feedback.kind, feedback.status)
    settled_at = None if after in ALIVE else work.now
    if not await move(work.session, feedback, after, owner_id=leader.id, settled_at=settled_at, **changes):
        raise Refused("somebody_was_faster")


async def _require_open(work: UnitOfWork, leader: Person, feedback: Feedback, handling: Handling) -> None:
    leads_to(handling, feedback.kind, feedback.status)
    if not await is_open_to(work, leader, feedback):
        owner = await work.session.get_one(Person, feedback.owner_id)
        raise Refused("feedback_taken", holder=owner.name)


async def _is_headquarters(work: UnitOfWork, leader: Person) -> bool:
    return Role.HEADQUARTERS in await people.roles_of(work, leader)
