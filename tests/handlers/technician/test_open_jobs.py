"""A technician looks in private at what the region offers, with nothing of whose it is, and takes from there [O3]."""

import pytest

from tests.support.tickets import reports, stored

PERSONAL = ("13800138000", "138 0013 8000", "王小明", "科技路", "Wang", "不转")


@pytest.fixture
def offered(li):
    async def shown():
        await li.types("/open")
        return await li.chat.last_text()

    return shown


async def test_each_open_job_is_a_line_without_whose_it_is_and_is_taken_from_there_O3(desk, wang, li, offered):
    ticket = await reports(desk, wang)
    shown = await offered()
    assert shown.startswith("<b>可以接的单")
    assert ticket.number in shown
    assert "等待接单" in shown
    await li.presses(ticket.number)
    details = await li.chat.last_text()
    assert not any(each in shown + details for each in PERSONAL[:-1])
    await li.presses("接单")
    assert (await stored(desk, ticket)).status == "accepted"
    assert "目前没有" in await offered()


async def test_the_urgent_come_first_and_then_the_oldest(desk, wang, li, offered):
    first, second = await reports(desk, wang), await reports(desk, desk.customer("Ann"))
    shown = await offered()
    assert shown.index(first.number) < shown.index(second.number)
    urgent = await reports(desk, desk.customer("Zhao"), is_urgent=True)
    shown = await offered()
    assert shown.index(urgent.number) < shown.index(first.number)


async def test_what_one_cannot_take_is_not_offered_again_and_others_still_see_it_O3(desk, wang, li, zhao, offered):
    ticket = await reports(desk, wang)
    await offered()
    await li.presses(ticket.number)
    await li.presses("接不了")
    assert ticket.number not in await offered()
    await zhao.types("待接单")
    assert ticket.number in await zhao.chat.last_text()


async def test_of_other_regions_nothing_is_shown_and_whoever_is_no_technician_sees_none(desk, wang, chen, offered):
    ticket = await reports(desk, wang)
    east = desk.staff("technician", "east")
    await east.types("/open")
    assert ticket.number not in await east.chat.last_text()
    for other in (chen, wang):
        await other.types("/open")
        assert "可以接的单" not in await other.chat.last_text()
        await other.press_data("offers:0")
        assert "可以接的单" not in await other.chat.last_text()


async def test_many_come_by_pages_in_one_message_M3(desk, li, offered):
    numbers = [(await reports(desk, desk.customer(f"Wang {each}"))).number for each in range(10)]
    shown = await offered()
    messages = len(await li.chat.texts())
    assert [each for each in numbers if each in shown] == numbers[:8]
    await li.presses("下一页")
    shown = await li.chat.last_text()
    assert [each for each in numbers if each in shown] == numbers[8:]
    assert len(await li.chat.texts()) == messages
