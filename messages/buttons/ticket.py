"""A registered ticket."""

from messages.buttons.button import Button


class ShowTicket(Button, prefix="ticket"):
    ticket_id: int


class AddToTicket(Button, prefix="add"):
    ticket_id: int


class CancelTicket(Button, prefix="withdraw"):
    ticket_id: int
    is_sure: bool


class MoveVisit(Button, prefix="move"):
    ticket_id: int


class MoveTo(Button, prefix="move-to"):
    ticket_id: int
    at: int


class WhereIsTechnician(Button, prefix="where"):
    ticket_id: int


class Rate(Button, prefix="rate"):
    ticket_id: int
    stars: int


class FaultIsBack(Button, prefix="again"):
    ticket_id: int


class NoTimeSuits(Button, prefix="no-time"):
    ticket_id: int
