"""Leader and dispatcher see to a visit: a time is arranged, a job taken back."""

from messages.buttons.button import Button
from messages.buttons.job import Delay


class ArrangeTime(Button, prefix="arrange"):
    ticket_id: int


class GiveOfficeReason(Button, prefix="office-why"):
    ticket_id: int
    delay: Delay


class ArrangeAt(Button, prefix="arrange-at"):
    ticket_id: int
    at: int


class TakeBack(Button, prefix="take-back"):
    ticket_id: int


class ShowCase(Button, prefix="case"):
    ticket_id: int
