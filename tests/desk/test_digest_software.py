"""What the digest says of software is what the register, the campaigns and their lists say [L1 L2]."""

import re
from datetime import date

from desk import digests
from messages.buttons.digest import ShowFigure
from models.software_update import SoftwareUpdate
from rules.digest_lists import DigestList
from rules.periods import Month
from rules.software_register import EntryState
from tests.desk.test_software_fleet import PLATE
from tests.handlers.customer.telling import last_ticket, stored, symptom
from tests.handlers.office.test_software_campaigns import begins
from tests.support.software import got, has_machines

MONTH = Month(2026, 11)
UPDATES, TO_VERIFY = DigestList.UPDATES, DigestList.TO_VERIFY
BROUGHT, BEHIND = DigestList.BROUGHT, DigestList.BEHIND


async def counts(desk, region="south"):
    async with desk.database.open_reading() as session:
        compiled = await digests.compile_digest(
            session, desk.company, MONTH, desk.clock.now, desk.company.region(region)
        )
    return [compiled.counts[each] for each in (UPDATES, TO_VERIFY, BROUGHT, BEHIND)]


async def left(chen):
    await chen.types("/campaigns")
    return int(re.search(r"还剩 (\d+) 台", await chen.chat.last_text())[1])


async def test_what_leaves_a_campaign_s_list_is_what_the_digest_says_was_brought_L1_L2(desk_on_each):
    desk = desk_on_each
    wang, li, chen = desk.customer("Wang"), desk.staff("technician", "south"), desk.staff("leader", "south")
    await li.types("/start")
    devices = await has_machines(desk, wang, 4, purchased_on=date(2025, 3, 1))
    await got(desk, li, devices[0], "2.5", state=EntryState.ENTERED)
    await got(desk, li, devices[1], "2.3")
    await got(desk, li, None, "2.3", quantity=4, site="Canteen East")
    desk.clock.advance(minutes=1)
    await begins(chen)
    desk.clock.advance(minutes=1)
    before = await left(chen)
    assert await counts(desk) == [3, 1, 0, before] == [3, 1, 0, 7]
    for device, more in (
        (devices[0], {}),  # it had it before
        (devices[1], {"state": EntryState.ENTERED}),
        (devices[1], {}),  # once
        (devices[2], {"state": EntryState.REJECTED}),
        (None, {"quantity": 4, "site": "canteen east"}),
    ):
        await got(desk, li, device, "2.10", **more)
        remaining = await left(chen)
        assert (await counts(desk))[2:] == [before - remaining, remaining]
    assert await counts(desk) == [7, 2, 5, 2]
    assert await counts(desk, None) == [7, 2, 5, 2], "headquarters' sum"
    assert await counts(desk, "east") == [0, 0, 0, 0]

    await chen.types("/software")
    assert " · 版本不详 2" in await chen.chat.last_text()
    for which, count, told in ((TO_VERIFY, 2, "2.10 × 1"), (BROUGHT, 5, "2.10 × 4"), (BEHIND, 2, "还剩 2 台，共 7 台")):
        await chen.press_data(ShowFigure.of(which, "south", str(MONTH)).pack(), 1)
        assert f"· {count}</b>" in await chen.chat.last_text()
        assert told in await chen.chat.last_text()
    await chen.presses("升级行动")
    assert "还剩 2 台，共 7 台" in await chen.chat.last_text()
    await chen.press_data(ShowFigure.of(TO_VERIFY, "south", str(MONTH)).pack(), 1)
    await chen.presses("逐条核实")
    assert "华南：待核实的软件升级" in await chen.chat.last_text()


async def test_one_line_tells_it_and_a_campaign_that_is_over_leaves_what_it_brought_L1_L2(desk, wang, li, chen):
    devices = await has_machines(desk, wang, 2, purchased_on=date(2025, 3, 1))
    await li.types("/start")
    await begins(chen)
    await got(desk, li, devices[0], "2.5", EntryState.ENTERED)
    async with desk.database.open_reading() as session:
        compiled = await digests.compile_digest(session, desk.company, MONTH, desk.clock.now)
    async with desk.database.open_work() as work:
        await digests.tell(work, compiled)
    line = "软件升级：1 · 待核实 1 · 行动到位 1 台 · 1 项行动还差 1 台"
    assert line in (await desk.staff("headquarters").chat.last_text()).splitlines()
    await chen.types("/campaigns")
    await chen.presses("SW-W600")
    await chen.presses("取消行动")
    await chen.presses("是的，取消行动")
    desk.clock.advance(minutes=1)
    await got(desk, li, devices[1], "2.5")
    assert await counts(desk) == [2, 1, 1, 0]


async def test_a_machine_that_the_desk_comes_to_know_is_not_counted_beside_its_entry_L1(desk, wang, li):
    """Though nobody looks at the fleet meanwhile."""
    await li.types("/start")
    await got(desk, li, None, "2.5", serial=PLATE)
    await symptom(wang)
    await wang.types(PLATE)
    [entry] = await stored(desk, SoftwareUpdate)
    assert entry.device_id == (await last_ticket(desk)).device_id is not None
