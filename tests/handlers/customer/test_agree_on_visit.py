"""A customer who has just reported is free to answer in words; one who is reporting again is not misunderstood."""

import pytest

from tests.handlers.customer.telling import last_ticket, report, symptom


@pytest.fixture
async def asked(desk):
    """Wang has told everything; Li proposes Wednesday at three."""
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await report(wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("改个时间")
    await li.presses("路上堵车")
    await li.types("后天下午3点")
    return wang


async def test_a_word_is_enough_right_after_the_report_B3(desk, asked):
    await asked.types("好的")
    assert "约好了" in await asked.chat.last_text()


async def test_a_typed_time_is_taken_for_the_visit_P3(desk, asked):
    await asked.types("11月26日下午3点")
    assert "下午3:00" in await asked.chat.last_text()
    assert (await last_ticket(desk)).status == "scheduled"


async def test_a_person_can_be_asked_for_instead(desk, asked):
    await asked.presses("看看别的时间")
    await asked.types("转人工")
    assert await desk.staff("dispatcher").hears("R-1123-0001")


async def test_whoever_reports_something_else_meanwhile_still_has_the_buttons_B3(desk, asked):
    await asked.types("我要报修")
    await symptom(asked, "另一台机器也坏了，外壳裂了")
    await asked.types("同意")
    assert "约好了" not in await asked.chat.last_text()
    await asked.presses("可以，就这个时间")
    assert await asked.hears("约好了")
