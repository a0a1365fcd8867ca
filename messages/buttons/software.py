"""The register of software updates: told by a technician, verified by whoever leads the region [L1]."""

from enum import StrEnum

from messages.buttons.button import Button


class Piece(StrEnum):
    PRODUCT = "product"
    QUANTITY = "quantity"
    VERSION = "version"
    SITE = "site"
    DAY = "day"


class TellSoftware(Button, prefix="software"):
    """A technician begins an entry."""


class TellPiece(Button, prefix="sw-piece"):
    piece: Piece


class SoftwareProduct(Button, prefix="sw-product"):
    product_code: str


class SoftwareCount(Button, prefix="sw-count"):
    quantity: int


class EnterSoftware(Button, prefix="sw-enter"):
    pass


class DropSoftware(Button, prefix="sw-drop"):
    """What was told so far is left."""


class ShowEntry(Button, prefix="sw-entry"):
    entry_id: int


class PutEntryRight(Button, prefix="sw-right"):
    entry_id: int


class WithdrawEntry(Button, prefix="sw-withdraw"):
    entry_id: int


class AnswerEntry(Button, prefix="sw-answer"):
    entry_id: int


class ShowWaiting(Button, prefix="sw-list"):
    region_code: str
    page: int


class VerifyEntry(Button, prefix="sw-yes"):
    entry_id: int
    shown: int
    """When, in milliseconds: what was changed later is looked at again."""


class VerifyPage(Button, prefix="sw-yes-all"):
    """Those that stood on the page, from the first to the last; its region is that of the first."""

    first: int
    last: int
    shown: int


class AskBack(Button, prefix="sw-ask"):
    entry_id: int


class RejectEntry(Button, prefix="sw-no"):
    entry_id: int
