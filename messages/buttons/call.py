"""The dispatcher has somebody at the telephone."""

from messages.buttons.button import Button
from rules.call import CallTurn
from rules.report import Question


class TakeCall(Button, prefix="call"):
    """Somebody else telephones."""


class AskCaller(Button, prefix="call-ask"):
    """This line is told now, whatever comes next."""

    ticket_id: int
    line: Question


class AnswerCall(Button, prefix="call-is"):
    """`choice`: a `CallAnswer`, or whatever was tapped of a list."""

    ticket_id: int
    line: Question
    choice: str


class TurnCall(Button, prefix="call-turn"):
    ticket_id: int
    turn: CallTurn


class OpenTicket(Button, prefix="call-open"):
    ticket_id: int


class DropCall(Button, prefix="call-drop"):
    ticket_id: int
