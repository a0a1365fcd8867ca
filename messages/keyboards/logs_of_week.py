"""The buttons under a week's work logs: add a word, send on, read by person, another week [L2]."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from messages.buttons.logs_of_week import (
    AddWordToLogs,
    SendLogsOn,
    ShowLogsOfPerson,
    ShowLogsOfRegions,
    ShowWeekOfLogs,
)
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.company.house import Region

IN_A_ROW = 2
A_WEEK = timedelta(weeks=1)


def week(captions: Captions, region_code: str, first_day: date, people: Mapping[int, str], *, may_send: bool) -> Markup:
    """`people`: names by their id."""
    on = first_day.toordinal()
    word = press(captions("word_on_logs"), AddWordToLogs(region_code, on))
    doing = [press(captions("send_logs_on"), SendLogsOn(region_code, on)), word] if may_send else []
    keys = [press(name, ShowLogsOfPerson(region_code, person_id, on)) for person_id, name in people.items()]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    before = press(captions("week_before"), ShowWeekOfLogs(region_code, (first_day - A_WEEK).toordinal()))
    after = press(captions("week_after"), ShowWeekOfLogs(region_code, (first_day + A_WEEK).toordinal()))
    return inline([doing, *rows, [before, after]])


def back(captions: Captions, region_code: str, first_day: date) -> Markup:
    return inline([[press(captions("back"), ShowWeekOfLogs(region_code, first_day.toordinal()))]])


def regions(captions: Captions, regions: Sequence[Region], first_day: date) -> Markup:
    on = first_day.toordinal()
    keys = [press(captions.words(each.name), ShowWeekOfLogs(each.code, on)) for each in regions]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    before = press(captions("week_before"), ShowLogsOfRegions((first_day - A_WEEK).toordinal()))
    after = press(captions("week_after"), ShowLogsOfRegions((first_day + A_WEEK).toordinal()))
    return inline([*rows, [before, after]])
