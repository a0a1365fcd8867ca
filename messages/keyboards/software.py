"""The buttons of the register of software updates: for the technician who enters, and whoever verifies [L1]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from messages.buttons.software import (
    AnswerEntry,
    AskBack,
    DropSoftware,
    EnterSoftware,
    Piece,
    PutEntryRight,
    RejectEntry,
    ShowEntry,
    ShowWaiting,
    SoftwareCount,
    SoftwareProduct,
    TellPiece,
    VerifyEntry,
    VerifyPage,
    WithdrawEntry,
)
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.company.products import Product
from rules.software_register import EntryState

COUNTS = (1, 2, 3, 5)
IN_A_ROW = 2


def telling(
    captions: Captions, asked: str | None, products: Sequence[Product], own: Mapping[int, str], *, has_serial: bool
) -> Markup:
    """What answers the question first; with everything there it is entered, or put right."""
    drop = [press(captions("cancel"), DropSoftware())]
    if asked == "product":
        models = [press(captions.words(each.name), SoftwareProduct(each.code)) for each in products]
        entries = [press(captions("own_entry", what=what), ShowEntry(entry)) for entry, what in own.items()]
        return inline([*([key] for key in models), *([key] for key in entries), drop])
    if asked == "quantity":
        return inline([[press(str(count), SoftwareCount(count)) for count in COUNTS], drop])
    if asked:
        return inline([drop])
    pieces = [each for each in Piece if not (has_serial and each is Piece.QUANTITY)]
    right = [press(captions(f"software_{each}"), TellPiece(each)) for each in pieces]
    return inline([[press(captions("enter_software"), EnterSoftware())], *_pairs(right), drop])


def own_entry(captions: Captions, entry_id: int, state: EntryState) -> Markup | None:
    if state not in {EntryState.ENTERED, EntryState.ASKED}:
        return None
    answer = [press(captions("handle_answer"), AnswerEntry(entry_id))] if state is EntryState.ASKED else []
    right = press(captions("put_right"), PutEntryRight(entry_id))
    return inline([answer, [right, press(captions("withdraw_entry"), WithdrawEntry(entry_id))]])


def regions(captions: Captions, waiting: Sequence[tuple[Region, int]]) -> Markup:
    keys = [
        press(captions("region_waiting", name=captions.words(region.name), count=count), ShowWaiting(region.code, 0))
        for region, count in waiting
    ]
    return inline([[key] for key in keys])


@dataclass(frozen=True)
class Page:
    region_code: str
    number: int
    last: int
    may_verify: Mapping[int, int]
    """The entries that are this reader's to verify, by their place in the list."""


def waiting(captions: Captions, page: Page, now: datetime) -> Markup | None:
    shown, may_verify = int(now.timestamp() * 1000), page.may_verify
    rows: list[list[Key]] = [
        [
            press(captions("verify_entry", place=place), VerifyEntry(entry_id, shown)),
            press(captions("ask_back", place=place), AskBack(entry_id)),
            press(captions("reject_entry", place=place), RejectEntry(entry_id)),
        ]
        for place, entry_id in may_verify.items()
    ]
    if len(may_verify) > 1:
        ids = list(may_verify.values())
        button = VerifyPage(min(ids), max(ids), shown)
        rows.append([press(captions("verify_page", count=len(ids)), button)])
    earlier = [press(captions("earlier_page"), ShowWaiting(page.region_code, page.number - 1))] if page.number else []
    has_more = page.number < page.last
    later = [press(captions("later_page"), ShowWaiting(page.region_code, page.number + 1))] if has_more else []
    return inline([*rows, [*earlier, *later]]) if rows or earlier or later else None


def one(captions: Captions, entry_id: int, now: datetime) -> Markup:
    shown = int(now.timestamp() * 1000)
    verify = press(captions("verify"), VerifyEntry(entry_id, shown))
    return inline(
        [
            [verify],
            [press(captions("ask_operator"), AskBack(entry_id)), press(captions("reject"), RejectEntry(entry_id))],
        ]
    )


def _pairs(keys: list[Key]) -> list[list[Key]]:
    return [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
