"""What was said of conduct, and what was suggested, as lists by pages: the oldest unanswered first [L3 L6]."""

from dataclasses import dataclass
from typing import Any

from desk import in_place, leaders, linked, people, sides
from desk.unit_of_work import UnitOfWork
from messages.buttons.feedback_list import Book
from messages.keyboards import feedback_list as keyboards
from models.feedback import Feedback
from models.feedback_list import feedback_ids, feedback_in_order, like_counts
from models.person import Person, people_with
from models.post import holders_of
from rules.company.house import Region
from rules.feedback import CONDUCT, FeedbackKind
from rules.refused import Refused
from rules.roles import Role

ON_A_PAGE = 8
KINDS = {Book.CONDUCT: CONDUCT, Book.SUGGESTIONS: frozenset({FeedbackKind.SUGGESTION})}


@dataclass(frozen=True)
class Line:
    feedback: Feedback
    author: Person
    about: Person | None
    region: Region | None
    like_count: int


async def show(
    work: UnitOfWork, reader: Person, book: Book, page: int = 0, message_id: int | None = None
) -> int | None:
    ids = await _ids(work, reader, book)
    last_page = max(len(ids) - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    first = page * ON_A_PAGE
    lines = await _lines(work, ids[first : first + ON_A_PAGE])
    names = {line.feedback.id: str(first + number) for number, line in enumerate(lines, 1)}
    keyboard = keyboards.pages(sides.captions_for(work, reader), book, names, page, last_page)
    facts: dict[str, Any] = {"book": book, "lines": lines, "total": len(ids)}
    facts |= {"first": first, "page": page, "pages": last_page + 1}
    return await in_place.show(work, reader, message_id, "office/feedback_list", keyboard=keyboard, **facts)


async def open_one(work: UnitOfWork, reader: Person, feedback: Feedback) -> None:
    await leaders.show(work, reader, feedback, "office/feedback_opened")


async def _ids(work: UnitOfWork, reader: Person, book: Book) -> list[int]:
    roles = await people.roles_of(work, reader)
    if not roles & {Role.LEADER, Role.HEADQUARTERS}:
        raise Refused("not_your_office")
    codes = await linked.regions_read(work, reader)
    led_by = [] if codes is None else [each.id for each in await holders_of(work.session, Role.LEADER)]
    return await feedback_ids(work.session, KINDS[book], reader.id, codes, led_by)


async def _lines(work: UnitOfWork, ids: list[int]) -> list[Line]:
    found = await feedback_in_order(work.session, ids)
    ids_of_people = {each.author_id for each in found} | {each.technician_id or 0 for each in found}
    named = await people_with(work.session, list(ids_of_people))
    counts = await like_counts(work.session, ids)
    return [
        Line(
            each,
            named[each.author_id],
            named.get(each.technician_id or 0),
            work.company.region(each.region_code) if each.region_code else None,
            counts.get(each.id, 0),
        )
        for each in found
    ]
