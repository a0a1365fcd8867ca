"""My machines: seen at any time, and called as their owner calls them."""

from models.device import Device
from tests.handlers.customer.telling import report, stored, symptom


async def test_my_machines_show_what_is_known_of_each(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("/machines")
    await wang.presses("云锅 W600")
    card = await wang.chat.last_text()
    assert "云锅 W600 炒菜机器人" in card
    assert "2026年3月1日" in card
    assert "保修" in card


async def test_whoever_has_none_yet_is_told_so(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("my machines")
    assert "No machine of yours" in await ann.chat.last_text()


async def test_a_machine_is_called_as_its_owner_calls_it(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await report(wang)
    await wang.types("我的机器")
    await wang.presses("云锅 W600")
    await wang.presses("起个名字")
    await wang.types("厨房  二号")
    assert (await wang.chat.last_text()).startswith("<b>厨房 二号</b>")
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    assert "机器：厨房 二号" in await wang.chat.last_text()
    await wang.presses("✎ 机器")
    assert "★ 厨房 二号" in await wang.chat.captions()
    await wang.types("厨房二号")
    assert "什么时候方便" in await wang.chat.last_text()
    assert len(await stored(desk_on_each, Device)) == 1


async def test_a_name_that_no_button_can_show_is_asked_for_again(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("我的机器")
    await wang.presses("云锅 W600")
    await wang.types("改名")
    await wang.types("很" * 40)
    assert "2 到 24 个字" in await wang.chat.last_text()
    await wang.types("厨房二号")
    assert [device.name for device in await stored(desk, Device)] == ["厨房二号"]


async def test_naming_a_machine_does_not_lose_the_report_in_hand(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await symptom(wang, "这次是屏幕有条纹，颜色也不对")
    await wang.types("我的机器")
    await wang.presses("云锅 W600 炒菜机器人")
    await wang.presses("起个名字")
    await wang.types("厨房二号")
    assert "这些还对吗" in await wang.chat.last_text()
    assert "机器：厨房二号" in await wang.chat.last_text()


async def test_nobody_sees_or_names_the_machine_of_another(desk):
    wang, ann = desk.customer("Wang"), desk.customer("Ann")
    await report(wang)
    await ann.types("/start")
    for data in ("machine:1", "rename:1"):
        await ann.press_data(data)
        assert "W600" not in "".join([*await ann.toasts(), *await ann.heard()])
    assert [device.name for device in await stored(desk, Device)] == [None]
