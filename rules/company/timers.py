"""How long the desk waits, for what."""

from dataclasses import dataclass
from datetime import time, timedelta

from rules.company.words import Table


@dataclass(frozen=True)
class Timers(Table):
    unfinished_report: timedelta = timedelta(minutes=30)
    draft_kept: timedelta = timedelta(days=1)
    call_back: timedelta = timedelta(hours=2)
    call_back_unanswered: timedelta = timedelta(hours=24)
    unclaimed: tuple[timedelta, ...] = (timedelta(minutes=10), timedelta(minutes=20), timedelta(minutes=40))
    unclaimed_urgent: tuple[timedelta, ...] = (timedelta(minutes=3), timedelta(minutes=5), timedelta(minutes=10))
    no_time_agreed: tuple[timedelta, ...] = (timedelta(minutes=30), timedelta(minutes=60))
    unanswered: timedelta = timedelta(minutes=30)
    evening_before: time = time(18)
    visit_soon: timedelta = timedelta(hours=2)
    arrive_early: timedelta = timedelta(minutes=10)
    arrive_early_least: timedelta = timedelta(minutes=5)
    leave_late: timedelta = timedelta(minutes=10)
    not_arrived: timedelta = timedelta(minutes=15)
    report_missing: timedelta = timedelta(hours=2)
    sign_off: timedelta = timedelta(hours=24)
    rating_again: timedelta = timedelta(hours=24)
    rating_closes: timedelta = timedelta(hours=72)
    talk_left: timedelta = timedelta(minutes=30)
    relay_closes: timedelta = timedelta(days=3)
    reopen: timedelta = timedelta(days=14)
    warranty_ending: timedelta = timedelta(days=30)
    maintenance_due: timedelta = timedelta(days=14)
    my_day_at: time = time(7, 30)
    work_log_at: time = time(18)
    digest_at: time = time(8, 30)
    headquarters_digest_at: time = time(9)
    travel: timedelta = timedelta(minutes=45)
    travel_least: timedelta = timedelta(minutes=10)
    travel_most: timedelta = timedelta(hours=4)
    visit_length: timedelta = timedelta(minutes=90)
    slot_step: timedelta = timedelta(minutes=30)
    slot_days: int = 5
    cut_off: timedelta = timedelta(hours=2)
    invitation_valid: timedelta = timedelta(days=7)
    words_kept: timedelta = timedelta(days=90)
