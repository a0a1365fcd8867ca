"""The buttons under complaint, praise and suggestion: the author's, and those of whoever leads [L3 L6]."""

from collections.abc import Mapping

from messages.buttons.feedback import (
    DropFeedback,
    GiveFeedback,
    HandleFeedback,
    SendFeedback,
    SettleFeedback,
    ShowFeedback,
)
from messages.buttons.way_out import APerson
from messages.keyboards import feedback_list
from messages.keyboards.captions import Captions
from messages.keyboards.conduct import ask_about_whom
from messages.markup import Key, Markup, inline, press
from rules.feedback import UNDECIDED, FeedbackKind, FeedbackStatus, handlings


def asked(
    captions: Captions, kind: FeedbackKind, tickets: Mapping[int, str], about: int | None, *, may_name: bool = False
) -> Markup:
    """`tickets` by their id with their number: a complaint may be about one of them."""
    praise = [press(captions("praise"), GiveFeedback(FeedbackKind.PRAISE, about))]
    rows = [*_about(captions, kind, tickets, may_name), praise if kind is FeedbackKind.COMPLAINT else []]
    return inline([*rows, _way_out(captions, DropFeedback())])


def noted(
    captions: Captions, feedback_id: int, kind: FeedbackKind, tickets: Mapping[int, str], *, may_name: bool = False
) -> Markup:
    done = [press(captions("that_is_all"), SendFeedback(feedback_id))]
    return inline([done, *_about(captions, kind, tickets, may_name), _way_out(captions, DropFeedback(feedback_id))])


def _way_out(captions: Captions, drop: DropFeedback) -> list[Key]:
    return [press(captions("cancel"), drop), press(captions("a_person"), APerson())]


def office(
    captions: Captions, feedback_id: int, kind: FeedbackKind, status: FeedbackStatus, same_as_id: int | None = None
) -> Markup | None:
    if same_as_id:
        return feedback_list.linked(captions, feedback_id, same_as_id)
    keys = [press(captions(f"handle_{each}"), HandleFeedback(feedback_id, each)) for each in handlings(kind, status)]
    may_link = kind is FeedbackKind.SUGGESTION and status in UNDECIDED
    same = [feedback_list.ask_same_as(captions, feedback_id)] if may_link else []
    return inline([keys[:2], keys[2:], *same]) if keys else None


def _about(captions: Captions, kind: FeedbackKind, tickets: Mapping[int, str], may_name: bool) -> list[list[Key]]:
    mine = [
        [press(captions("about_ticket", number=number), GiveFeedback(kind, id_))] for id_, number in tickets.items()
    ]
    return [*mine, ask_about_whom(captions, kind)] if may_name else mine


def answer(captions: Captions, feedback_id: int) -> Markup:
    return inline([[press(captions("back"), ShowFeedback(feedback_id))]])


def anything_else(captions: Captions, ticket_id: int | None) -> Markup:
    """For whoever is not content with what came of it."""
    return inline([[press(captions("complain"), GiveFeedback(FeedbackKind.COMPLAINT, ticket_id))]])


def outcome(captions: Captions, feedback_id: int) -> Markup:
    return inline(
        [
            [press(captions("nothing_to_add"), SettleFeedback(feedback_id))],
            [press(captions("back"), ShowFeedback(feedback_id))],
        ]
    )
