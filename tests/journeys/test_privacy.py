"""Who the customer is, and where they live, is for those who serve them: never in a group, never in a log."""

import json
from datetime import UTC, datetime

import pytest

from tests.journeys.steps import ADDRESS, CRACK, reports, takes
from tests.support.log_lines import log_lines
from tests.support.running_desk import TOKEN
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import reports_done

PERSONAL = ("王建国", "王师傅", "13900000001", "139 0000 0001", "800000001", "科苑路")
PLACE = "22.5"
LEAVING = datetime(2026, 11, 24, 6, 35, tzinfo=UTC)


async def test_no_group_ever_reads_who_or_where_the_customer_is(desk, wang, li, zhao, he, group):
    """The dispatchers' group neither."""
    theirs = await desk.town.group("客服专员", he)
    await he.at(theirs).types("/bind")
    await all_happens_that_can(desk, wang, li, zhao, group)
    await wang.types("请转人工")
    await desk.advance(seconds=1)
    await he.at(theirs).presses("我来处理")
    await he.hears("科苑路")
    to_groups = [call for call in await desk.town.calls() if str(call["params"].get("chat_id", "")).startswith("-")]
    words = json.dumps([call["params"] for call in to_groups], ensure_ascii=False)
    assert "R-1123-0001" in words
    assert [each for each in (*PERSONAL, PLACE) if each in words] == []
    assert {call["method"] for call in to_groups} <= {"sendMessage", "editMessageText"}


@pytest.mark.parametrize("form", ["text", "json"])
async def test_no_log_line_of_anybody_names_a_person_a_number_a_place_or_a_word(desk, wang, li, zhao, group, form):
    with log_lines(form) as lines:
        await desk.restarts()
        await desk.town.trouble("html_502", "getUpdates")
        await desk.town.trouble("drop", "answerCallbackQuery", times=2)
        await all_happens_that_can(desk, wang, li, zhao, group)
        await desk.restarts()
    assert "Telegram does not answer" in lines.getvalue()
    secrets = (*PERSONAL, ADDRESS, CRACK, "梯子", "密封圈", TOKEN)
    assert [each for each in secrets if each in lines.getvalue()] == []


async def all_happens_that_can(desk, wang, li, zhao, group):
    """To one report: told, handed back, taken, slipped, repaired, rated."""
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
    await leaves_in_the_sandbox(zhao)
    await zhao.presses("我到了")
    await reports_done(zhao, wang, "换了密封圈，王建国很满意")
    await wang.presses("★★★★★")
    await wang.hears("感谢您的 ★★★★★！")
    await desk.settles()
