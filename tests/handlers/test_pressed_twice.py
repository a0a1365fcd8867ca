"""A press that comes a second time, under a new update id, changes nothing and is answered kindly."""

from typing import Any

import pytest
from sqlmodel import col, select

from models.evidence_picture import EvidencePicture
from models.feedback import Feedback
from models.job_report import JobReport
from models.quote import Quote
from models.rating import Rating
from models.reminder import Reminder
from models.sign_off_code import SignOffCode
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit
from tests.handlers.customer.telling import CRACK, NO_POWER, machine, symptom, until_time, who_and_where
from tests.support.desk_kit import Desk, Group, Visitor
from tests.support.ticking import leaves
from tests.support.visit_steps import files_report

KEPT = (Ticket, TicketEvent, Visit, Quote, Rating, JobReport, EvidencePicture, SignOffCode, Feedback)


class TwiceOver(Visitor):
    """Whatever this person presses comes twice; the second time nothing may change, and somebody answers."""

    async def press_data(self, data: str, row_id: int = 1, chat_id: int | None = None) -> None:
        await super().press_data(data, row_id, chat_id)
        before, said_to_others = await stored(self.desk), await self.said_to_others()
        await super().press_data(data, row_id, chat_id)
        assert await stored(self.desk) == before, data
        assert await self.said_to_others() == said_to_others, data
        assert len(await self.toasts()) == 1
        assert any(await self.toasts()) or await self.heard() or await self.sees_a_change(), f"silence after {data}"

    async def said_to_others(self) -> list[int]:
        return [row.id for row in await self.desk.outbox() if row.chat_id not in {None, self.user_id}]

    async def sees_a_change(self) -> bool:
        return any(row.edits_id for row in await self.desk.outbox(self.user_id) if row.id > self.heard_before)


async def stored(desk: Desk) -> list[Any]:
    async with desk.database.open_reading() as session:
        rows = [row for kind in KEPT for row in await session.exec(select(kind))]
        promised = await session.exec(select(Reminder).where(col(Reminder.done_at).is_(None)))
        pending = [
            (each.promise, each.due_at, each.ticket_id, each.visit_id, each.feedback_id, each.rung) for each in promised
        ]
    return [*(row.model_dump(exclude={"job_card_id", "form_id"}) for row in rows), *sorted(pending, key=str)]


@pytest.fixture
def wang(desk) -> TwiceOver:
    return TwiceOver(desk, next(desk.user_ids), "Wang")


@pytest.fixture
def li(desk) -> TwiceOver:
    li = desk.staff("technician", "south")
    return TwiceOver(desk, li.user_id, li.name)


@pytest.fixture
def chen(desk) -> TwiceOver:
    chen = desk.staff("leader", "south")
    return TwiceOver(desk, chen.user_id, chen.name)


@pytest.fixture
def group(desk) -> Group:
    return desk.group("south")


async def tickets(desk: Desk) -> list[Ticket]:
    async with desk.database.open_reading() as session:
        return list(await session.exec(select(Ticket)))


async def taken(wang, li, group):
    await until_time(wang)
    await wang.presses("11月24日")
    await wang.presses("提交")
    await group.pressed_by(li, "接单")


async def test_a_visit_agreed_left_for_reported_and_rated_with_every_press_twice(desk, wang, li, group):
    await taken(wang, li, group)
    await li.presses("确认")
    desk.clock.advance(days=1)
    await leaves(li)
    await li.presses("到了")
    await files_report(li, "换了密封圈")
    await wang.presses("还有问题")
    await li.presses("写报告")
    await li.presses("提交报告")
    await wang.presses("好了，没问题")
    await wang.presses("★★★★★")
    assert (await tickets(desk))[0].status == "closed"


async def test_another_time_proposed_and_refused_with_every_press_twice_B3(desk, wang, li, group):
    await taken(wang, li, group)
    await li.presses("确认")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.presses("11月")
    await wang.presses("不同意")
    assert "declined" in [row["state"] for row in await stored(desk) if "proposed_at" in row]


async def test_another_time_chosen_with_every_press_twice_B3(desk, wang, li, group):
    await taken(wang, li, group)
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.presses("11月")
    await wang.presses("别的时间")
    await wang.presses("11月")
    assert (await wang.chat.texts())[-1].startswith("约好了")


async def test_a_simple_fault_with_every_press_twice_B2(desk, wang):
    await until_time(wang, NO_POWER)
    await wang.presses("教我怎么做")
    await wang.presses("下一步")
    await wang.presses("还没")
    await desk.advance(hours=2)
    await wang.presses("派人")
    await wang.presses("11月2")
    await wang.presses("提交")
    assert [ticket.status for ticket in await tickets(desk)] == ["open"]


async def test_a_job_handed_back_and_cancelled_with_every_press_twice_O3(desk, wang, li, group):
    await taken(wang, li, group)
    await li.presses("退回")
    await li.presses("太远")
    await wang.types("/tickets")
    await wang.presses("R-1123-0001")
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")
    assert [ticket.status for ticket in await tickets(desk)] == ["cancelled"]


async def test_a_price_agreed_with_every_press_twice_B1(desk, wang):
    await symptom(wang, CRACK)
    await machine(wang, bought="2020年3月")
    await who_and_where(wang)
    await wang.presses("同意")
    assert [row["answer"] for row in await stored(desk) if "answer" in row] == ["yes"]


async def test_a_complaint_called_about_and_settled_with_every_press_twice_L6(desk, wang, li, group, chen):
    await taken(wang, li, group)
    await wang.types("投诉")
    await wang.presses("关于 R-1123-0001")
    await wang.types("师傅态度很差")
    await wang.presses("就这些")
    await chen.presses("我来打电话")
    await chen.presses("回复")
    await chen.types("非常抱歉")
    await chen.presses("已处理好")
    await chen.presses("没有要记的")
    assert [row["status"] for row in await stored(desk) if "author_id" in row] == ["done"]


async def test_a_return_wanted_and_insisted_on_with_every_press_twice_V3(desk, wang, li, group, chen):
    await taken(wang, li, group)
    await wang.types("R-1123-0001")
    await wang.presses("退货或换货")
    await wang.presses("用不上了")
    await wang.presses("不用，我要退换")
    await chen.presses("我来打电话")
    assert [row["status"] for row in await stored(desk) if "author_id" in row] == ["considered"]


async def test_a_return_in_a_report_with_every_press_twice_V3(desk, wang):
    await wang.types("我要退货")
    await wang.presses("老是坏")
    await wang.presses("好，先来检查")
    assert (await tickets(desk))[0].return_wish == "inspection"


async def test_a_suggestion_planned_and_done_with_every_press_twice_L3(desk, wang, li, group, chen):
    await taken(wang, li, group)
    await wang.types("建议")
    await wang.types("菜谱按口味分类")
    await wang.presses("就这些")
    await chen.presses("列入计划")
    await chen.presses("已做到")
    assert [row["status"] for row in await stored(desk) if "author_id" in row] == ["done"]
