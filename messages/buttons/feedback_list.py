"""Whoever leads leafs through what was said: lists by pages, one opened, suggestions that say the same."""

from enum import StrEnum

from messages.buttons.button import Button


class Book(StrEnum):
    CONDUCT = "conduct"
    SUGGESTIONS = "suggestions"


class ShowBook(Button, prefix="said"):
    book: Book
    page: int


class OpenFeedback(Button, prefix="said-one"):
    feedback_id: int


class AskSameAs(Button, prefix="same-as"):
    feedback_id: int


class LinkTo(Button, prefix="same-link"):
    feedback_id: int
    other_id: int


class PartFrom(Button, prefix="same-not"):
    """It says something else after all."""

    feedback_id: int
