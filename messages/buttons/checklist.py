"""The lists that a technician ticks: before leaving, and at the machine [B4 V4]."""

from messages.buttons.button import Button


class ShowChecklist(Button, prefix="lists"):
    """Opened anew below; it begins with what is missing."""

    ticket_id: int


class TurnTo(Button, prefix="list"):
    """Another page, in the same message."""

    ticket_id: int
    list_code: str
    number: int


class TickItem(Button, prefix="tick"):
    """`is_done`: what it shall be, so that a second press of the same button changes nothing."""

    ticket_id: int
    item: str
    is_done: bool


class TickAll(Button, prefix="tick-all"):
    ticket_id: int
    list_code: str
