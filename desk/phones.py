"""A phone number as a customer types it becomes one that can be called from anywhere."""

import phonenumbers

from desk.unit_of_work import UnitOfWork
from rules.refused import Refused


def read_phone(work: UnitOfWork, text: str) -> str:
    """Numbers without a country code belong to the company's country."""
    country = work.company.company.country
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise Refused("phone_not_valid", country=country) from None
    if not phonenumbers.is_valid_number(number):
        raise Refused("phone_not_valid", country=country)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
