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
    """Of one."""
    quantity: int = 1

    @property
    def total(self) -> Decimal:
        return self.amount * self.quantity


@dataclass(frozen=True)
class Quote:
    lines: tuple[QuoteLine, ...]

    @property
    def total(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal(0))


def quote_for(prices: Sequence[Price], product: str, parts: Sequence[str], kind: Kind = Kind.REPAIR) -> Quote:
    """The way and the work always, and the parts of the matched fault where they are known."""
    listed = listed_for(prices, product)
    chosen = [price for applies in ALWAYS[kind] for price in listed if price.applies == applies]
    chosen += [price for price in listed if price.code in parts and price not in chosen]
    return Quote(tuple(map(line_of, chosen)))


def offered(prices: Sequence[Price], product: str, needed: Sequence[str]) -> tuple[Price, ...]:
    """All that can be charged for this product: what the fault needs, then the other parts, then the work."""
    listed = listed_for(prices, product)
    return tuple(sorted(listed, key=lambda price: (price.code not in needed, price.applies != "part")))


def listed_for(prices: Sequence[Price], product: str) -> list[Price]:
    return [price for price in prices if not price.products or product in price.products]


def line_of(price: Price) -> QuoteLine:
    return QuoteLine(price.code, price.title, price.amount)
