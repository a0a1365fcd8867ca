"""Numbers as people write them become numbers that can be called."""

import pytest

from desk.phones import shared_phone, typed_phone
from rules.refused import Refused


@pytest.fixture
async def work(desk):
    async with desk.database.open_work() as work:
        yield work


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("13800138000", "+8613800138000"),
        ("138-0013-8000", "+8613800138000"),
        ("+86 138 0013 8000", "+8613800138000"),
        ("0086 13800138000", "+8613800138000"),
        ("0755-2688 9999", "+8675526889999"),
        ("+49 30 123456", "+4930123456"),
    ],
)
async def test_a_typed_number_belongs_to_the_companys_country_T1(work, typed, number):
    assert typed_phone(work, typed) == number


@pytest.mark.parametrize("typed", ["12345", "hello", "", "1380013800", "+1 555"])
async def test_what_cannot_be_called_is_refused_T1(work, typed):
    with pytest.raises(Refused, match="phone_not_valid"):
        typed_phone(work, typed)


@pytest.mark.parametrize("shared", ["8613800138000", "+8613800138000", "13800138000"])
async def test_a_shared_contact_comes_with_or_without_its_country(work, shared):
    assert shared_phone(work, shared) == "+8613800138000"
