"""The parts and fees of a job, picked by its technician from the price list [B1 B2]."""

from messages.buttons.button import Button


class ShowParts(Button, prefix="parts"):
    """Opened anew below."""

    ticket_id: int


class TurnParts(Button, prefix="parts-page"):
    """In the same message: page 0 is what is noted, the others are the price list."""

    ticket_id: int
    page: int


class SetQuantity(Button, prefix="lines"):
    """`quantity`: what it shall be, so that a second press of the same button changes nothing.

    `is_picked`: from the price list, which stays open.
    """

    ticket_id: int
    price_code: str
    quantity: int
    is_picked: bool


class ChargeParts(Button, prefix="charge"):
    """Although the warranty covers the machine; or not after all."""

    ticket_id: int
    is_charged: bool


class SendPrice(Button, prefix="send-price"):
    ticket_id: int


class NotListed(Button, prefix="not-listed"):
    """A part that the price list lacks, in one's own words."""

    ticket_id: int
