"""A week's work logs: read by region and person, a word added, sent on to headquarters."""

from messages.buttons.button import Button


class ShowWeekOfLogs(Button, prefix="week-logs"):
    """Any of its days, as `date.toordinal` counts it; so below."""

    region_code: str
    on: int


class ShowLogsOfPerson(Button, prefix="week-one"):
    region_code: str
    person_id: int
    on: int


class ShowLogsOfRegions(Button, prefix="week-all"):
    on: int


class AddWordToLogs(Button, prefix="week-word"):
    region_code: str
    on: int


class SendLogsOn(Button, prefix="week-send"):
    region_code: str
    on: int
