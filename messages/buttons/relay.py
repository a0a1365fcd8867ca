"""Customer, technician and office write to each other."""

from messages.buttons.button import Button


class WriteAbout(Button, prefix="write"):
    """The conversation about this ticket is opened."""

    ticket_id: int


class StopWriting(Button, prefix="write-end"):
    ticket_id: int


class PassOn(Button, prefix="pass-on"):
    """What is kept is for the other side of this ticket."""

    ticket_id: int


class PassOnNot(Button, prefix="pass-not"):
    """It is something else."""


class ReadTalk(Button, prefix="talk"):
    """`before`: the entry before which the page ends; None: the newest page."""

    ticket_id: int
    before: int | None = None


class ShowTalkMedia(Button, prefix="talk-media"):
    ticket_id: int
    before: int | None = None
