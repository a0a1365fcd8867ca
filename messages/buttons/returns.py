"""A wish to return or exchange the machine."""

from messages.buttons.button import Button
from rules.returns import ReturnReason


class WantReturn(Button, prefix="return"):
    ticket_id: int


class ReturnBecause(Button, prefix="because"):
    ticket_id: int
    reason: ReturnReason


class Inspect(Button, prefix="inspect"):
    ticket_id: int
    is_wished: bool
