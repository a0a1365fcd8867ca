"""The buttons under a list of what was said, and those by which suggestions are linked [L3 L6]."""

from collections.abc import Mapping

from messages.buttons.feedback import ShowFeedback
from messages.buttons.feedback_list import AskSameAs, Book, LinkTo, OpenFeedback, PartFrom, ShowBook
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press

IN_A_ROW = 4


def pages(captions: Captions, book: Book, names: Mapping[int, str], page: int, last_page: int) -> Markup | None:
    keys = [press(name, OpenFeedback(feedback_id)) for feedback_id, name in names.items()]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    earlier = [press(captions("earlier_page"), ShowBook(book, page - 1))] if page > 0 else []
    later = [press(captions("later_page"), ShowBook(book, page + 1))] if page < last_page else []
    return inline([*rows, [*earlier, *later]]) if keys else None


def ask_same_as(captions: Captions, feedback_id: int) -> list[Key]:
    return [press(captions("says_the_same"), AskSameAs(feedback_id))]


def linked(captions: Captions, feedback_id: int, head_id: int) -> Markup:
    """It is answered where the other one is."""
    return inline(
        [[press(captions("open_head"), OpenFeedback(head_id)), press(captions("not_the_same"), PartFrom(feedback_id))]]
    )


def same_as(captions: Captions, feedback_id: int, others: Mapping[int, tuple[str, str]]) -> Markup:
    """`others`: number and words."""
    keys = [
        [press(captions("suggestion_line", number=number, words=words), LinkTo(feedback_id, other_id))]
        for other_id, (number, words) in others.items()
    ]
    return inline([*keys, [press(captions("back"), ShowFeedback(feedback_id))]])
