"""Staff say whom of their colleagues a complaint or praise is about."""

from messages.buttons.button import Button
from rules.feedback import FeedbackKind


class AskAboutWhom(Button, prefix="tell-whom"):
    kind: FeedbackKind
    page: int = 0


class AboutColleague(Button, prefix="tell-of"):
    kind: FeedbackKind
    person_id: int
