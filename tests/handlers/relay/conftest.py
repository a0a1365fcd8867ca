"""Wang's report, which Li has taken; and what was put into somebody's chat."""

import pytest

from tests.support.marked_life import arrives
from tests.support.tickets import reports


@pytest.fixture
async def job(desk):
    wang, li = desk.customer("Wang"), desk.staff("technician", "south")
    await li.types("/start")
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await arrives(desk)
    return wang, li, ticket
