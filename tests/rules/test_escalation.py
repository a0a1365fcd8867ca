"""A job that nobody takes is heard of by the group, the leader, the dispatcher, and then by nobody else."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from rules.company.house import Hours
from rules.company.timers import Timers
from rules.escalation import UNCLAIMED, rung_due

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(time(9), time(18), (1, 2, 3, 4, 5))


def due(opened_at, rung, urgent=False):
    return rung_due(opened_at, rung, urgent=urgent, timers=Timers(), zone=SHANGHAI, hours=HOURS)


def shanghai(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(("rung", "clock"), [(0, "10:10"), (1, "10:20"), (2, "10:40")])
def test_an_untaken_job_climbs_one_rung_after_the_other_L4(rung, clock):
    assert due(shanghai("2026-11-23 10:00"), rung) == shanghai(f"2026-11-23 {clock}")


@pytest.mark.parametrize(("rung", "clock"), [(0, "22:03"), (1, "22:05"), (2, "22:10")])
def test_an_urgent_job_climbs_faster_and_at_night_L4(rung, clock):
    assert due(shanghai("2026-11-23 22:00"), rung, urgent=True) == shanghai(f"2026-11-23 {clock}")


def test_what_is_not_urgent_waits_for_business_hours_L4():
    assert due(shanghai("2026-11-27 17:55"), 0) == shanghai("2026-11-30 09:05")


@pytest.mark.parametrize("urgent", [True, False])
def test_after_the_last_rung_nobody_else_is_told_L4(urgent):
    assert due(shanghai("2026-11-23 10:00"), len(UNCLAIMED), urgent) is None
