"""A customer asked for a person: somebody of the office takes them, writes with them, hands them back."""

from messages.buttons.button import Button


class TakeTalk(Button, prefix="person-take"):
    ticket_id: int


class EndTalk(Button, prefix="person-back"):
    ticket_id: int


class WriteDown(Button, prefix="person-call"):
    """What they say becomes a ticket, as with a call."""

    ticket_id: int
