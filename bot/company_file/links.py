"""Judges the values of a company file against each other: taken codes, names that lead nowhere, empty posts."""

from collections.abc import Iterator
from difflib import get_close_matches

from bot.company_file.lines import Path
from bot.company_file.values import Complaints, is_length, is_time, length

DISTINCT = (
    ("regions", "code"),
    ("regions", "chat_id"),
    ("staff", "telegram_id"),
    ("staff", "badge"),
    ("products", "code"),
    ("faults", "code"),
    ("prices", "code"),
    ("checklists", "code"),
    ("extra_checks", "code"),
)
LINKS = (
    ("staff", "region", "regions"),
    ("faults", "products", "products"),
    ("faults", "parts", "prices"),
    ("prices", "products", "products"),
    ("checklists", "products", "products"),
    ("extra_checks", "products", "products"),
)
WORK_IN_A_REGION = ("technician", "leader")
WORK_FOR_ALL = ("dispatcher", "headquarters")
NAME_ONE = 'name one in [[staff]], or write the post down with "vacant = true"'

File = dict[str, object]
Entry = dict[str, object]


def link_complaints(file: File) -> Complaints:
    for table, key in DISTINCT:
        yield from _taken_twice(file, table, key)
    for table, key, target in LINKS:
        yield from _leading_nowhere(file, table, key, target)
    yield from _misplaced_staff(file)
    yield from _empty_posts(file)
    yield from _lists_for_no_visit(file)
    yield from _out_of_order(file)


def entries(file: File, table: str) -> Iterator[tuple[Path, Entry]]:
    rows = file.get(table)
    for index, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict):
            yield (table, index), row


def _taken_twice(file: File, table: str, key: str) -> Complaints:
    taken: dict[str, int | str] = {}
    for path, entry in entries(file, table):
        if key not in entry:
            continue
        if (value := repr(entry[key])) in taken:
            yield (*path, key), f"is already used by {table}[{taken[value]}]"
        taken.setdefault(value, path[-1])


def _leading_nowhere(file: File, table: str, key: str, target: str) -> Complaints:
    codes = [str(entry["code"]) for _, entry in entries(file, target) if "code" in entry]
    for path, entry in entries(file, table):
        for place, code in _named((*path, key), entry.get(key)):
            if code not in codes:
                yield place, f'"{code}" is not among the {target}{_nearest(code, codes)}'


def _named(path: Path, value: object) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        yield from (((*path, index), code) for index, code in enumerate(value) if isinstance(code, str))


def _nearest(word: str, known: list[str]) -> str:
    nearest = get_close_matches(word, known, n=1)
    return f'; did you mean "{nearest[0]}"?' if nearest else ""


def _roles(entry: Entry) -> list[object]:
    roles = entry.get("roles")
    return roles if isinstance(roles, list) else []


def _misplaced_staff(file: File) -> Complaints:
    for path, entry in entries(file, "staff"):
        for role in WORK_IN_A_REGION:
            if role in _roles(entry) and "region" not in entry:
                yield (*path, "region"), f"is missing; a {role} belongs to a region"
        if entry.get("vacant") is True and "telegram_id" in entry:
            yield (*path, "telegram_id"), "a vacant post has no Telegram account yet"


def _empty_posts(file: File) -> Complaints:
    held = {role for _, entry in entries(file, "staff") for role in map(str, _roles(entry))}
    if missing := [role for role in WORK_FOR_ALL if role not in held]:
        yield ("staff",), f"there is no {' and no '.join(missing)}; {NAME_ONE}"
    led = {str(entry.get("region")) for _, entry in entries(file, "staff") if "leader" in _roles(entry)}
    for path, region in entries(file, "regions"):
        if str(region.get("code")) not in led:
            yield path, f"has no leader; {NAME_ONE}"


def _lists_for_no_visit(file: File) -> Complaints:
    for path, checklist in entries(file, "checklists"):
        if checklist.get("kind") == "maintenance" and "visits" in checklist:
            yield (*path, "visits"), "a maintenance list is ticked at maintenance visits anyway; leave the line out"


def _out_of_order(file: File) -> Complaints:
    hours, timers = file.get("hours"), file.get("timers")
    if isinstance(hours, dict) and not _in_order(hours, "opens", "closes"):
        yield ("hours", "closes"), "must come after opens"
    for path, product in entries(file, "products"):
        spans = product.get("production_hours")
        for index, span in enumerate(spans if isinstance(spans, list) else []):
            if isinstance(span, dict) and not _in_order(span, "starts", "ends"):
                yield (*path, "production_hours", index, "ends"), "must come after starts"
    if isinstance(timers, dict) and not _is_not_shorter(timers, "arrive_early", "10m", "arrive_early_least", "5m"):
        yield ("timers", "arrive_early"), "must not be shorter than arrive_early_least"
    if isinstance(timers, dict) and not _is_not_shorter(timers, "travel_most", "4h", "travel_least", "10m"):
        yield ("timers", "travel_most"), "must not be shorter than travel_least"


def _in_order(table: Entry, first: str, then: str) -> bool:
    if not (is_time(table.get(first)) and is_time(table.get(then))):
        return True
    return str(table[first])[:5] < str(table[then])[:5]


def _is_not_shorter(timers: Entry, long: str, usual: str, short: str, usual_short: str) -> bool:
    most, least = timers.get(long, usual), timers.get(short, usual_short)
    return not (is_length(most) and is_length(least)) or length(str(most)) >= length(str(least))
