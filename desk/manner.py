"""Every free word of the staff to a customer passes here: what is coarse or loud is held, never silently changed."""

from typing import Any

from desk import sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import held_words as keyboards
from messages.languages import written_in
from messages.markup import without_markup
from models.feedback import Feedback
from models.held_words import HeldWords, settle_earlier
from models.person import Person
from models.ticket import Ticket
from rules.held_words import SAYS_WHAT, Way, topic_of
from rules.manner import judge


async def passes(
    work: UnitOfWork,
    author: Person,
    words: str,
    way: Way,
    *,
    ticket: Ticket | None = None,
    feedback: Feedback | None = None,
    **enclosed: Any,
) -> bool:
    """False: it is held, and its author is told why. `enclosed` is kept for whoever carries it on."""
    verdict = judge(words, work.company.tone.words)
    written = HeldWords(
        way=way,
        author_id=author.id,
        region_code=(ticket or feedback or author).region_code,
        ticket_id=ticket.id if ticket else None,
        feedback_id=feedback.id if feedback else None,
        words=words,
        coarse=list(verdict.coarse),
        is_shouted=verdict.is_shouted,
        calm=verdict.calm or _out_of_the_table(work, way, words),
        enclosed=enclosed,
        held_at=work.now,
    )
    await settle_earlier(work.session, written)
    if not verdict.is_calm:
        work.session.add(written)
        await work.session.flush()
        show(work, author, written, ticket)
    return verdict.is_calm


def show(
    work: UnitOfWork, author: Person, held: HeldWords, ticket: Ticket | None, template: str = "words_held"
) -> None:
    captions, may_ask = sides.captions_for(work, author), held.asked_at is None
    keyboard = keyboards.held(captions, held.id, has_calm=bool(held.calm), may_ask=may_ask)
    work.say(author, f"staff/{template}", keyboard=keyboard, ticket=ticket, held=held)


def _out_of_the_table(work: UnitOfWork, way: Way, words: str) -> str:
    """In the language in which it was written. A reason, or what was found, is nobody's to invent."""
    if way in SAYS_WHAT:
        return ""
    facts = {"topic": topic_of(words), "way": way}
    return without_markup(work.renderer.text("customer/calm_words", written_in(words), work.zone_of(None), **facts))
