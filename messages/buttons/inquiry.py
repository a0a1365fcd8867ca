"""The buttons by which a ticket gets what it lacks."""

from messages.buttons.button import Button
from rules.report import Question


class AskCustomer(Button, prefix="ask-missing"):
    ticket_id: int


class DoWithout(Button, prefix="do-without"):
    ticket_id: int


class TellMissing(Button, prefix="missing"):
    ticket_id: int


class TellMachine(Button, prefix="missing-machine"):
    ticket_id: int
    product_code: str


class SkipMissing(Button, prefix="missing-skip"):
    ticket_id: int
    question: Question


class TellLater(Button, prefix="missing-later"):
    ticket_id: int
