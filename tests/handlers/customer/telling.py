"""How customers in these tests tell their story, and what the desk has stored of it."""

from sqlmodel import col, select

from models.ticket import Ticket

ADDRESS = "广东省深圳市南山区科苑路8号"
PHONE = "13800138000"
CRACK = "锅的外壳裂了，把手也松了"
NO_POWER = "机器开不了机，按了没反应"


async def stored(desk, model):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(model).order_by(col(model.id))))


async def last_ticket(desk) -> Ticket:
    return (await stored(desk, Ticket))[-1]


async def symptom(wang, words=CRACK):
    await wang.types(words)
    await wang.presses("就这些")


async def machine(wang, bought="2026年3月"):
    await wang.presses("W600")
    await wang.types(bought)


async def who_and_where(wang, address=ADDRESS):
    await wang.types("王建国")
    await wang.shares_contact(PHONE)
    await wang.types(address)


async def until_time(wang, words=CRACK):
    await symptom(wang, words)
    await machine(wang)
    await who_and_where(wang)


async def until_check(wang, words=CRACK):
    await until_time(wang, words)
    await wang.presses("11月24日")


async def report(wang, words=CRACK):
    await until_check(wang, words)
    await wang.presses("提交")


async def until_steps(wang):
    """A simple fault, covered by the warranty: the steps are offered."""
    await until_time(wang, NO_POWER)
