"""Who the customer is, and where they live, is for those who serve them: never in a group, never in a log."""

import json
import logging
from datetime import UTC, datetime

import pytest

from tests.journeys.steps import ADDRESS, CRACK, reports, takes

PERSONAL = ("王建国", "王师傅", "13900000001", "139 0000 0001", "800000001", "科苑路", "22.5")
LEAVING = datetime(2026, 11, 24, 6, 35, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def _journey(desk, caplog, wang, li, zhao, group):
    """All that can happen to one report: told, handed back, taken, slipped, repaired, rated."""
    caplog.set_level(logging.INFO)
    await wang.types(f"{CRACK}，请打 13900000001")
    await wang.sends_photo()
    await reports(wang)
    await desk.advance(minutes=15)
    await takes(li, group)
    await li.presses("退回工单")
    await li.presses("路太远")
    await takes(zhao, group)
    await wang.types("请带梯子来")
    await desk.move_to(LEAVING)
    for step in ("我出发了", "我到了", "修好了"):
        await zhao.presses(step)
    await zhao.types("换了密封圈，王建国很满意")
    await wang.presses("★★★★★")
    await wang.hears("感谢您的 ★★★★★！")
    await desk.settles()


async def test_no_group_ever_reads_who_or_where_the_customer_is(desk):
    to_groups = [call for call in await desk.town.calls() if str(call["params"].get("chat_id", "")).startswith("-")]
    words = json.dumps([call["params"] for call in to_groups], ensure_ascii=False)
    assert "R-1123-0001" in words
    assert [each for each in PERSONAL if each in words] == []
    assert {call["method"] for call in to_groups} <= {"sendMessage", "editMessageText"}


async def test_no_log_line_names_a_person_a_number_or_a_place(caplog):
    ours = [record for record in caplog.records if record.name.startswith(("bot", "desk", "handlers", "scheduler"))]
    words = "\n".join(record.getMessage() for record in ours)
    assert [each for each in (*PERSONAL, ADDRESS, CRACK) if each in words] == []
