"""The work log is drawn from the day, completed in one message or with a tap; the leader reads those of the region [L2]."""

from datetime import timedelta
from decimal import Decimal

import pytest

from models.job_line import JobLine
from models.job_report import JobReport
from models.person import person_with
from models.visit import Visit, VisitState
from models.work_log import WorkLog
from tests.handlers.customer.telling import stored
from tests.support.tickets import reports

WORDS = "教会客户清洗蒸柜，下周带新密封圈"


@pytest.fixture
async def busy(desk, wang, li, group):
    """Li took two jobs, gave one back, and was an hour and a quarter at the other; it is 14:00."""
    for customer in (wang, desk.customer("Zhou")):
        await reports(desk, customer)
        await group.pressed_by(li, "接单")
    await li.presses("退回工单")
    await li.presses("排不开时间")
    async with desk.database.open_work() as work:
        arrived_at = work.now + timedelta(hours=1)
        ended_at = arrived_at + timedelta(minutes=75)
        technician = await person_with(work.session, li.user_id)
        visit = Visit(
            ticket_id=1, technician_id=technician.id, state=VisitState.DONE, starts_at=arrived_at, ends_at=ended_at,
            proposed_at=work.now, arrived_at=arrived_at, done_at=ended_at,
        )  # fmt: skip
        work.session.add(visit)
    desk.clock.advance(hours=4)


async def the_log(desk):
    [log] = await stored(desk, WorkLog)
    return log


async def test_it_is_drawn_from_the_day_L2(li, busy):
    await li.types("/log")
    said = await li.chat.last_text()
    for told in ("R-1123-0001", "上午11:00–中午12:15", "接单：2 单", "退单：1 单", "1 小时 15 分钟"):
        assert told in said
    assert await li.chat.captions() == ["没有要记的", "写几句"]


async def test_minutes_and_parts_are_those_of_the_report_L2(desk, li, busy):
    async with desk.database.open_work() as work:
        technician = await person_with(work.session, li.user_id)
        visit = await work.session.get_one(Visit, 1)
        known = {"ticket_id": visit.ticket_id, "visit_id": visit.id, "technician_id": technician.id}
        work.session.add(JobReport(minutes=50, filed_at=work.now, **known))
        price = {"code": "part-fuse", "zh": "保险丝", "en": "Fuse", "amount": Decimal(15), "noted_at": work.now}
        work.session.add(JobLine(is_part=True, quantity=2, settled_at=work.now, **known, **price))
        work.session.add(JobLine(is_part=False, quantity=1, **known, **(price | {"zh": "上门费"})))
    await li.types("/log")
    said = await li.chat.last_text()
    assert "在客户现场：50 分钟" in said
    assert "配件：保险丝 × 2" in said
    assert "上门费" not in said
    await li.presses("没有要记的")
    assert (await the_log(desk)).drawn == {
        "visits": ["R-1123-0001"], "parts": {"保险丝": 2}, "minutes": 50, "taken": 2, "handed_back": 1,
    }  # fmt: skip


async def test_one_message_completes_it_L2(desk, li, busy):
    await li.types("/log")
    await li.types(WORDS)
    assert WORDS in await li.chat.last_text()
    assert "已经记好" in await li.chat.last_text()
    log = await the_log(desk)
    assert (log.words, log.drawn["minutes"], log.drawn["taken"]) == (WORDS, 75, 2)
    assert log.logged_at


async def test_a_tap_completes_it_without_a_word_and_twice_is_once_L2(desk, li, busy):
    await li.types("/log")
    row, data = await li.chat.find("没有要记的")
    await li.press_data(data, row.id)
    before = await the_log(desk)
    await li.press_data(data, row.id)
    assert "已经处理过了" in "".join(await li.toasts())
    assert await the_log(desk) == before
    assert before.logged_at


async def test_the_same_day_it_can_be_put_right_L2(desk, li, busy):
    await li.types("/log")
    await li.types("写错了")
    await li.presses("改一下日志")
    assert "写错了" in await li.chat.last_text()
    await li.types(WORDS)
    assert (await the_log(desk)).words == WORDS


async def test_the_next_day_it_is_closed_and_a_new_one_begins_L2(desk, li, busy):
    await li.types("/log")
    await li.types("写错了")
    desk.clock.advance(days=1)
    await li.presses("改一下日志")
    assert "不能再改了" in "".join(await li.toasts())
    await li.types("/log")
    assert "没有记录到您的上门" in await li.chat.last_text()
    assert [log.words for log in await stored(desk, WorkLog)] == ["写错了", ""]


async def test_a_picture_is_no_log_and_a_command_leaves_it_L2(desk, li, busy):
    await li.types("/log")
    await li.sends_photo()
    assert "还有什么要补充的吗" in await li.chat.last_text()
    await li.types("/jobs")
    await li.types("你好")
    assert (await the_log(desk)).logged_at is None


@pytest.mark.parametrize("word", ["取消", "back"])
async def test_it_can_be_left_for_later_L2(desk, li, busy, word):
    await li.types("/log")
    await li.types(word)
    assert "随时可以发 /log" in await li.chat.last_text()
    assert (await the_log(desk)).logged_at is None


async def test_nobody_writes_the_log_of_somebody_else_L2(desk, li, zhao, busy):
    await li.types("/log")
    for prefix in ("log", "log-none"):
        await zhao.press_data(f"{prefix}:{(await the_log(desk)).id}")
        assert any(await zhao.toasts())
    assert (await the_log(desk)).logged_at is None


async def test_the_leader_reads_the_logs_of_the_day_and_who_wrote_none_L2(desk, li, zhao, busy):
    await li.types("/log")
    await li.types(WORDS)
    await zhao.types("/leave")
    await zhao.presses("今天")
    await zhao.presses("病假")
    leader = desk.staff("leader", "south")
    await leader.types("/logs")
    said = await leader.chat.last_text()
    of_li, of_mo = said[said.index("李禾田") :], said[said.index("莫阿榕") :]
    assert WORDS in of_li
    assert "还没有填写" in of_mo
    assert await leader.chat.captions() == ["前一天", "看整周"]
    await leader.presses("前一天")
    assert WORDS not in await leader.chat.last_text()
    await leader.presses("后一天")
    assert WORDS in await leader.chat.last_text()


async def test_a_leader_reads_only_their_own_region_L2(desk, li, busy):
    leader = desk.staff("leader", "east")
    await leader.types("/logs")
    assert "李禾田" not in await leader.chat.last_text()
    today = desk.clock.now.date().toordinal()
    await leader.press_data(f"logs:south:{today}")
    assert any(await leader.toasts())
    for somebody in (desk.staff("technician", "south", 1), desk.customer("Mallory"), desk.staff("dispatcher")):
        await somebody.press_data(f"logs:south:{today}")
        assert not await somebody.hears("工作日志")


async def test_headquarters_chooses_a_region_L2(desk, li, busy):
    headquarters = desk.staff("headquarters")
    await headquarters.types("/logs")
    await headquarters.presses("华南")
    assert "李禾田" in await headquarters.chat.last_text()
