"""Whether the warranty covers a machine, and until when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.warranty import Warranty, verdict

dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("bought", "months", "ends"),
    [
        ("2024-05-01", 12, "2025-05-01"),
        ("2024-12-15", 1, "2025-01-15"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-08-31", 18, "2026-02-28"),
        ("2024-05-01", 0, "2024-05-01"),
    ],
)
def test_the_warranty_ends_on_the_same_day_of_the_month_B1(bought, months, ends):
    bought, ends = date.fromisoformat(bought), date.fromisoformat(ends)
    assert verdict(bought, months, ends) == Warranty(True, ends, "covered")
    assert verdict(bought, months, ends + timedelta(days=1)) == Warranty(False, ends, "expired")


def test_without_a_purchase_date_nothing_is_promised_B1():
    assert verdict(None, 24, date(2026, 11, 23)) == Warranty(None, None, "unknown_date")


@given(dates, st.integers(0, 120), st.integers(0, 120))
def test_a_longer_warranty_never_ends_earlier_B1(bought, months, more):
    assert verdict(bought, months, bought).ends_on <= verdict(bought, months + more, bought).ends_on


@given(dates, st.integers(0, 120))
def test_the_warranty_ends_as_many_months_later_as_promised_B1(bought, months):
    ends = verdict(bought, months, bought).ends_on
    assert (ends.year - bought.year) * 12 + ends.month - bought.month == months
    assert ends.day <= bought.day
