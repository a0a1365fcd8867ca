"""What becomes of a held message: its author's choice, and the word of a leader who is somebody else [M2 M3]."""

from desk import conduct, manner, people, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import held_words as keyboards
from models import held_words
from models.feedback import Feedback
from models.held_words import HeldWords
from models.person import Person
from models.post import posts_of
from models.ticket import Ticket
from rules.held_words import Fate
from rules.refused import Refused
from rules.roles import Role


async def own(work: UnitOfWork, author: Person, held_id: int) -> HeldWords:
    held = await work.session.get(HeldWords, held_id)
    if held is None or held.author_id != author.id:
        raise Refused("not_yours")
    return held


async def ticket_of(work: UnitOfWork, held: HeldWords) -> Ticket | None:
    return await work.session.get(Ticket, held.ticket_id) if held.ticket_id else None


async def settle(work: UnitOfWork, held: HeldWords, fate: Fate) -> None:
    if fate is Fate.ALLOWED and not held.may_go:
        raise Refused("not_your_office")
    if not await held_words.settle(work.session, held, fate, work.now):
        raise Refused("answered_already")


async def ask_leader(work: UnitOfWork, author: Person, held: HeldWords) -> None:
    """The region's leader; where that is the author, or nobody, headquarters or the dispatcher."""
    if held.fate or held.asked_at:
        raise Refused("answered_already")
    judges = await _judges(work, held, author)
    if not judges:
        raise Refused("nobody_to_ask")
    held.asked_at = work.now
    ticket = await ticket_of(work, held)
    for judge in judges:
        keyboard = keyboards.asked(sides.captions_for(work, judge), held.id)
        work.say(judge, "office/words_asked", keyboard=keyboard, ticket=ticket, held=held, author=author)
    manner.show(work, author, held, ticket, "words_asked")


async def decide(work: UnitOfWork, judge: Person, held_id: int, may_go: bool) -> HeldWords:
    """The leader's word; the author goes on with it."""
    held = await work.session.get(HeldWords, held_id)
    if held is None or held.asked_at is None:
        raise Refused("not_your_office")
    author = await work.session.get_one(Person, held.author_id)
    if judge is author or not await _may_judge(work, held, judge, author):
        raise Refused("not_your_office")
    if not await held_words.decide(work.session, held, judge.id, may_go):
        raise Refused("answered_already")
    ticket = await ticket_of(work, held)
    if may_go:
        keyboard = keyboards.allowed(sides.captions_for(work, author), held.id)
        work.say(author, "staff/words_allowed", keyboard=keyboard, ticket=ticket, held=held, judge=judge)
    else:
        manner.show(work, author, held, ticket, "words_refused")
    work.say(judge, "office/words_decided", ticket=ticket, held=held, author=author)
    return held


async def _judges(work: UnitOfWork, held: HeldWords, author: Person) -> list[Person]:
    feedback = await _feedback_of(work, held)
    of_others = () if feedback else (Role.DISPATCHER,)  # what is told of the staff's manners is not for everybody [L6]
    is_for_headquarters = feedback is not None and await conduct.is_for_headquarters(work, feedback)
    leading = () if is_for_headquarters else (Role.LEADER,)
    found = await people.first_on_duty(work, held.region_code, *leading, Role.HEADQUARTERS, *of_others, besides=author)
    return [each for each in found if feedback is None or each.id not in {feedback.author_id, feedback.technician_id}]


async def _may_judge(work: UnitOfWork, held: HeldWords, judge: Person, author: Person) -> bool:
    """Whoever was asked, and the region's leader who comes back meanwhile."""
    posts = await posts_of(work.session, judge.id)
    leads = any(post.role is Role.LEADER and post.region_code == held.region_code for post in posts)
    feedback = await _feedback_of(work, held)
    if feedback and (judge.id == feedback.technician_id or await conduct.is_for_headquarters(work, feedback)):
        leads = False
    return leads or judge in await _judges(work, held, author)


async def _feedback_of(work: UnitOfWork, held: HeldWords) -> Feedback | None:
    return await work.session.get(Feedback, held.feedback_id) if held.feedback_id else None
