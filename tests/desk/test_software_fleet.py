"""Who is behind: each model of a region against the version it should have, whatever happens to machines [L1]."""

from dataclasses import replace
from datetime import date

import pytest

from desk import software_fleet
from models.device import Device
from models.person import person_with
from models.software_fleet import find_machines, newest_entry
from rules.serial import example_of
from rules.software_register import EntryState
from tests.support.software import got, has_machines
from tests.support.tickets import reports

PLATE = example_of("W600-#######*")


@pytest.fixture
async def fleet(desk, wang, li):
    """Five machines in the south: 2.4.1 verified and entered, 2.3, rejected 2.4.1, nothing."""
    devices = await has_machines(desk, wang, 5)
    await got(desk, li, devices[0], "2.4.1")
    await got(desk, li, devices[1], "2.4.1", EntryState.ENTERED)
    await got(desk, li, devices[2], "2.3")
    await got(desk, li, devices[3], "2.4.1", EntryState.REJECTED)
    return devices


async def row(desk, region="south", product="SW-W600"):
    async with desk.database.open_work() as work:
        return await software_fleet.row_of(work, region, work.company.product(product))


async def figures(desk, region="south"):
    standing = (await row(desk, region)).standing
    return standing.on, standing.to_verify, standing.behind, standing.unknown


async def test_each_machine_counts_by_the_newest_that_was_not_rejected_L1(desk, fleet):
    assert str((await row(desk)).standing.target) == "2.4.1", "as the company file says"
    assert await figures(desk) == (2, 1, 1, 2)


async def test_an_entry_of_an_earlier_day_does_not_outdo_a_later_one_L1(desk, li, fleet):
    await got(desk, li, fleet[0], "2.3", done_on=date(2026, 1, 1))
    assert await figures(desk) == (2, 1, 1, 2)
    await got(desk, li, fleet[0], "2.3")
    assert await figures(desk) == (1, 1, 2, 2)


async def test_without_a_word_of_the_company_the_newest_that_was_verified_is_the_target_L1(desk, li, fleet):
    products = tuple(replace(each, software=None) for each in desk.company.products)
    desk.database.company = replace(desk.company, products=products)
    await got(desk, li, fleet[4], "2.10")
    await got(desk, li, fleet[3], "9.9", EntryState.ENTERED)
    standing = (await row(desk)).standing
    assert (str(standing.target), standing.behind) == ("2.10", 3)


async def test_a_site_without_numbers_counts_with_what_was_entered_last_for_it_L1(desk, li, fleet):
    await got(desk, li, None, "2.2", quantity=4, site="Canteen East", done_on=date(2026, 11, 1))
    assert await figures(desk) == (2, 1, 5, 2)
    await got(desk, li, None, "2.4.1", quantity=4, site="canteen east")
    assert await figures(desk) == (6, 1, 1, 2)


async def test_a_machine_that_the_desk_comes_to_know_takes_its_entry_along_L1(desk, wang, li):
    await got(desk, li, None, "2.4.1", serial=PLATE, site="Canteen East")
    [device_id] = await has_machines(desk, wang, 1, serial=PLATE)
    assert await figures(desk) == (1, 0, 0, 0), "one machine and no batch any more"
    async with desk.database.open_work() as work:
        assert (await newest_entry(work.session, device_id)).serial == PLATE


async def test_a_machine_belongs_to_the_region_where_its_owner_lives_now_L1(desk, wang, fleet):
    async with desk.database.open_work() as work:
        (await person_with(work.session, wang.user_id)).region_code = "east"
    assert await figures(desk) == (0, 0, 0, 0)
    assert await figures(desk, "east") == (2, 1, 1, 2)


async def test_a_machine_whose_owner_was_erased_is_nobody_s_to_visit_L1(desk, wang, fleet):
    async with desk.database.open_work() as work:
        for device_id in fleet:
            (await work.session.get_one(Device, device_id)).owner_id = None
    assert await figures(desk) == (0, 0, 0, 0)


