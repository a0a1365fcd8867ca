"""The public holidays of the company's country: the house is closed then [P3]."""

from collections.abc import Container
from datetime import date
from functools import cache

from desk.unit_of_work import UnitOfWork


def of_house(work: UnitOfWork) -> Container[date]:
    return of_country(work.company.company.country)


@cache
def of_country(country: str) -> Container[date]:
    """None for a country that the library does not know."""
    from holidays import country_holidays  # takes as long to import as all of the desk

    try:
        return country_holidays(country)
    except NotImplementedError:
        return frozenset()
