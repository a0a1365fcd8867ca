"""The out-of-warranty price list applied to one job [B1]."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rules.company.products import Price
from rules.company.words import Text
from rules.ticket import Kind

ALWAYS = {Kind.REPAIR: ("call_out", "labour"), Kind.MAINTENANCE: ("call_out", "maintenance")}


class Exemption(StrEnum):
    """Why a visit goes ahead though the customer did not press yes."""

    BY_TELEPHONE = "by_telephone"
    FREE = "free"


@dataclass(frozen=True)
class QuoteLine:
    code: str
    title: Text
    amount: Decimal


@dataclass(frozen=True)
class Quote:
    lines: tuple[QuoteLine, ...]

    @property
    def total(self) -> Decimal:
        return sum((line.amount for line in self.lines), Decimal(0))


def quote_for(prices: Sequence[Price], product: str, parts: Sequence[str], kind: Kind = Kind.REPAIR) -> Quote:
    """The way and the work always, and the parts of the matched fault where they are known."""
    listed = [price for price in prices if not price.products or product in price.products]
    chosen = [price for applies in ALWAYS[kind] for price in listed if price.applies == applies]
    chosen += [price for price in listed if price.code in parts and price not in chosen]
    return Quote(tuple(map(line_of, chosen)))


def line_of(price: Price) -> QuoteLine:
    return QuoteLine(price.code, price.title, price.amount)
