"""A campaign brings a model to a version until a day: begun, reminded of, changed, ended by itself [L1]."""

from datetime import UTC, date, datetime

import pytest

from models.device import Device
from models.person import person_with
from models.reminder import Promise, pending_of_regions
from models.software_campaign import CampaignEnd, SoftwareCampaign
from rules.software_register import EntryState
from tests.desk.test_software_fleet import reports_about
from tests.handlers.customer.telling import stored
from tests.support.software import got, has_machines

ALL = "W600 V2.5 12月20日前，因为门传感器误报"
SOUTH = ("leader", "south")


@pytest.fixture
def chen(desk):
    return desk.staff(*SOUTH)


@pytest.fixture
async def devices(desk, wang, li):
    """One on 2.5, one on 2.3, one unknown."""
    found = await has_machines(desk, wang, 3, purchased_on=date(2025, 3, 1))
    await li.types("/start")
    await got(desk, li, found[0], "2.5")
    await got(desk, li, found[1], "2.3")
    return found


async def begins(visitor, words=ALL, region=None):
    await visitor.types("/campaigns")
    await visitor.presses("新的升级行动")
    await visitor.types(words)
    if region:
        await visitor.presses(region)
    await visitor.presses("开始")


async def campaigns(desk):
    return sorted(await stored(desk, SoftwareCampaign), key=lambda each: each.id)


async def at(desk, moment):
    desk.clock.now = moment
    await desk.tick()


async def test_one_message_tells_it_and_a_tap_starts_it_L1(desk, devices, chen):
    await chen.types("/campaigns")
    await chen.presses("新的升级行动")
    await chen.types(ALL)
    for told in ("云锅 W600", "版本：2.5", "截止：2026年12月20日", "门传感器误报", "区域：华南"):
        assert told in await chen.chat.last_text()
    await chen.presses("开始")
    [campaign] = await campaigns(desk)
    assert (campaign.product_code, campaign.target, campaign.region_code) == ("SW-W600", "2.5", "south")
    assert (campaign.until_on, campaign.machine_count, campaign.ended_at) == (date(2026, 12, 20), 2, None)


async def test_piece_by_piece_and_what_is_odd_is_asked_again_L1(desk, devices, chen):
    await chen.types("/campaigns")
    await chen.presses("新的升级行动")
    await chen.types("你好")
    assert "没有看明白" in await chen.chat.last_text()
    await chen.presses("云锅 W600")
    await chen.types("2.5")
    await chen.types("2020年1月1日")
    assert "今天之后" in await chen.chat.last_text()
    await chen.presses("4 周")
    await chen.types("修正温度曲线")
    await chen.presses("开始")
    assert [(each.until_on.isoformat(), each.why) for each in await campaigns(desk)] == [("2026-12-21", "修正温度曲线")]


async def test_headquarters_starts_it_in_all_regions_that_need_it_and_their_leaders_hear_L1(desk, devices, chen):
    await chen.types("/start")
    await has_machines(desk, desk.customer("Zhou"), 1, "east")
    hq = desk.staff("headquarters")
    await begins(hq)
    assert {each.region_code for each in await campaigns(desk)} == {"south", "east"}
    assert "没有需要升级的机器：华北" in await hq.chat.last_text()
    assert "在您的区域开始了一次升级行动" in await chen.chat.last_text()


async def test_no_two_run_for_one_product_in_one_region_L1(desk, devices, chen):
    await begins(chen)
    await begins(chen, "W600 V2.6 两周 因为别的")
    assert len(await campaigns(desk)) == 1
    assert "已经有一次行动" in "".join(await chen.toasts())
    await begins(desk.staff("headquarters"), region="华南")
    assert len(await campaigns(desk)) == 1


async def test_where_no_machine_is_left_none_begins_L1(desk, li, chen):
    await begins(chen)
    assert await campaigns(desk) == []
    assert "不用开展" in "".join(await chen.toasts())


async def test_another_region_s_leader_and_technicians_are_kept_out_L1(desk, li, devices, chen):
    await begins(chen)
    for stranger in (desk.staff("leader", "east"), li):
        for pressed in ("campaign:1", "cp-cancel:1:1", "cp-extend:1:800000", "cp-change:1:target"):
            await stranger.press_data(pressed)
        assert not await stranger.hears("门传感器")
    assert [each.end for each in await campaigns(desk)] == [None]


async def test_the_list_shrinks_when_it_is_entered_and_it_is_done_when_all_is_verified_L1(desk, li, devices, chen):
    hq = desk.staff("headquarters")
    await hq.types("/start")
    await begins(chen)
    await chen.types("/campaigns")
    assert "还剩 2 台，共 2 台" in await chen.chat.last_text()
    for device_id in devices[1:]:
        await got(desk, li, device_id, "2.5", EntryState.ENTERED)
    await chen.types("/campaigns")
    assert "还剩 0 台，共 2 台 · 2 台待核实" in await chen.chat.last_text()
    assert (await campaigns(desk))[0].ended_at is None
    await chen.types("/updates")
    await chen.presses("这 2 条都核实无误")
    assert [(each.end, each.left_count) for each in await campaigns(desk)] == [(CampaignEnd.DONE, 0)]
    for reader in (chen, hq):
        assert await reader.hears("一次升级行动完成了")


async def test_rejected_a_machine_is_on_the_list_again_L1(desk, li, devices, chen):
    await begins(chen)
    await got(desk, li, devices[1], "2.5", EntryState.ENTERED)
    await chen.types("/updates")
    await chen.presses("✗ 1")
    await chen.types("屏幕上还是 2.3")
    await chen.types("/campaigns")
    assert "还剩 2 台，共 2 台" in await chen.chat.last_text()


