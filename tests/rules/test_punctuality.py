"""A technician arrives 5 to 10 minutes early."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.punctuality import is_late, is_on_time, leave_at

AGREED = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize("travel", [0, 45, 200])
def test_leaving_in_time_is_arriving_ten_minutes_early_B5(travel):
    travel = timedelta(minutes=travel)
    assert leave_at(AGREED, travel) + travel == AGREED - timedelta(minutes=10)


def test_five_minutes_early_will_do_where_the_company_says_so_B5():
    assert leave_at(AGREED, timedelta(minutes=30), early=timedelta(minutes=5)) == AGREED - timedelta(minutes=35)


@pytest.mark.parametrize(("seconds", "is_punctual"), [(-600, True), (0, True), (1, False), (900, False)])
def test_late_is_late_B5(seconds, is_punctual):
    now = AGREED + timedelta(seconds=seconds)
    assert is_on_time(AGREED, now) == is_punctual
    assert is_late(AGREED, now) == (not is_punctual)
