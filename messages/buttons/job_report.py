"""The buttons of a job report: its pieces, what the customer says to it, and who says it for them."""

from messages.buttons.button import Button
from rules.evidence import Evidence, Moment
from rules.sign_off import OfficeReason


class AskFor(Button, prefix="part"):
    """A piece of the report is to be written, or put right."""

    ticket_id: int
    part: Evidence


class SortPhotos(Button, prefix="sort"):
    ticket_id: int
    moment: Moment


class ClearPhotos(Button, prefix="clear"):
    ticket_id: int
    moment: Moment


class NoPhoto(Button, prefix="no-photo"):
    ticket_id: int


class TakeMinutes(Button, prefix="minutes"):
    ticket_id: int
    minutes: int


class IsFinal(Button, prefix="final"):
    ticket_id: int
    is_final: bool


class FileNow(Button, prefix="file"):
    ticket_id: int


class ItWorks(Button, prefix="all-well"):
    ticket_id: int
    filed: int
    """When: an earlier report of the visit is no question any more."""


class SomethingLeft(Button, prefix="not-well"):
    ticket_id: int
    filed: int


class TypeCode(Button, prefix="code"):
    ticket_id: int


class AskOffice(Button, prefix="ask-office"):
    ticket_id: int


class SignFor(Button, prefix="sign-for"):
    ticket_id: int
    why: OfficeReason


class GetPaper(Button, prefix="paper"):
    ticket_id: int
