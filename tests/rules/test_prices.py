"""What a repair costs when no warranty covers it."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.company.products import Price
from rules.company.words import Text
from rules.prices import quote_for


def price(code, amount, applies, *products):
    return Price(code, Text(code, code), Decimal(amount), applies, products=products)


PRICES = (
    price("sensor", "180.50", "part"),
    price("labour", "120", "labour"),
    price("visit", "80", "call_out"),
    price("second-pair-of-hands", "90", "labour", "X9"),
    price("check-up", "300", "maintenance"),
    price("big-motor", "900", "part", "X9"),
)


def codes(quote):
    return [line.code for line in quote.lines]


def test_a_visit_costs_the_way_and_the_work_B1():
    quote = quote_for(PRICES, "X5", ())
    assert codes(quote) == ["visit", "labour"]
    assert quote.total == Decimal(200)


def test_the_parts_of_a_known_fault_are_quoted_B1():
    quote = quote_for(PRICES, "X5", ("sensor",))
    assert codes(quote) == ["visit", "labour", "sensor"]
    assert quote.total == Decimal("380.50")


def test_a_price_for_one_product_is_not_asked_for_another_B1():
    assert "big-motor" in codes(quote_for(PRICES, "X9", ("big-motor",)))
    assert codes(quote_for(PRICES, "X5", ("big-motor",))) == ["visit", "labour"]


def test_nothing_is_charged_twice_B1():
    assert codes(quote_for(PRICES, "X5", ("sensor", "sensor", "labour"))) == ["visit", "labour", "sensor"]


def test_what_a_product_costs_in_addition_is_added_B1():
    assert codes(quote_for(PRICES, "X9", ())) == ["visit", "labour", "second-pair-of-hands"]


@given(st.lists(st.sampled_from([price.code for price in PRICES])), st.sampled_from(["X5", "X9", "?"]))
def test_the_total_is_the_sum_of_the_lines_B1(parts, product):
    quote = quote_for(PRICES, product, parts)
    assert quote.total == sum(line.amount for line in quote.lines)
