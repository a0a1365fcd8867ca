"""The buttons by which staff name the colleague whom they complain of, or praise [L6]."""

from collections.abc import Mapping

from messages.buttons.conduct import AboutColleague, AskAboutWhom
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.feedback import FeedbackKind

IN_A_ROW = 2


def ask_about_whom(captions: Captions, kind: FeedbackKind) -> list[Key]:
    return [press(captions("about_colleague"), AskAboutWhom(kind))]


def colleagues(
    captions: Captions, kind: FeedbackKind, people: Mapping[int, str], page: int, last_page: int
) -> Markup | None:
    keys = [press(name, AboutColleague(kind, person_id)) for person_id, name in people.items()]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    earlier = [press(captions("earlier_page"), AskAboutWhom(kind, page - 1))] if page > 0 else []
    later = [press(captions("later_page"), AskAboutWhom(kind, page + 1))] if page < last_page else []
    return inline([*rows, [*earlier, *later]]) if keys else None
