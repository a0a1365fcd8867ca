"""A price that changed after the report was sent."""

from messages.buttons.button import Button
from rules.prices import Exemption


class AnswerNewPrice(Button, prefix="new-price"):
    quote_id: int
    is_agreed: bool


class Exempt(Button, prefix="exempt"):
    """The dispatcher's: the visit goes ahead without the customer's tap."""

    ticket_id: int
    why: Exemption
