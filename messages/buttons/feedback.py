"""What is said about the service, by whoever says it and by whoever answers it."""

from messages.buttons.button import Button
from rules.feedback import FeedbackKind, Handling


class GiveFeedback(Button, prefix="tell"):
    kind: FeedbackKind
    ticket_id: int | None = None


class SendFeedback(Button, prefix="tell-all"):
    feedback_id: int


class DropFeedback(Button, prefix="tell-not"):
    feedback_id: int | None = None


class HandleFeedback(Button, prefix="handle"):
    feedback_id: int
    handling: Handling


class SettleFeedback(Button, prefix="settle"):
    """Without a word about the outcome."""

    feedback_id: int


class ShowFeedback(Button, prefix="heard"):
    feedback_id: int
