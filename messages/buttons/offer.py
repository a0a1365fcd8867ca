"""The buttons of a job that is offered: in the group, and in private to whoever tapped there."""

from messages.buttons.button import Button
from messages.buttons.job import Obstacle


class DeclineOffer(Button, prefix="cannot"):
    ticket_id: int


class SayWhyNot(Button, prefix="cannot-why"):
    ticket_id: int
    obstacle: Obstacle | None = None
    """None: in words of their own."""


class ShowDetails(Button, prefix="details"):
    ticket_id: int


class ShowOffers(Button, prefix="offers"):
    page: int


class TakeAtAnotherTime(Button, prefix="take-later"):
    ticket_id: int
