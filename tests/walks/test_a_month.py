"""A whole company walks at random for a month; in the evening of each day all holds that always has to."""

from tests.walks.months import walk

DAYS = 4


async def test_a_company_walks_and_each_day_ends_well_B3_M3_P2(desk):
    seen = await walk(desk, seed=2, days=DAYS, reports_a_day=2)
    assert seen.move_count > 100
