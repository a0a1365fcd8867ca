"""The number on a machine's plate: how it is written there, and which one somebody's words name."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle

from rules.company.products import Product

DIGIT, CHECK = "#", "*"
"""In a product's `serial`: any digit, and the one that proves the others (ISO/IEC 7812, as on bank cards)."""
FEWEST_DIGITS = 6
"""So many digits in an answer, and a number was meant."""
_GAP = r"[\s\-_./‐-―−]*"
_ALIKE = {DIGIT: r"[\dOI]", CHECK: r"[\dOI]", "0": "[0O]", "1": "[1I]"}
_READ_AS = str.maketrans("OI", "01")


@dataclass(frozen=True)
class Serial:
    product_code: str
    number: str
    """As the plate writes it."""


def read_serial(text: str, products: Sequence[Product]) -> Serial | None:
    """The first number in the words that a plate of ours can show, however it was typed."""
    said = unicodedata.normalize("NFKC", text).upper()
    read = ((product.code, _read(said, product.serial)) for product in products if product.serial)
    return next((Serial(code, number) for code, number in read if number), None)


def without_serial(text: str, products: Sequence[Product]) -> str:
    """The words, and no number of a plate in them."""
    for product in products:
        if product.serial:
            text = re.sub(_pattern(product.serial).pattern, " ", text, flags=re.ASCII | re.IGNORECASE)
    return text


def is_meant_as_serial(text: str) -> bool:
    return sum(map(str.isdecimal, text)) >= FEWEST_DIGITS


def example_of(mask: str) -> str:
    digits = cycle("123456789")
    number = "".join(next(digits) if sign == DIGIT else sign for sign in mask)
    return next(full for last in "0123456789" if _is_proven(mask, full := number.replace(CHECK, last)))


def _read(said: str, mask: str) -> str | None:
    found = _pattern(mask).search(said)
    number = _written(mask, found[0]) if found else ""
    return number if number and _is_proven(mask, number) else None


@cache
def _pattern(mask: str) -> re.Pattern[str]:
    signs = [_ALIKE.get(sign, sign) for sign in mask.upper() if _counts(sign)]
    return re.compile(rf"(?<![A-Z0-9]){_GAP.join(signs)}(?![A-Z0-9])", re.ASCII)


def _written(mask: str, found: str) -> str:
    """With the plate's own dashes, letters and digits."""
    signs = filter(str.isalnum, found.translate(_READ_AS))
    return "".join(_sign(sign, next(signs)) if _counts(sign) else sign for sign in mask)


def _sign(wanted: str, found: str) -> str:
    return found if wanted in {DIGIT, CHECK} else wanted


def _counts(sign: str) -> bool:
    return sign in {DIGIT, CHECK} or sign.isalnum()


def _is_proven(mask: str, number: str) -> bool:
    digits = [int(sign) for wanted, sign in zip(mask, number, strict=True) if wanted in {DIGIT, CHECK}]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return CHECK not in mask or (sum(doubled) + sum(digits[-1::-2])) % 10 == 0
