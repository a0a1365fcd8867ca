"""The buttons under a technician's day and under the work log [L2]."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from messages.buttons.job import ShowJob
from messages.buttons.logs_of_week import ShowLogsOfRegions, ShowWeekOfLogs
from messages.buttons.my_day import NothingToLog, ShowDay, ShowLogs, WriteLog
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.company.house import Region


class Job(NamedTuple):
    ticket_id: int
    number: str | None
    at: datetime | None


def day(captions: Captions, jobs: Iterable[Job]) -> Markup | None:
    """One for each job that is still to be done: its time, where it has one."""
    keys = [press(captions("job_of_day", number=job.number, at=job.at), ShowJob(job.ticket_id)) for job in jobs]
    return inline([[key] for key in keys]) if keys else None


def show_day(captions: Captions) -> Markup:
    return inline([[press(captions("my_day"), ShowDay())]])


def log(captions: Captions, log_id: int, *, is_written: bool) -> Markup:
    write = press(captions("log_anew" if is_written else "write_log"), WriteLog(log_id))
    nothing = [] if is_written else [press(captions("nothing_to_add"), NothingToLog(log_id))]
    return inline([[*nothing, write]])


def logs(captions: Captions, region_code: str, on: date, *, is_today: bool) -> Markup:
    before = press(captions("day_before"), ShowLogs(region_code, (on - timedelta(days=1)).toordinal()))
    after = press(captions("day_after"), ShowLogs(region_code, (on + timedelta(days=1)).toordinal()))
    week = press(captions("week_of_logs"), ShowWeekOfLogs(region_code, on.toordinal()))
    return inline([[before] if is_today else [before, after], [week]])


def regions(captions: Captions, regions: list[Region], on: date) -> Markup:
    rows = [[press(captions.words(each.name), ShowLogs(each.code, on.toordinal()))] for each in regions]
    return inline([*rows, [press(captions("last_week_of_logs"), ShowLogsOfRegions(on.toordinal() - 7))]])
