"""A technician enters software updates: in one message or piece by piece, by hand or with a visit's report [L1]."""

import pytest

from models.device import Device
from models.person import person_with
from models.software_update import SoftwareUpdate
from rules.serial import example_of
from rules.software_register import EntryState
from tests.desk.test_job_lines import on_site
from tests.handlers.customer.telling import stored
from tests.support.visit_steps import fills_in_report

PLATE = example_of("S200-#######*")
ALL = "W600 三台 V2.4.1 在东区食堂"


async def register(desk):
    return sorted(await stored(desk, SoftwareUpdate), key=lambda entry: entry.id)


async def enters(li, words=ALL):
    await li.types("/update")
    await li.types(words)
    await li.presses("登记")


async def test_one_message_tells_it_all_and_a_tap_enters_it_L1(desk, li):
    await li.types("/update")
    assert "哪台机器" in await li.chat.last_text()
    await li.types(ALL)
    for told in ("云锅 W600", "台数：3", "版本：2.4.1", "地点：东区食堂", "对吗？"):
        assert told in await li.chat.last_text()
    assert await register(desk) == [], "nothing is entered before the operator says so"
    await li.presses("登记")
    [entry] = await register(desk)
    assert (entry.product_code, entry.quantity, entry.version, entry.site) == ("SW-W600", 3, "2.4.1", "东区食堂")
    assert (entry.region_code, entry.state, entry.device_id) == ("south", EntryState.ENTERED, None)
    assert entry.done_on.isoformat() == "2026-11-23"


async def test_the_command_itself_may_hold_it_L1(desk, li):
    await li.types(f"/update {ALL}")
    await li.types("是的")
    assert [entry.quantity for entry in await register(desk)] == [3]


async def test_piece_by_piece_each_is_asked_for_once_L1(desk, li):
    await li.types("软件升级")
    await li.presses("云面 N300")
    await li.presses("2")
    await li.types("2.10")
    await li.types("3号楼后厨")
    await li.presses("日期")
    await li.types("昨天")
    await li.presses("登记")
    [entry] = await register(desk)
    assert (entry.product_code, entry.quantity, entry.version) == ("SW-N300", 2, "2.10")
    assert (entry.site, entry.done_on.isoformat()) == ("3号楼后厨", "2026-11-22")


async def test_a_machine_with_its_number_is_the_desk_s_own_L1(desk, wang, li):
    await wang.types("/start")
    async with desk.database.open_work() as work:
        owner = await person_with(work.session, wang.user_id)
        owner.region_code = "east"
        device = Device(owner_id=owner.id, product_code="SW-S200", serial=PLATE, created_at=work.now)
        work.session.add(device)
    await enters(li, f"{PLATE} V2.4.1 万象城店")
    [entry] = await register(desk)
    assert (entry.device_id, entry.serial, entry.quantity) == (device.id, PLATE, 1)
    assert entry.region_code == "east", "whoever leads the machine's region verifies it"


async def test_what_is_odd_is_asked_about_kindly_and_nothing_is_entered_L1(desk, li):
    await li.types("/update")
    for odd, answer in {
        "你好": "没有看明白",
        "W600 三台 V2.4.1 在东区食堂 明天": "还没有到",
        "S200-12345679": "对不上",
        "'; DROP TABLE--": "没有看明白",
    }.items():
        await li.types(odd)
        assert answer in await li.chat.last_text(), odd
    await li.sends_photo()
    assert "没有看明白" in await li.chat.last_text()
    await li.types("取消")
    assert "没有登记" in await li.chat.last_text()
    assert await register(desk) == []


async def test_twice_pressed_it_is_entered_once_L1(desk, li):
    await li.types("/update")
    await li.types(ALL)
    row, data = await li.chat.find("登记")
    for _ in range(2):
        await li.press_data(data, row.id, li.user_id)
    assert len(await register(desk)) == 1
    assert "已经" in (await li.toasts())[-1]


async def test_until_it_is_verified_it_can_be_put_right_or_withdrawn_L1(desk, li):
    await enters(li)
    await li.presses("改一下")
    await li.types("V2.5")
    await li.presses("登记")
    assert [(entry.version, entry.quantity) for entry in await register(desk)] == [("2.5", 3)]
    await li.types("/update")
    await li.presses("SW-W600 ×3 2.5")
    await li.presses("撤回")
    assert [entry.state for entry in await register(desk)] == [EntryState.WITHDRAWN]
    await li.press_data("sw-withdraw:1")
    assert "已经撤回" in (await li.toasts())[-1]


async def test_somebody_else_s_entry_and_a_customer_are_kept_out_L1(desk, wang, li):
    await enters(li)
    zhao = desk.staff("technician", "south", 1)
    await zhao.press_data("sw-right:1")
    await wang.types("/update")
    await wang.press_data("software")
    assert [entry.version for entry in await register(desk)] == ["2.4.1"]
    assert len(await register(desk)) == 1


@pytest.fixture
async def at_machine(desk, wang, li, group):
    return await on_site(desk, wang, li, group)


async def files(li, version):
    await fills_in_report(li)
    await li.presses("软件版本")
    await li.types(version)
    await li.presses("提交报告")


async def test_a_visit_s_report_makes_the_entry_by_itself_L1(desk, li, at_machine):
    await files(li, "V2.4.1")
    [entry] = await register(desk)
    technician = (await stored(desk, SoftwareUpdate))[0].operator_id
    assert (entry.version, entry.quantity, entry.product_code) == ("2.4.1", 1, "SW-S200")
    assert (entry.device_id, entry.ticket_id, entry.region_code) == (at_machine.device_id, at_machine.id, "south")
    async with desk.database.open_work() as work:
        assert technician == (await person_with(work.session, li.user_id)).id
    assert entry.site == "", "it stands with the ticket and is read from there"
    assert not await li.hears("软件升级已登记"), "nothing is typed or read twice"


async def test_filed_again_with_another_version_it_is_the_same_entry_and_waits_anew_L1(desk, wang, li, at_machine):
    await files(li, "V2.4.1")
    async with desk.database.open_work() as work:
        (await work.session.get_one(SoftwareUpdate, 1)).state = EntryState.VERIFIED
    await wang.presses("还有问题")
    await wang.types("屏幕还是老样子")
    await li.presses("写报告")
    await li.presses("软件版本")
    await li.types("V2.5")
    await li.presses("提交报告")
    assert [(entry.version, entry.state) for entry in await register(desk)] == [("2.5", EntryState.ENTERED)]


async def test_filed_again_with_the_same_version_what_was_verified_stays_so_L1(desk, wang, li, at_machine):
    await files(li, "V2.4.1")
    async with desk.database.open_work() as work:
        (await work.session.get_one(SoftwareUpdate, 1)).state = EntryState.VERIFIED
    await wang.presses("还有问题")
    await wang.types("门还是漏")
    await li.presses("写报告")
    await li.presses("提交报告")
    assert [entry.state for entry in await register(desk)] == [EntryState.VERIFIED]


async def test_a_report_that_names_no_version_enters_nothing_L1(desk, li, at_machine):
    await files(li, "屏幕不亮，看不到")
    assert await register(desk) == []
