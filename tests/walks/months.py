"""A company walks for some days on a fresh database; what goes wrong names the seed and the last deeds."""

import logging
from collections.abc import Sequence

from bot.company_file import read_company
from desk import house
from tests.support.desk_kit import Desk
from tests.support.example import EXAMPLE
from tests.walks import books
from tests.walks.ledger import Seen, look_at_the_day
from tests.walks.said import Broken
from tests.walks.walk import BRISK, BUSY, QUIET, Rhythm, Walk

BRISK_DAYS = {1, 2}
"""In a month that is quiet else: what is taken on one day is visited on the next."""
CLOSED = ('"north"', '"east"', '"central"')
"""Regions that leave the company file on the first day: one that is like the others costs as much as they do."""
ELSEWHERE = "Europe/Berlin"
"""The southwest keeps another clock, which changes in this month."""


class Alarm(logging.Handler):
    """Whatever the product logs as an error is one."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.cries: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.cries.append(self.format(record))

    def is_silent(self) -> None:
        if self.cries:
            raise Broken("something failed [P2]")


def busy(days: int) -> list[Rhythm]:
    return [BUSY] * days


def mostly_quiet(days: int) -> list[Rhythm]:
    """In a tenth of the time."""
    return [BRISK if day in BRISK_DAYS else QUIET for day in range(days)]


async def walk(desk: Desk, seed: int, days: Sequence[Rhythm]) -> Seen:
    await _open_in_two_places(desk)
    walking, seen, alarm = Walk(desk, seed), Seen(), Alarm()
    logging.getLogger().addHandler(alarm)
    try:
        for number, rhythm in enumerate(days):
            await walking.day(number, rhythm)
            await look_at_the_day(desk, seen)
            alarm.is_silent()
        await books.look(desk)
    except Exception as trouble:
        cries = "\n".join(alarm.cries[:1])
        deeds = "\n".join(f"  {each}" for each in walking.hands.deeds)
        how = " --quiet" if QUIET in days else ""
        msg = (
            f"{trouble}\n{cries}\npython -m tests.walks --seed {seed} --days {len(days)}{how}\nthe last deeds:\n{deeds}"
        )
        raise Broken(msg) from trouble
    finally:
        logging.getLogger().removeHandler(alarm)
    seen.move_count, seen.pressed = walking.hands.move_count, set(walking.hands.pressed)
    return seen


async def _open_in_two_places(desk: Desk) -> None:
    text = "\n[[".join(block for block in EXAMPLE.split("\n[[") if not any(code in block for code in CLOSED))
    before, after = text.split('code = "southwest"', 1)
    text = f'{before}code = "southwest"{after.replace("Asia/Shanghai", ELSEWHERE, 1)}'
    desk.database.company = read_company(text, "company.example.toml")
    async with desk.database.open_work() as work:
        await house.introduce(work, text)
