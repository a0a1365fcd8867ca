"""The out-of-warranty price list applied to one job [B1]."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rules.company import Price, Text

ALWAYS = ("call_out", "labour")


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


def quote_for(prices: Sequence[Price], product: str, parts: Sequence[str]) -> Quote:
    """The way and the work always, and the parts of the matched fault where they are known."""
    of_parts = [price for price in prices if price.code in parts and price.applies not in ALWAYS]
    chosen = [price for kind in ALWAYS for price in of_kind(prices, kind, product)]
    chosen += [price for price in of_parts if not price.products or product in price.products]
    return Quote(tuple(QuoteLine(price.code, price.title, price.amount) for price in chosen))


def of_kind(prices: Sequence[Price], kind: str, product: str) -> list[Price]:
    """A product's own prices stand instead of the general ones."""
    listed = [price for price in prices if price.applies == kind]
    return [price for price in listed if product in price.products] or [price for price in listed if not price.products]
