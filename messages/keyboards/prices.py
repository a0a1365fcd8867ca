"""The buttons under a price that changed, and under one that was declined [B1]."""

from messages.buttons.price import AnswerNewPrice, Exempt
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.prices import Exemption


def new_price(captions: Captions, quote_id: int, ticket_id: int) -> Markup:
    return inline(
        [
            [press(captions("agree_to_price"), AnswerNewPrice(quote_id, is_agreed=True))],
            [press(captions("decline_price"), AnswerNewPrice(quote_id, is_agreed=False))],
            [press(captions("a_person"), APerson(ticket_id))],
        ]
    )


def exemption(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions(f"exempt_{why}"), Exempt(ticket_id, why))] for why in Exemption])
