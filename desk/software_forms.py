"""The message in which an entry of a software update grows: what is known, and what is asked for now [L1]."""

import re
from typing import NamedTuple

from desk import sides, software_entries
from desk.unit_of_work import UnitOfWork
from messages.keyboards import software as keyboards
from models.person import Person
from models.software_update import entries_by
from rules.day_words import DAYS, find_written
from rules.serial import is_meant_as_serial, read_serial
from rules.software_entry import Told, as_site, product_named, read_count, read_entry
from rules.software_version import find_version, read_version
from rules.when import read_date

MOST_SHOWN = 5


class Heard(NamedTuple):
    told: Told
    trouble: str | None = None


def hear(work: UnitOfWork, operator: Person, known: Told, asked: str | None, words: str) -> Heard:
    """What somebody types answers the question; any other fact in it counts as well."""
    products, today = work.company.products, software_entries.today(work, operator.region_code)
    told = read_entry(words, products, today, is_all=known == Told())
    answer = _answer(work, asked, words, told)
    if answer is not None:
        told = answer
    on = told.on or (read_date(words, today) if asked == "day" else None)
    if on and on > today:
        return Heard(Told(), "day_ahead")
    if asked == "day" and on:
        return Heard(Told(on=on))
    if answer is None and told.serial is None and _is_misread(work, words):
        return Heard(told, "serial")
    return Heard(told, "not_understood" if told == Told() else None)


def _is_misread(work: UnitOfWork, words: str) -> bool:
    """A long number that is no version, no day, and on no plate of ours."""
    has_plates = any(product.serial for product in work.company.products)
    parts = (part for part in re.split(r"[\s,，;；]+", words) if is_meant_as_serial(part))
    return has_plates and any(not find_version(part) and not find_written(part, DAYS) for part in parts)


def _answer(work: UnitOfWork, asked: str | None, words: str, told: Told) -> Told | None:
    """The whole of the words, where they are that and nothing else."""
    products = work.company.products
    if asked == "version" and (version := read_version(words)):
        return Told(version=version)
    if asked == "quantity" and (count := read_count(words)):
        return Told(quantity=count)
    if asked == "product" and told.product_code is None and (code := product_named(words, products)):
        return Told(product_code=code)
    is_site = told.version is None and read_serial(words, products) is None and not is_meant_as_serial(words)
    if asked == "site" and is_site and (site := as_site(words)):
        return Told(site=site)
    return None


class Form(NamedTuple):
    told: Told
    asked: str | None
    trouble: str | None
    is_new: bool
    """And no entry that is put right."""

    @property
    def is_first(self) -> bool:
        return self.told == Told()


async def put(work: UnitOfWork, operator: Person, form: Form, form_id: int | None) -> int | None:
    """Below what was sent just now; the earlier one keeps no buttons. Its row is answered."""
    captions, told = sides.captions_for(work, operator), form.told
    own = await entries_by(work.session, operator.id, MOST_SHOWN) if form.is_first else []
    entries = {each.id: f"{each.product_code} ×{each.quantity} {each.version}" for each in own}
    products = work.company.products
    keyboard = keyboards.telling(captions, form.asked, products, entries, has_serial=told.serial is not None)
    if form_id:
        work.take_buttons_away(operator, edits_id=form_id)
    product, on = work.company.product(told.product_code), told.on or software_entries.today(work, operator.region_code)
    row = work.say(operator, "technician/software_form", keyboard=keyboard, form=form, product=product, on=on)
    await work.session.flush()
    return row.id if row else None
