"""What a technician taps on the road: why they are late, and that they leave early all the same."""

from messages.buttons.button import Button
from messages.buttons.job import Delay


class HeldUp(Button, prefix="held-up"):
    """The card that it stands on goes on serving."""

    ticket_id: int
    delay: Delay


class ApologiseAhead(Button, prefix="ahead"):
    ticket_id: int
    at: int


class LeaveEarly(Button, prefix="early"):
    ticket_id: int
