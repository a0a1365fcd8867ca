"""The labelled lists: symptoms, dangers and anger as cooks write them, manners as technicians do, and what is understood."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rules.anger import is_angry
from rules.danger import dangers_in
from rules.fault_match import best_match, likely
from rules.manner import judge
from tests.support.example import COMPANY

NOTHING = "none"


@dataclass(frozen=True)
class Understood:
    """Of the symptoms: `offered` are those for which one fault's steps are offered, `right` those that fit."""

    symptoms: int
    simple_faults: int
    offered: int
    right: int
    among_three: int

    @property
    def precision(self) -> float:
        return self.right / self.offered


@dataclass(frozen=True)
class Heard:
    dangerous: int
    heard: int
    of_its_kind: int
    harmless: int
    false_alarms: int


@dataclass(frozen=True)
class Felt:
    angry: int
    heard: int
    harmless: int
    false_alarms: int


@dataclass(frozen=True)
class Held:
    rude: int
    missed: list[str]
    harmless: int
    false_alarms: list[str]

    @property
    def caught(self) -> float:
        return 1 - len(self.missed) / self.rude


def symptoms(part: str) -> Understood:
    offered = right = among_three = simple = total = 0
    for line in _lines(f"symptoms_{part}"):
        said, fault = (line["words"], COMPANY.faults, line["product"]), line["fault"]
        match = best_match(*said)
        total += 1
        simple += fault != NOTHING
        offered += match is not None
        right += match is not None and match.fault.code == fault
        among_three += fault in {each.fault.code for each in likely(*said)}
    return Understood(total, simple, offered, right, among_three)


def dangers(part: str) -> Heard:
    lines = [(line["danger"], dangers_in(line["words"])) for line in _lines(f"dangers_{part}")]
    dangerous = [(danger, found) for danger, found in lines if danger != NOTHING]
    harmless = [found for danger, found in lines if danger == NOTHING]
    of_its_kind = sum(danger in found for danger, found in dangerous)
    return Heard(
        len(dangerous), sum(bool(found) for _, found in dangerous), of_its_kind, len(harmless), sum(map(bool, harmless))
    )


def anger(part: str) -> Felt:
    lines = [(line["mood"] == "angry", is_angry(line["words"])) for line in _lines(f"anger_{part}")]
    angry, harmless = ([heard for mood, heard in lines if mood is each] for each in (True, False))
    return Felt(len(angry), sum(angry), len(harmless), sum(harmless))


def manner(part: str, language: str) -> Held:
    lines = list(_lines(f"manner_{language}_{part}"))
    rude, harmless = ([each["words"] for each in lines if each["manner"] == kind] for kind in ("rude", NOTHING))
    missed = [words for words in rude if is_kind(words)]
    return Held(len(rude), missed, len(harmless), [words for words in harmless if not is_kind(words)])


def is_kind(words: str) -> bool:
    return judge(words, COMPANY.tone.words).is_calm


def everyday_words() -> list[str]:
    """Nobody is angry in any of the symptoms and dangers."""
    names = [f"{kind}_{part}" for kind in ("symptoms", "dangers") for part in ("development", "held_out")]
    return [line["words"] for name in names for line in _lines(name)]


def _lines(name: str) -> Iterator[dict[str, str]]:
    with Path(__file__).with_name(f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
