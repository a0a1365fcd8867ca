"""How many plates are read: `python -m benchmarks.codes_read`, the table of docs/benchmarks.md, "Codes read"."""

from collections import defaultdict
from time import perf_counter

from bot.plate_codes import codes_in
from rules.serial import read_serial
from tests.support.example import COMPANY
from tests.support.plates import KINDS, SEED, TROUBLES, plates

SETS = {"as tuned": (SEED,), "fresh": (1, 2, 3, 4, 5)}
"""The ways of looking were chosen on the first forty; the others have other numbers, places and grain."""


def main() -> None:
    print("| set | trouble |", " | ".join(KINDS), "|")
    print("|---|---|", "---|" * len(KINDS), sep="")
    for name, seeds in SETS.items():
        _rows(name, seeds)


def _rows(name: str, seeds: tuple[int, ...]) -> None:
    read: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    slowest, misread = 0.0, 0
    for plate in (plate for seed in seeds for plate in plates(seed)):
        began = perf_counter()
        codes = codes_in(plate.picture)
        slowest = max(slowest, perf_counter() - began)
        numbers = {serial.number for code in codes if (serial := read_serial(code, COMPANY.products))}
        misread += bool(numbers - {plate.number})
        read[plate.trouble, plate.kind].append(plate.number in numbers)
    for trouble in TROUBLES:
        print(f"| {name} | {trouble} |", " | ".join(_share(read[trouble, kind]) for kind in KINDS), "|")
    every = [one for found in read.values() for one in found]
    print(f"| {name} | **all** | {_share(every)} read, {misread} misread, the slowest {slowest:.1f} s | |", flush=True)


def _share(found: list[bool]) -> str:
    return f"{sum(found)} of {len(found)}"


if __name__ == "__main__":
    main()
