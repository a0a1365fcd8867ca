"""A company walks for some days on a fresh database; what goes wrong names the seed and the last deeds."""

import logging

from bot.company_file import read_company
from desk import house
from tests.support.desk_kit import Desk
from tests.support.example import EXAMPLE
from tests.walks import books
from tests.walks.ledger import Seen, look_at_the_day
from tests.walks.said import Broken
from tests.walks.walk import Walk

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


async def walk(desk: Desk, seed: int, days: int, **more: float) -> Seen:
    await _move_southwest(desk)
    walking, seen, alarm = Walk(desk, seed, **more), Seen(), Alarm()
    logging.getLogger().addHandler(alarm)
    try:
        for number in range(days):
            await walking.day(number)
            await look_at_the_day(desk, seen)
            alarm.is_silent()
        await books.look(desk)
    except Exception as trouble:
        cries = "\n".join(alarm.cries[:1])
        deeds = "\n".join(f"  {each}" for each in walking.deeds)
        msg = f"{trouble}\n{cries}\npython -m tests.walks --seed {seed} --days {days}\nthe last deeds:\n{deeds}"
        raise Broken(msg) from trouble
    finally:
        logging.getLogger().removeHandler(alarm)
    seen.move_count = walking.move_count
    return seen


async def _move_southwest(desk: Desk) -> None:
    before, after = EXAMPLE.split('code = "southwest"', 1)
    text = f'{before}code = "southwest"{after.replace("Asia/Shanghai", ELSEWHERE, 1)}'
    desk.database.company = read_company(text, "company.example.toml")
    async with desk.database.open_work() as work:
        await house.introduce(work, text)
