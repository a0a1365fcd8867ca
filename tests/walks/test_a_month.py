"""A whole company walks at random for a month; in the evening of each day all holds that always has to."""

from rules.ticket import Status
from tests.walks.months import mostly_quiet, walk


async def test_a_company_walks_a_month_and_each_day_ends_well_B3_M3_P2(desk):
    seen = await walk(desk, seed=6, days=mostly_quiet(31))
    assert {Status.OPEN, Status.ACCEPTED} <= seen.statuses
    assert {"InviteTo", "EndWork", "ShowDigest", "SendFeedback"} <= seen.pressed
