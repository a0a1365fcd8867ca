"""Never a burst: one move of the customer is answered by two messages at most, wherever the report stands [M3]."""

import pytest

from rules.report import Question
from tests.handlers.customer.telling import ADDRESS, CRACK, NO_POWER, report
from tests.handlers.customer.test_never_silent import CONTENTS
from tests.handlers.customer.test_way_out import STEPS, stands_at
from tests.support.desk_kit import Visitor
from tests.support.rewind import Moment

MOST = 2
DANGER, ANGER = "冒烟了，漏电了", "什么破机器，气死我了"
SAID_ANYWHERE = [
    DANGER,
    ANGER,
    f"{ANGER}，{DANGER}",
    "嗯嗯嗯",
    "上一步",
    "取消",
    "转人工",
    "不知道",
    "/help",
    "/start",
    "电话不对",
    "我要退货",
    "我的报修",
]


class Patient(Visitor):
    """Whatever they do, they count what they hear."""

    async def _moves(self, update):
        await super()._moves(update)
        heard = await self.heard()
        assert len([text for text in heard if not text.startswith("answer")]) <= MOST, heard


def patient(desk, name="Wang", language_code="zh-hans"):
    return Patient(desk, next(desk.user_ids), name, language_code)


@pytest.mark.parametrize(
    "begins",
    [CRACK, NO_POWER, DANGER, ANGER, f"{ANGER}，{DANGER}", "/start", "你好", "/start m-W600-12345674"],
)
async def test_a_whole_report_is_told_without_a_burst_M3(desk, begins):
    wang = patient(desk)
    await wang.types(begins)
    await wang.types(CRACK)
    await wang.types("就这些")
    for answer in ("W600-12345674", "2021年3月", "王建国"):
        await wang.types(answer)
    await wang.shares_contact("13800138000")
    await wang.types(ADDRESS)
    await wang.types("同意")
    await wang.types("派人来")
    await wang.types("明天下午3点")
    await wang.presses("提交")


async def test_a_known_customer_hears_no_burst_either_M3(desk):
    wang = patient(desk)
    await report(wang)
    desk.clock.advance(days=1)
    await wang.types("/start")
    await wang.types("这次是屏幕有条纹，颜色也不对")
    await wang.types("就这些")
    await wang.types("地址不对")
    await wang.shares_location(36.7, 117.1)
    await wang.presses("华东")
    await wang.types("尽快")
    await wang.presses("✎ 机器")
    await wang.presses("S200")
    await wang.types("2026年3月")
    await wang.presses("提交")


async def test_nor_does_whoever_would_rather_return_the_machine_M3_V3(desk):
    wang = patient(desk)
    await wang.types(f"我要退货，{ANGER}")
    await wang.presses("老是坏")
    await wang.types("检查可以")
    await wang.types("就要退")


@pytest.mark.parametrize("question", [Question.SYMPTOM, *STEPS])
async def test_whatever_is_said_or_sent_at_a_question_M3(desk, question):
    wang = patient(desk)
    if question is not Question.SYMPTOM:
        await stands_at(wang, question)
    moment = Moment(desk)
    for said in SAID_ANYWHERE:
        moment.return_to()
        await wang.types(said)
    for content in CONTENTS.values():
        moment.return_to()
        await wang.sends_message(**content)
