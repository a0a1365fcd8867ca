"""Leave and absence: from when until when, why, and back again. Days travel as `date.toordinal` counts them."""

from messages.buttons.button import Button
from rules.absence import AbsenceKind


class ShowTeam(Button, prefix="team"):
    region_code: str


class WhenAway(Button, prefix="away"):
    person_id: int


class ChooseDays(Button, prefix="days"):
    """Without `last` that is asked next."""

    person_id: int
    first: int
    last: int | None = None


class OtherDays(Button, prefix="days-other"):
    person_id: int


class ChooseReason(Button, prefix="why-away"):
    kind: AbsenceKind


class NotAway(Button, prefix="not-away"):
    """The question is left without an answer."""


class EndAbsence(Button, prefix="back-again"):
    absence_id: int
