"""One message may tell all of a software update, and each message adds what it tells [L1]."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rules.serial import example_of
from rules.software_entry import LONGEST_SITE, MOST_MACHINES, Told, as_site, read_count, read_entry
from rules.software_version import Version
from tests.support.example import COMPANY

TODAY = date(2026, 11, 24)
PLATE = example_of("S200-#######*")
V241 = Version((2, 4, 1))


def heard(text, *, is_all=True):
    return read_entry(text, COMPANY.products, TODAY, is_all=is_all)


def test_one_message_holds_it_all_L1():
    for text, told in {
        "W600 ×3 V2.4.1 at canteen East": Told("SW-W600", None, 3, V241, "canteen East"),
        "W600三台升到V2.4.1，东区食堂": Told("SW-W600", None, 3, V241, "东区食堂"),
        "SW-S200 x2 2.4.1 昨天 在万象城店": Told("SW-S200", None, 2, V241, "万象城店", date(2026, 11, 23)),
        f"{PLATE} V2.4.1 万象城店": Told("SW-S200", PLATE, 1, V241, "万象城店"),
        "Cloud Wok W600 updated to V2.4.1 at Riverside on 20 Nov": Told(
            "SW-W600", None, None, V241, "Riverside", date(2026, 11, 20)
        ),
        "云锅 W600，V2.4.1，11月20日，科技园食堂，2 台": Told(
            "SW-W600", None, 2, V241, "科技园食堂", date(2026, 11, 20)
        ),
    }.items():
        assert heard(text) == told, text


def test_two_models_in_one_message_are_asked_about_L1():
    assert heard("W600 和 D1000 都升到 V2.4.1").product_code is None


def test_a_plate_that_was_misread_and_a_telephone_are_no_site_L1():
    for text in ("S200-12345679 V2.4.1", "W600 V2.4.1 13800138000"):
        assert heard(text).site is None


def test_a_house_s_number_is_no_day_L1():
    assert heard("W600 2台 V2.4.1 在3号食堂") == Told("SW-W600", None, 2, V241, "3号食堂")


def test_a_greeting_is_no_site_L1():
    assert heard("hello") == Told()
    assert heard("V2.5, thanks", is_all=False).site is None


def test_what_is_told_later_counts_L1():
    known = Told("SW-W600", None, 3, V241, "canteen East")
    assert known.lacks is None
    assert known.and_then(heard("V2.5", is_all=False)).version == Version((2, 5))
    of_one = known.and_then(heard(PLATE, is_all=False))
    assert (of_one.product_code, of_one.serial, of_one.quantity) == ("SW-S200", PLATE, 1)
    assert of_one.and_then(Told(product_code="SW-W600")).serial is None
    assert of_one.and_then(Told(quantity=4)).serial is None


def test_what_is_asked_for_next_L1():
    assert Told().lacks == "product"
    assert Told("SW-W600").lacks == "quantity"
    assert Told("SW-S200", PLATE, 1).lacks == "version"
    assert Told("SW-S200", PLATE, 1, V241).lacks == "site"


@given(st.text(max_size=80))
def test_whatever_is_typed_fits_the_register_L1(text):
    told = heard(text)
    assert told.quantity is None or 1 <= told.quantity <= MOST_MACHINES
    assert told.site is None or 2 <= len(told.site) <= LONGEST_SITE
    assert (count := read_count(text)) is None or 1 <= count <= MOST_MACHINES
    assert as_site(text) is None or as_site(as_site(text)) == as_site(text)
