"""A technician's day: in order, with addresses that open in a map, what to bring, and each job a tap away [B3 B4]."""

import pytest
from sqlmodel import select

from models.visit import Visit, VisitState
from tests.support.tickets import TUESDAY_TEN, reports
from tests.support.ticking import leaves


async def agreed(desk, wang, li, group, hours=0, **details):
    ticket = await reports(desk, wang, TUESDAY_TEN.replace(hour=TUESDAY_TEN.hour + hours), **details)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


@pytest.fixture
async def two_visits(desk, wang, li, group):
    """Tuesday at 14:00 and, taken later, at 10:00; it is Tuesday, 8:00."""
    await agreed(
        desk, desk.customer("Zhou"), li, group, hours=4, address="深圳市福田区福华路 1 号", fault_code="not-hot"
    )
    await agreed(desk, wang, li, group)
    desk.clock.now = TUESDAY_TEN.replace(hour=0)


async def test_the_run_list_is_in_order_with_times_addresses_and_maps_B3(li, two_visits):
    await li.types("/day")
    said = await li.chat.last_text()
    assert said.index("上午10:00") < said.index("下午2:00")
    assert '<a href="https://uri.amap.com/search?keyword=' in said
    assert "福华路" in said
    assert "（空档 2 小时 30 分钟）" in said


async def test_each_job_is_a_tap_away_B3(li, two_visits):
    await li.types("/day")
    assert await li.chat.captions() == ["上午10:00 R-1123-0002", "下午2:00 R-1123-0001"]
    await li.presses("上午10:00 R-1123-0002")
    assert "科技路 8 号" in await li.chat.last_text()


async def test_what_is_still_to_tick_is_told_until_it_is_ticked_B4(desk, li, two_visits):
    await li.types("/day")
    assert (await li.chat.last_text()).count("还要勾选") == 2


async def test_while_it_is_shown_it_follows_the_day_B3(desk, wang, li, two_visits):
    await li.types("/day")
    await wang.types("/tickets")
    await wang.presses("R-1123-0002")
    await wang.presses("取消")
    await wang.presses("取消")
    [card] = [text for text in await li.chat.texts() if "您的行程" in text]
    assert "R-1123-0002" not in card
    assert "R-1123-0001" in card


async def test_a_job_without_a_time_is_named_too_B3(desk, wang, li, group):
    await reports(desk, wang, None)
    await group.pressed_by(li, "接单")
    await li.types("今天的行程")
    assert "还没约时间：R-1123-0001" in await li.chat.last_text()
    assert await li.chat.captions() == ["R-1123-0001"]


async def test_a_day_without_anything_is_told_in_a_line_B3(li):
    await li.types("/day")
    assert "今天没有上门" in await li.chat.last_text()


async def test_my_jobs_has_a_button_for_the_day_B3(desk, li, two_visits):
    await li.types("/jobs")
    await li.presses("今天的行程")
    assert "您的行程" in await li.chat.last_text()


async def test_how_far_a_visit_is_stands_beside_it_and_what_is_done_keeps_no_button_B3(desk, li, two_visits):
    desk.clock.advance(hours=1, minutes=30)
    await leaves(li)
    await li.types("/day")
    assert "上午10:00</b> R-1123-0002 · 云蒸 S200 智能蒸柜 · 已在路上" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        [visit] = [each for each in await work.session.exec(select(Visit)) if each.ticket_id == 2]
        visit.state, visit.done_at = VisitState.DONE, work.now
    await li.types("/day")
    assert "✓ <s>上午10:00 R-1123-0002</s>" in await li.chat.last_text()
    assert await li.chat.captions() == ["下午2:00 R-1123-0001"]


async def test_a_customer_or_a_leader_has_no_day_of_visits_B3(desk, wang):
    await wang.types("/day")
    assert not await wang.hears("您的行程")
    leader = desk.staff("leader", "south")
    await leader.types("/day")
    assert not await leader.hears("您的行程")


async def test_a_handed_over_job_leaves_the_day_and_its_address_with_it_B3(desk, li, two_visits):
    await li.types("/day")
    dispatcher = desk.staff("dispatcher")
    await dispatcher.types("R-1123-0001")
    await dispatcher.presses("收回")
    await dispatcher.presses("另有急事")
    [card] = [text for text in await li.chat.texts() if "您的行程" in text]
    assert "福华路" not in card
    assert "R-1123-0002" in card
