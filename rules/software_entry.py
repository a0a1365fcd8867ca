"""One message about a software update, with several facts in it: which machine, how many, what version, where [L1]."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.company.products import Product
from rules.day_words import DAYS, find_counted, find_written
from rules.plain_text import number
from rules.serial import read_serial, without_serial
from rules.software_version import Version, find_version
from rules.when import nearest

MOST_MACHINES = 999
LONGEST_SITE = 120
_COUNTED = re.compile(
    r"(?:[×x*✕]\s*(?P<after>\d{1,3})(?![\w.])|(?<![\w.])(?P<before>\d{1,3}|[一二两三四五六七八九十]+)\s*"
    r"(?:台|套|部|个|machines?\b|units?\b|pcs\b|pieces?\b|[×✕]))",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:\b(?:at|in)\s+|@\s*|地点\s*[:：]?\s*|(?<![现正])在(?!线))(?P<place>[^,，;；。\n]{2,})", re.IGNORECASE
)
_FILLERS = re.compile(
    r"\b(?:updated?|upgraded?|installed?|software|version|serial|number|no\.?|to|on|with|now|the|all|done|of|from|has|have)\b"
    r"|已经|已|全部|都|软件|版本|升级|更新|升到|升至|更新到|到了|刷到|刷|装|编号|机器|设备|完成|好了|了",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\d(?:[\s-]?\d){5,}")
_A_HOUSE = re.compile(r"\d+号(?=[店楼厅食门线厨仓院桥路馆档窗库区])")
"""No day of the month."""
_PARTS = re.compile(r"[,，;；。\n]")
_EDGES = " \t\n,，.。;；:：-–—·×x*、/()（）"


@dataclass(frozen=True)
class Told:
    """What is known of an entry so far; None is not told yet."""

    product_code: str | None = None
    serial: str | None = None
    quantity: int | None = None
    version: Version | None = None
    site: str | None = None
    on: date | None = None

    @property
    def lacks(self) -> str | None:
        """What is asked for next. One machine with its number needs no count, today needs no day."""
        needed = {"product": self.product_code, "version": self.version, "site": self.site}
        counted = {} if self.serial else {"quantity": self.quantity}
        order = ("product", "quantity", "version", "site")
        return next((name for name in order if name in (needed | counted) and (needed | counted)[name] is None), None)

    def and_then(self, later: "Told") -> "Told":
        """Whatever is told later counts; another model is another machine, and so are several of them."""
        told = {name: value for name, value in vars(later).items() if value is not None}
        known = self
        if later.product_code and later.product_code != self.product_code and later.serial is None:
            known = replace(known, serial=None)
        if later.quantity and later.quantity > 1 and later.serial is None:
            known = replace(known, serial=None)
        if later.serial:
            told["quantity"] = 1
        return replace(known, **told)


def read_entry(text: str, products: Sequence[Product], today: date, *, is_all: bool = True) -> Told:
    """Whatever is plain in it. `is_all`: it is told in one message, so the rest of the words is the site."""
    said = unicodedata.normalize("NFKC", text)
    serial = read_serial(said, products)
    rest = without_serial(said, products) if serial else said
    product_code, rest = _product(rest, products)
    version, rest = find_version(rest) or (None, rest)
    on, rest = _day(rest, today)
    quantity, rest = _quantity(rest)
    place = _PLACE.search(rest)
    is_anything = any((serial, product_code, version, on, quantity))
    site = _site(place["place"] if place else rest) if place or (is_all and is_anything) else None
    if serial:
        product_code = serial.product_code
    return Told(product_code, serial.number if serial else None, 1 if serial else quantity, version, site, on)


def read_count(text: str) -> int | None:
    """As whoever is asked how many types it: 3, three machines, ×3."""
    bare = re.fullmatch(r"\s*(\d{1,3}|[一二两三四五六七八九十]+)\s*", unicodedata.normalize("NFKC", text))
    count = number(bare[1]) if bare else _quantity(text)[0]
    return count if count and 1 <= count <= MOST_MACHINES else None


def product_named(text: str, products: Sequence[Product]) -> str | None:
    return product_and_rest(text, products)[0]


def product_and_rest(text: str, products: Sequence[Product]) -> tuple[str | None, str]:
    """The one model that the words name, and the words without it."""
    return _product(unicodedata.normalize("NFKC", text), products)


def as_site(text: str) -> str | None:
    words = " ".join(text.split()).strip(_EDGES)
    return words[:LONGEST_SITE] if len(words) >= 2 and any(map(str.isalnum, words)) else None


def _product(said: str, products: Sequence[Product]) -> tuple[str | None, str]:
    """None where the words name several models."""
    found = {product.code: match for product in products if (match := _named_at(product, said))}
    code = max(found, key=lambda each: len(found[each][0]), default=None)
    if code is None:
        return None, said
    first, last = found[code].span()
    if any(not (first <= match.start() and match.end() <= last) for match in found.values()):
        return None, ""
    rival = [each for each, match in found.items() if each != code and len(match[0]) == last - first]
    return (None, "") if rival else (code, f"{said[:first]} {said[last:]}")


def _named_at(product: Product, said: str) -> re.Match[str] | None:
    """By the longest of its names that stands there."""
    matches = filter(None, (_standing(name, said) for name in _names(product)))
    return max(matches, key=lambda match: len(match[0]), default=None)


def _names(product: Product) -> set[str]:
    """Its code, its names, the number in them, and its kind."""
    called = {product.code, product.name.zh, product.name.en, product.category.zh, product.category.en}
    called |= {word for word in product.name.zh.split() if not word.isascii()}
    models = {word for name in called for word in re.findall(r"[A-Za-z]+-?\d+[A-Za-z0-9]*", name)}
    return called | {model.rpartition("-")[2] if "-" in model and model != product.code else model for model in models}


def _standing(name: str, said: str) -> re.Match[str] | None:
    loose = r"[\s-]*".join(map(re.escape, re.sub(r"[\s-]+", "", name)))
    return re.search(rf"(?<![A-Za-z0-9]){loose}(?![A-Za-z0-9])", said, re.IGNORECASE) or (
        re.search(loose, said) if not name.isascii() else None
    )


def _day(said: str, today: date) -> tuple[date | None, str]:
    """The newest such day that is not ahead."""
    lowered = said.lower() if len(said.lower()) == len(said) else said
    lowered = _A_HOUSE.sub(lambda found: "_" * len(found[0]), lowered)
    if counted := find_counted(lowered, today):
        return counted[0], _without(said, lowered, counted[1])
    written = find_written(lowered, DAYS)
    day = nearest(written[0], today, direction=-1) if written else None
    return (day, _without(said, lowered, written[1])) if written and day else (None, said)


def _without(said: str, lowered: str, rest: str) -> str:
    """In the letters in which it was typed: `rest` is `lowered` with a space for what was found."""
    first = next(
        (place for place, pair in enumerate(zip(lowered, rest, strict=False)) if pair[0] != pair[1]), len(rest)
    )
    return f"{said[:first]} {said[len(said) - len(rest) + first + 1 :]}"


def _quantity(said: str) -> tuple[int | None, str]:
    found = _COUNTED.search(unicodedata.normalize("NFKC", said))
    count = number(found["after"] or found["before"]) if found else None
    if found is None or not count:
        return None, said
    return count, f"{said[: found.start()]} {said[found.end() :]}"


def _site(words: str) -> str | None:
    """No place is called by a long number: a plate that was misread, or somebody's telephone."""
    if _LONG_NUMBER.search(words):
        return None
    parts = (as_site(part) for part in _PARTS.split(_FILLERS.sub(" ", words)))
    return max(filter(None, parts), key=len, default=None)
