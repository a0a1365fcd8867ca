"""The group's card: no personal data, one tap, one winner."""

from tests.support.tickets import reports, stored


async def test_the_groups_card_tells_the_job_and_nothing_of_the_customer(desk, wang, group):
    await reports(desk, wang)
    card = await group.last_text()
    assert "R-1123-0001" in card
    assert "蒸柜不加热" in card
    for personal in ("13800138000", "王小明", "科技路", "Wang"):
        assert personal not in card
    assert await group.captions() == ["接单", "我接不了", "看详情"]


async def test_the_first_tap_gets_the_job_with_all_its_data_T1(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    assert "归您了" in (await li.toasts())[0]
    card = await li.chat.last_text()
    for needed in ("王小明", "+86 138 0013 8000", "深圳市南山区科技路 8 号", "蒸柜"):
        assert needed in card
    assert (await stored(desk, ticket)).technician_id
    assert "李禾田" in await group.last_text()
    assert await group.captions() == []
    assert await wang.hears("李禾田")


async def test_the_second_tap_learns_who_was_first_O3(desk, wang, li, zhao, group):
    await reports(desk, wang)
    row, data = await group.find("接单")
    await group.pressed_by(li, "接单")
    await zhao.press_data(data, row.id, group.chat_id)
    assert "李禾田" in (await zhao.toasts())[0]
    assert not await zhao.chat.texts()
    await li.press_data(data, row.id, group.chat_id)
    assert "已经是您的了" in (await li.toasts())[0]
    assert len(await li.chat.texts()) == 1
