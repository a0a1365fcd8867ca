"""A worried cook with greasy hands is done soon: few moves, and about two minutes of reading in all."""

import pytest

from tests.support.common_report import tell_both

MOST_FOR_A_NEWCOMER, MOST_FOR_THE_KNOWN = 11, 6
ABOUT_TWO_MINUTES, A_GLANCE = 130, 40
"""Seconds, for all that is read, and for the longest message."""


@pytest.mark.parametrize("language_code", ["zh-hans", "en"])
async def test_the_common_report_takes_few_moves_and_about_two_minutes_of_reading_M3_T1(desk, language_code):
    newcomer, known = await tell_both(desk, language_code)
    assert newcomer.move_count <= MOST_FOR_A_NEWCOMER
    assert known.move_count <= MOST_FOR_THE_KNOWN
    assert max(newcomer.seconds, known.seconds) < ABOUT_TWO_MINUTES
    assert max(message.seconds for message in (*newcomer.heard, *known.heard)) < A_GLANCE
    assert await newcomer.customer.hears("R-1123-0001")
