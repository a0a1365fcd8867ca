"""A technician's day, and what they write of it in the evening."""

from messages.buttons.button import Button


class ShowDay(Button, prefix="day"):
    """Today, as it stands now."""


class NothingToLog(Button, prefix="log-none"):
    log_id: int


class WriteLog(Button, prefix="log"):
    log_id: int


class ShowLogs(Button, prefix="logs"):
    """Of a region's people, for whoever leads it; a day travels as `date.toordinal` counts it."""

    region_code: str
    on: int
