"""The common report of a new customer and of a known one: their moves, what they hear, how long that takes to read."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.migrations import migrate
from tests.support.common_report import Telling, tell_both
from tests.support.databases import sqlite_url
from tests.support.desk_kit import open_desk

REPORTS = "| report | moves | taps | typed | messages heard | to read | reading time |\n|---|---|---|---|---|---|---|"
MESSAGES = "\n| {} hears | characters | reading time | words | reading time |\n|---|---|---|---|---|"
WIDTH = 45


def print_report(what: str, telling: Telling) -> None:
    done = f"**{telling.move_count}** | {telling.tap_count} | {telling.typed_count} | {len(telling.heard)}"
    unit = "characters" if telling.is_chinese else "words"
    print(f"| {what} | {done} | {telling.length} {unit} | **{telling.seconds:.0f} s** |")


def print_messages(who: str, chinese: Telling, english: Telling) -> None:
    print(MESSAGES.format(who))
    for first, second in zip(chinese.heard, english.heard, strict=True):
        cells = (first.length, f"{first.seconds:.0f} s", second.length, f"{second.seconds:.0f} s")
        print(f"| {_beginning(second.text)} | {' | '.join(map(str, cells))} |")


def _beginning(text: str) -> str:
    line = text.splitlines()[0]
    return line if len(line) <= WIDTH else f"{line[:WIDTH].rsplit(' ', 1)[0]} …"


async def measure() -> None:
    with TemporaryDirectory() as folder:
        url = sqlite_url(Path(folder) / "taps.db")
        await migrate(url)
        desk = await open_desk(url)
        new_in_chinese, known_in_chinese = await tell_both(desk, "zh-hans")
        new_in_english, known_in_english = await tell_both(desk, "en")
        await desk.database.close()
    print(REPORTS)
    print_report("a new customer, Chinese", new_in_chinese)
    print_report("a known customer, Chinese", known_in_chinese)
    print_report("a new customer, English", new_in_english)
    print_report("a known customer, English", known_in_english)
    print_messages("a new customer", new_in_chinese, new_in_english)
    print_messages("a known customer", known_in_chinese, known_in_english)


if __name__ == "__main__":
    asyncio.run(measure())