async def test_on_the_day_after_its_last_it_ends_with_a_summary_once_L1(desk, devices, chen):
    hq = desk.staff("headquarters")
    await hq.types("/start")
    await begins(chen)
    await at(desk, datetime(2026, 12, 20, 10, 0, tzinfo=UTC))
    assert not await chen.hears("到期了")
    await at(desk, datetime(2026, 12, 21, 1, 0, tzinfo=UTC))
    await desk.advance(days=3)
    for reader in (chen, hq):
        told = [text for text in await reader.chat.texts() if "到期了" in text and "还剩 2 台" in text]
        assert len(told) == 1
    assert [each.end for each in await campaigns(desk)] == [CampaignEnd.TIME_UP]


async def test_it_is_extended_changed_and_cancelled_L1(desk, devices, chen):
    await begins(chen)
    await chen.types("/campaigns")
    await chen.presses("SW-W600 → 2.5")
    row, data = await chen.chat.find("延长一周")
    for _ in range(2):
        await chen.press_data(data, row.id, chen.user_id)
    assert (await campaigns(desk))[0].until_on == date(2026, 12, 27), "pressed twice, extended once"
    await chen.presses("换个版本")
    await chen.types("V2.6")
    await chen.presses("换个截止日")
    await chen.types("2020年1月1日")
    assert "今天之后" in await chen.chat.last_text()
    await chen.types("12月31日")
    await chen.presses("改说明")
    await chen.types("也修正温度曲线")
    [campaign] = await campaigns(desk)
    assert (campaign.target, campaign.until_on, campaign.why) == ("2.6", date(2026, 12, 31), "也修正温度曲线")
    assert "还剩 3 台" in await chen.chat.last_text(), "what has 2.5 only is behind now"
    await at(desk, datetime(2026, 12, 21, 1, 0, tzinfo=UTC))
    assert (await campaigns(desk))[0].end is None
    await chen.presses("取消行动")
    await chen.presses("是的，取消行动")
    assert [each.end for each in await campaigns(desk)] == [CampaignEnd.CANCELLED]
    await chen.press_data("cp-cancel:1:1")
    assert "已经结束" in (await chen.toasts())[-1]


async def weekly(visitor):
    return len(
        [row for row in await visitor.desk.outbox(visitor.user_id) if "本区有机器需要升级软件" in str(row.parameters)]
    )


async def test_technicians_hear_once_a_week_how_many_are_left_and_nobody_who_is_away_L1_M3(desk, li, devices, chen):
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    await zhao.types("请假")
    await zhao.types("今天到12月3日")
    await zhao.presses("休假")
    await begins(chen)
    assert await weekly(li) == 0, "not at once"
    await at(desk, datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    assert await weekly(li) == 1
    assert "还剩 2 台" in await li.chat.last_text()
    assert await weekly(zhao) == 0
    for _ in range(6):
        await desk.advance(days=1)
    assert await weekly(li) == 1
    await desk.advance(days=1)
    assert await weekly(li) == 2


async def test_a_campaign_that_follows_another_does_not_shorten_the_week_L1_M3(desk, li, devices, chen):
    await begins(chen)
    await at(desk, datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    await chen.press_data("cp-cancel:1:1")
    await begins(chen, "W600 V2.6 两周 因为别的")
    await desk.advance(days=2)
    assert await weekly(li) == 1


async def test_it_waits_for_the_end_of_the_quiet_hours_L1_M3(desk, li, devices, chen):
    await begins(chen)
    async with desk.database.open_work() as work:
        [reminder] = await pending_of_regions(work.session, Promise.CAMPAIGN_WEEK)
        reminder.due_at = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    await at(desk, datetime(2026, 11, 24, 14, 0, tzinfo=UTC))
    assert await weekly(li) == 0
    await at(desk, datetime(2026, 11, 25, 0, 0, tzinfo=UTC))
    assert await weekly(li) == 1


async def test_the_card_and_the_list_say_what_to_bring_L1_B4(desk, wang, li, group, devices, chen):
    await reports_about(desk, wang, devices[1])
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    assert "升级到 2.5" not in await li.chat.last_text()
    await begins(chen)
    assert "这次上门，请顺便把软件升级到 2.5" in await li.chat.last_text(), "the card that is there already"
    await li.presses("出发前检查")
    await li.presses("工具包 ›")
    assert "这台机器的软件 2.5" in await li.chat.last_text()


async def test_what_was_bought_after_the_start_comes_with_the_new_version_L1(desk, devices, chen):
    await begins(chen)
    await has_machines(desk, desk.customer("Zhou"), 2, purchased_on=date(2026, 11, 30))
    await has_machines(desk, desk.customer("Sun"), 1, purchased_on=date(2025, 11, 30))
    await chen.types("/campaigns")
    assert "还剩 3 台，共 3 台" in await chen.chat.last_text()


async def test_machines_that_moved_away_or_whose_owner_was_erased_leave_the_list_L1(desk, wang, li, devices, chen):
    await begins(chen)
    async with desk.database.open_work() as work:
        (await work.session.get_one(Device, devices[2])).owner_id = None
    await chen.types("/campaigns")
    assert "还剩 1 台" in await chen.chat.last_text()
    async with desk.database.open_work() as work:
        (await person_with(work.session, wang.user_id)).region_code = "east"
    await at(desk, datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    assert [each.end for each in await campaigns(desk)] == [CampaignEnd.DONE], "nobody is left to visit"