async def test_the_list_names_those_behind_first_and_then_those_nobody_knows_of_L1(desk, fleet):
    found = await row(desk)
    async with desk.database.open_work() as work:
        listed = await software_fleet.machines_behind(work, found, 10, 0)
    assert [(each.device.id, each.version) for each in listed] == [
        (fleet[2], "2.3"),
        (fleet[3], None),
        (fleet[4], None),
    ]


async def test_the_same_on_both_databases_L1(desk_on_each):
    desk = desk_on_each
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await li.types("/start")
    devices = await has_machines(desk, wang, 3, purchased_on=date(2026, 11, 24))
    await got(desk, li, devices[0], "2.3")
    await got(desk, li, devices[1], "2.4.1", EntryState.ENTERED)
    await got(desk, li, None, "2.2", quantity=4, site="Canteen East")
    assert await figures(desk) == (1, 1, 5, 1)
    found = await row(desk)
    async with desk.database.open_work() as work:
        await find_machines(work.session)
        assert len(await software_fleet.machines_behind(work, found, 10, 0)) == 2
        assert len(await software_fleet.batches_behind(work, found)) == 1
        against = await software_fleet.against(
            work.session, ("south", "SW-W600"), found.standing.target, date(2026, 11, 23)
        )
        assert (against.unknown, against.new, against.left) == (1, 1, 5)


async def test_the_leader_sees_the_machines_and_each_opens_its_passport_L1(desk, wang, fleet):
    chen = desk.staff("leader", "south")
    await chen.types("/software")
    assert "应为 2.4.1 · 已升级 2（1 台待核实） · 未升级 1 · 版本不详 2" in await chen.chat.last_text()
    await chen.presses("云锅 W600")
    said = await chen.chat.last_text()
    assert "2.3" in said
    assert "没有编号" in said
    await chen.presses("第 1 台")
    assert "软件版本：2.3" in await chen.chat.last_text()
    await chen.presses("保养计划")
    assert "保养计划" in await chen.chat.last_text()


async def test_headquarters_sees_all_regions_as_a_table_and_others_nothing_L1(desk, wang, fleet):
    await has_machines(desk, desk.customer("Zhou"), 2, "east")
    hq = desk.staff("headquarters")
    await hq.types("/software")
    said = await hq.chat.last_text()
    assert "华南 · 应为 2.4.1 · 已升级 2" in said
    assert "华东 · 应为 2.4.1 · 版本不详 2" in said
    await hq.presses("华东")
    assert "版本不详 2" in await hq.chat.last_text()
    gu = desk.staff("leader", "east")
    for pressed in ("fleet:south", "bh:south:SW-W600:0", f"sw-machine:{fleet[0]}"):
        for stranger in (gu, wang, desk.staff("technician", "south")):
            await stranger.press_data(pressed)
            assert not await stranger.hears("版本不详")


async def test_the_list_goes_by_pages_L1(desk, wang, li):
    await has_machines(desk, wang, 19)
    chen = desk.staff("leader", "south")
    await chen.types("/software")
    await chen.presses("云锅 W600")
    assert "第1页，共3页" in await chen.chat.last_text()
    await chen.presses("下一页")
    await chen.presses("下一页")
    assert "第3页，共3页" in await chen.chat.last_text()
    assert len([each for each in await chen.chat.captions() if "台" in each]) == 3


@pytest.mark.parametrize(
    ("version", "told"),
    [("2.3", "软件：2.3，未升级；最新是 2.4.1"), ("2.4.1", "软件：2.4.1，已是最新"), (None, "版本不详；最新是 2.4.1")],
)
async def test_the_technician_s_card_shows_the_version_and_whether_it_is_behind_L1(
    desk, wang, li, group, version, told
):
    [device_id] = await has_machines(desk, wang, 1)
    if version:
        await got(desk, li, device_id, version)
    await reports_about(desk, wang, device_id)
    await group.pressed_by(li, "接单")
    assert told in await li.chat.last_text()


async def reports_about(desk, wang, device_id):
    ticket = await reports(desk, wang, product_code="SW-W600")
    async with desk.database.open_work() as work:
        (await work.session.get_one(type(ticket), ticket.id)).device_id = device_id
    return ticket
