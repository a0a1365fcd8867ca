"""The way out of every step."""

from messages.buttons.button import Button
from rules.report import Question


class Back(Button, prefix="back"):
    ticket_id: int
    question: Question


class Cancel(Button, prefix="cancel"):
    ticket_id: int
    question: Question | None = None


class APerson(Button, prefix="person"):
    ticket_id: int | None = None
