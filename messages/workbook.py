"""Rows become a workbook: dates are dates, numbers numbers, and words are text whatever they begin with [L2]."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import zip_longest

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from rules.sheets import Cell, Share, Sheet

NARROWEST, WIDEST = 8, 60
LOOKED_AT = 200
"""So many rows decide how wide a column is."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
CELL_TAKES = 32_000
DATE, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"


@dataclass(frozen=True)
class Formats:
    header: Format
    day: Format
    moment: Format
    share: Format
    defused: Format
    """Stays text even when the sheet is saved as lines of text and opened again."""


def fill(sheets: Iterable[Sheet]) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_urls": False}) as book:
        formats = Formats(
            header=book.add_format({"bold": True, "bottom": 1}),
            day=book.add_format({"num_format": DATE}),
            moment=book.add_format({"num_format": MOMENT}),
            share=book.add_format({"num_format": "0%"}),
            defused=book.add_format({"quote_prefix": True}),
        )
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, formats)
    return content.getvalue()


def _fill(page: Worksheet, sheet: Sheet, formats: Formats) -> None:
    page.freeze_panes(1, 0)
    for column, name in enumerate(sheet.header):
        page.write_string(0, column, name, formats.header)
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write(page, number, column, cell, formats)
    for column, width in enumerate(_widths(sheet)):
        page.set_column(column, column, width)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)


def _write(page: Worksheet, row: int, column: int, cell: Cell, formats: Formats) -> None:
    if isinstance(cell, datetime):
        page.write_datetime(row, column, cell, formats.moment)
    elif isinstance(cell, date):
        page.write_datetime(row, column, cell, formats.day)
    elif isinstance(cell, str):
        how = formats.defused if cell.startswith(FORMULA_SIGNS) else None
        page.write_string(row, column, cell[:CELL_TAKES], how)
    elif cell is not None:
        page.write_number(row, column, cell, formats.share if isinstance(cell, Share) else None)


def _widths(sheet: Sheet) -> list[int]:
    columns = zip_longest(sheet.header, *sheet.rows[:LOOKED_AT])
    return [min(max(NARROWEST, *(_width(cell) for cell in column)) + 2, WIDEST) for column in columns]


def _width(cell: Cell) -> int:
    """A Chinese character is as wide as two Latin ones."""
    if isinstance(cell, datetime):
        return len(MOMENT)
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in str("" if cell is None else cell))
