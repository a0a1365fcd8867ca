"""Whoever takes a job reads what was done the last time: on the same ticket, or on the same customer's machine."""

from decimal import Decimal

from models.job_line import JobLine
from models.job_report import JobReport
from models.ticket import Ticket
from models.visit import Visit
from tests.handlers.customer.telling import last_ticket, report, symptom
from tests.support.ticking import leaves
from tests.support.visit_steps import reports_done

DONE = "盖板换了新的，螺丝已拧紧"
STRIPES = "屏幕上有绿色条纹"


async def repaired(desk):
    """Wang's machine: Li was there, and wrote what was done."""
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await report(wang)
    await desk.group("south").pressed_by(li, "接单")
    async with desk.database.open_work() as work:
        wished_at = (await work.session.get_one(Ticket, 1)).wished_at
    await li.presses("确认")
    desk.clock.now = wished_at
    await leaves(li)
    await li.presses("我到了")
    assert "上次" not in await li.chat.last_text()
    await reports_done(li, wang, DONE)
    return wang, li


async def test_a_fault_that_is_back_comes_with_what_was_done_then(desk):
    wang, _li = await repaired(desk)
    await wang.types("R-1123-0001")
    await wang.presses("毛病又出来了")
    await desk.group("south").pressed_by(desk.staff("technician", "south", 1), "接单")
    card = await desk.staff("technician", "south", 1).chat.last_text()
    assert "上次（R-1123-0001" in card
    assert DONE in card
    assert DONE not in "".join(await desk.group("south").texts()), "the group reads no more than before"


async def test_another_fault_of_the_same_machine_is_linked_to_the_last_visit(desk):
    wang, li = await repaired(desk)
    await symptom(wang, STRIPES)
    await wang.presses("不，是别的问题")
    await wang.presses("都对")
    await wang.presses("尽快")
    await wang.presses("提交")
    await desk.group("south").pressed_by(li, "接单")
    card = await li.chat.last_text()
    assert (await last_ticket(desk)).number in card
    assert "上次（R-1123-0001" in card
    assert DONE in card


async def test_what_was_done_while_another_had_the_machine_is_not_told(desk):
    await repaired(desk)
    ann, li = desk.customer("Ann"), desk.staff("technician", "south")
    await report(ann)
    async with desk.database.open_work() as work:
        sold_on = await work.session.get_one(Ticket, 1)
        (await work.session.get_one(Ticket, 2)).device_id = sold_on.device_id
    await desk.group("south").pressed_by(li, "接单")
    assert "上次" not in await li.chat.last_text()


async def test_the_machines_passport_opens_with_a_tap_for_whoever_has_the_job_T1(desk):
    """Warranty, who was there before and what was done, and every part that was changed."""
    wang, li = await repaired(desk)
    async with desk.database.open_work() as work:
        visit = await work.session.get_one(Visit, 1)
        (await work.session.get_one(JobReport, 1)).software = "3.2.1"
        used = {"ticket_id": 1, "visit_id": 1, "technician_id": visit.technician_id, "amount": Decimal(380)}
        part = {"code": "part-heater", "zh": "加热管", "en": "Heater", "is_part": True, "quantity": 1}
        work.session.add(JobLine(**used, **part, noted_at=work.now, settled_at=work.now))
    await wang.types("R-1123-0001")
    await wang.presses("毛病又出来了")
    zhao = desk.staff("technician", "south", 1)
    await desk.group("south").pressed_by(zhao, "接单")
    await zhao.presses("机器档案")
    passport = await zhao.chat.last_text()
    for told in ("保修", "软件版本：3.2.1", "以前上门：1 次", "R-1123-0001", DONE, "加热管"):
        assert told in passport
    heard = len(await li.chat.texts())
    await li.press_data("passport:1")
    assert await li.toasts() != [""]
    assert len(await li.chat.texts()) == heard
