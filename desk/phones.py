"""A phone number as a customer types or shares it becomes one that can be called from anywhere."""

import phonenumbers

from desk.unit_of_work import UnitOfWork
from rules.refused import Refused


def typed_phone(work: UnitOfWork, text: str) -> str:
    """Numbers without a country code belong to the company's country."""
    country = work.company.company.country
    number = _valid(text, country)
    if number is None:
        raise Refused("phone_not_valid", country=country)
    return number


def is_number(work: UnitOfWork, text: str) -> bool:
    """Nothing else stands there."""
    return not any(map(str.isalpha, text)) and _valid(text, work.company.company.country) is not None


def shared_phone(work: UnitOfWork, number: str) -> str:
    """Telegram leaves the plus sign out, some of its clients the country code too."""
    return _valid("+" + number.lstrip("+"), None) or typed_phone(work, number)


def _valid(text: str, country: str | None) -> str | None:
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    is_valid = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if is_valid else None


def without_country(number: str) -> str:
    """As people at home say it: digits alone."""
    return str(phonenumbers.national_significant_number(phonenumbers.parse(number)))
