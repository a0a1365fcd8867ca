"""The buttons under the parts and fees of a job: one tap each [B1 B2]."""

from collections.abc import Sequence
from dataclasses import dataclass

from messages.buttons.job import ShowJob
from messages.buttons.parts import ChargeParts, NotListed, SendPrice, SetQuantity, ShowParts, TurnParts
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import House
from rules.company.products import Price
from rules.prices import QuoteLine

ON_A_PAGE = 6


@dataclass(frozen=True)
class Parts:
    """What is noted, and what the price list offers."""

    lines: Sequence[QuoteLine]
    offered: Sequence[Price]
    is_unsent: bool
    is_covered: bool
    is_charged: bool
    house: House
    """Its currency."""

    @property
    def last_page(self) -> int:
        return -(-len(self.offered) // ON_A_PAGE)

    def page_with(self, code: str) -> int:
        """0, where the price list has it no longer."""
        places = (place for place, price in enumerate(self.offered) if price.code == code)
        return next((place // ON_A_PAGE + 1 for place in places), 0)


def noted(captions: Captions, ticket_id: int, parts: Parts) -> Markup:
    send = [press(captions("send_price"), SendPrice(ticket_id))] if parts.is_unsent else []
    less = [[_less(captions, ticket_id, line)] for line in parts.lines]
    more = [press(captions("add_part"), TurnParts(ticket_id, 1))] if parts.offered else []
    charge = "charge_nothing" if parts.is_charged else "charge_anyway"
    charges = [press(captions(charge), ChargeParts(ticket_id, is_charged=not parts.is_charged))]
    choice = charges if parts.is_covered and parts.lines else []
    return inline([send, more, *less, choice, [_to_job(captions, ticket_id)]])


def price_list(captions: Captions, ticket_id: int, parts: Parts, page: int) -> Markup:
    shown = parts.offered[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    more = [[_more(captions, ticket_id, parts, price)] for price in shown]
    turns = {"page_back": page - 1, "page_on": page + 1}
    pages = [
        press(captions(name), TurnParts(ticket_id, to)) for name, to in turns.items() if 1 <= to <= parts.last_page
    ]
    own = [press(captions("not_listed"), NotListed(ticket_id))]
    return inline([*more, pages, own, [press(captions("see_sum"), TurnParts(ticket_id, 0))]])


def to_parts(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("back"), ShowParts(ticket_id))]])


def _more(captions: Captions, ticket_id: int, parts: Parts, price: Price) -> Key:
    quantity = next((line.quantity for line in parts.lines if line.code == price.code), 0)
    facts = {"title": price.title, "amount": price.amount, "quantity": quantity, "house": parts.house}
    return press(captions("one_more", **facts), SetQuantity(ticket_id, price.code, quantity + 1, is_picked=True))


def _less(captions: Captions, ticket_id: int, line: QuoteLine) -> Key:
    caption = captions("one_less", title=line.title, quantity=line.quantity)
    return press(caption, SetQuantity(ticket_id, line.code, line.quantity - 1, is_picked=False))


def _to_job(captions: Captions, ticket_id: int) -> Key:
    return press(captions("back"), ShowJob(ticket_id))
