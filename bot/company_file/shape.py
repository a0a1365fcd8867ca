"""Fits a company file into the tables of `rules/company/`, and says in plain words what does not fit."""

from dataclasses import fields
from difflib import get_close_matches
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, to_json

from bot.company_file.lines import Path
from bot.company_file.values import EXPECTED_AMOUNT, EXPECTED_LENGTH, EXPECTED_TIME, LENGTH, Complaints
from rules.company import Company

COMPANY = TypeAdapter(Company)

EXPECTED = {
    "string": "expected words in quotes",
    "int": "expected a whole number",
    "float": "expected a number",
    "bool": "expected true or false",
    "time_delta": EXPECTED_LENGTH,
    "time": EXPECTED_TIME,
    "decimal": EXPECTED_AMOUNT,
    "finite_number": EXPECTED_AMOUNT,
    "tuple": "expected a list: [ … ], or entries that begin with [[ … ]]",
    "missing": "is missing",
}
EXPECTED_TABLE = {
    "Text": 'expected both languages: { zh = "…", en = "…" }',
    "Words": 'expected words in both languages: { zh = ["…"], en = ["…"] }',
}


def fitted(file: dict[str, object]) -> Company:
    """Through JSON, where pydantic is strict and yet takes lists for tuples and tables for dataclasses."""
    return COMPANY.validate_json(to_json(_with_lengths(file)), strict=True)


def shape_complaints(file: dict[str, object]) -> Complaints:
    try:
        fitted(file)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            yield detail["loc"], _in_plain_words(detail)


def _with_lengths(file: dict[str, object]) -> dict[str, object]:
    tables = {name: table for name in ("timers", "kept") if isinstance(table := file.get(name), dict)}
    return file | {name: {key: _iso_length(each) for key, each in table.items()} for name, table in tables.items()}


def _iso_length(value: object) -> object:
    if isinstance(value, list):
        return [_iso_length(entry) for entry in value]
    if isinstance(value, str) and (match := LENGTH.fullmatch(value)):
        count, unit = match.groups()
        return f"P{count}D" if unit == "d" else f"PT{count}{unit.upper()}"
    return value


def _in_plain_words(detail: ErrorDetails) -> str:
    match detail["type"]:
        case "unexpected_keyword_argument":
            return _unknown_key(detail["loc"])
        case "literal_error":
            return f"expected {detail['ctx']['expected']}"
        case "dataclass_type":
            return EXPECTED_TABLE.get(detail["ctx"]["class_name"], "expected a table of keys and values")
        case kind:
            known = (words for begin, words in EXPECTED.items() if kind.startswith(begin))
            return next(known, "does not fit here")


def _unknown_key(path: Path) -> str:
    known = _keys_at(path[:-1])
    nearest = get_close_matches(str(path[-1]), known, n=1)
    return f'unknown key; did you mean "{nearest[0]}"?' if nearest else f"unknown key; known here: {', '.join(known)}"


def _keys_at(path: Path) -> list[str]:
    table: Any = Company
    for step in path:
        table = get_args(table)[0] if isinstance(step, int) else get_type_hints(table)[step]
        if get_origin(table) is UnionType:
            table = get_args(table)[0]
    return [field.name for field in fields(table)]
