"""From the first word to the number: everything is asked once, nothing is lost."""

from sqlmodel import select

from models.ticket import Ticket
from rules.ticket import Status

ADDRESS = "广东省深圳市南山区科苑路8号"


async def stored(desk, model):
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(model)))


async def tells_who_and_where(wang):
    await wang.types("王建国")
    await wang.shares_contact("8613800138000")
    await wang.types(ADDRESS)


async def reports(wang, symptom="锅底一直漏油，声音也很怪"):
    await wang.types(symptom)
    await wang.presses("就这些")
    await wang.presses("W600")
    await wang.types("2026年3月")
    await tells_who_and_where(wang)


async def test_a_report_from_the_first_word_to_its_number_P1_P3_P4_T1(desk):
    wang = desk.customer("Wang")
    await reports(wang)
    assert await wang.hears("这次维修不收费")
    await wang.presses("11月24日")
    assert await wang.hears("我给您念一遍")
    await wang.presses("提交")
    [ticket] = await stored(desk, Ticket)
    assert ticket.status is Status.OPEN
    assert await wang.hears(ticket.number)
    assert await wang.hears("谢谢！")
    assert await desk.group("south").texts()
