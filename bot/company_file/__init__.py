"""Reads the company file; what is wrong with it is said all at once, each with its line."""

import re
import tomllib
from pathlib import Path as FilePath

from bot.company_file.appraisal import appraisal_complaints
from bot.company_file.kept import kept_complaints
from bot.company_file.lines import Path, line_of_each
from bot.company_file.links import link_complaints
from bot.company_file.pictures import picture_complaints
from bot.company_file.shape import fitted, shape_complaints
from bot.company_file.values import Complaints, every_value, value_complaints
from rules.company import Company

DEEPEST = 12
LARGEST = 2**63


class CompanyFileErrors(Exception):
    """`lines` read `company.toml:12: regions[2].time_zone: what is expected`."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def text_of(file: FilePath) -> str:
    try:
        return _decoded(file.read_bytes(), file.name)
    except OSError as trouble:
        raise CompanyFileErrors([f"{file}: cannot be read ({trouble.strerror}); name the company file"]) from None


def read_company(text: str | bytes, name: str, folder: FilePath | None = None) -> Company:
    """The pictures that it names are looked for in `folder`; None: they were kept when it was loaded."""
    source = _decoded(text, name)
    file = _parsed(source, name)
    if wild := dict(_beyond_any_company(file)):
        raise _errors(name, source, wild)
    seen = picture_complaints(file, folder) if folder else ()
    linked = [*link_complaints(file), *appraisal_complaints(file), *kept_complaints(file)]
    if complaints := dict([*linked, *seen, *value_complaints(file), *shape_complaints(file)]):
        raise _errors(name, source, complaints)
    return fitted(file)


def _decoded(text: str | bytes, name: str) -> str:
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise CompanyFileErrors([f"{name}:{line}: not UTF-8 text; save the file as UTF-8"]) from None


def _parsed(source: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(source)
    except RecursionError:
        raise CompanyFileErrors([f"{name}:1: brackets are nested too deeply"]) from None
    except ValueError as error:  # besides TOMLDecodeError: numbers of thousands of digits
        found = re.search(r" \(at line (\d+), column \d+\)", str(error))
        line = found[1] if found else source.count("\n") + 1
        sentence = re.sub(r" \(at [^()]*\)$", "", str(error))
        raise CompanyFileErrors([f"{name}:{line}: not TOML: {sentence}"]) from None


def _beyond_any_company(file: dict[str, object]) -> Complaints:
    """What would choke the checks themselves."""
    for path, value in every_value(file):
        if len(path) > DEEPEST:
            yield path, "is nested too deeply"
        if isinstance(value, int) and abs(value) >= LARGEST:
            yield path, "is too large a number"


def _errors(name: str, source: str, complaints: dict[Path, str]) -> CompanyFileErrors:
    lines = line_of_each(source)
    found = sorted((_line(lines, path), _shown(path), sentence) for path, sentence in complaints.items())
    return CompanyFileErrors([f"{name}:{line}: {place}: {sentence}" for line, place, sentence in found])


def _line(lines: dict[Path, int], path: Path) -> int:
    """What is missing has no line of its own: the nearest table that should hold it does."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _shown(path: Path) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{_shown_key(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def _shown_key(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key) else repr(key)
