"""The dispatchers' group: bound by a dispatcher or an admin, asked which where several are possible, lost, moved [O3]."""

import pytest

from desk import house
from models.dispatch_group import dispatch_chat
from models.person import person_with
from rules.roles import Role
from tests.handlers.office.test_membership import becomes, in_group, membership, region_chat
from tests.support.desk_kit import Group
from tests.support.staff import leads_as_well

THERE = -100600


@pytest.fixture
def he(desk):
    return desk.staff("dispatcher")


async def bound(desk):
    async with desk.database.open_reading() as session:
        return await dispatch_chat(session)


async def test_a_dispatcher_binds_the_dispatchers_group_and_ends_it_again_O3(desk, he):
    there = Group(desk, THERE)
    for _ in range(2):
        await he.sends_message(**in_group(THERE, "/bind"))
        assert await bound(desk) == THERE
        assert "客服专员的工作群" in await there.last_text()
    await he.sends_message(**in_group(THERE, "/unbind"))
    assert await bound(desk) is None
    assert "不再是" in await there.last_text()
    await he.sends_message(**in_group(THERE, "/unbind"))
    assert "不用解除" in await he.chat.last_text()


async def test_an_admin_is_asked_which_group_it_shall_be_and_names_it_O2_O3(desk):
    admin = desk.staff("admin")
    for words in ("/bind", "/bind nowhere"):
        await admin.sends_message(**in_group(THERE, words))
        asked = await admin.chat.last_text()
        assert "<code>/bind dispatchers</code> · 客服专员的工作群" in asked
        assert "<code>/bind south</code> · 华南区的工作群" in asked
        assert await bound(desk) is None
    await admin.sends_message(**in_group(THERE, "/bind dispatchers"))
    assert await bound(desk) == THERE


async def test_whoever_leads_a_region_and_dispatches_is_asked_which_of_the_two_O2_O3(desk, he):
    chen = desk.staff("leader", "south")
    await gives(desk, chen, "dispatcher")
    await chen.sends_message(**in_group(THERE, "/bind"))
    asked = await chen.chat.last_text()
    assert "/bind south" in asked
    assert "/bind dispatchers" in asked
    assert "/bind north" not in asked
    await chen.sends_message(**in_group(THERE, "/bind dispatchers"))
    assert await bound(desk) == THERE


async def test_whoever_leads_two_regions_is_asked_which_of_them_O2(desk):
    chen = desk.staff("leader", "south")
    await leads_as_well(desk, chen, "east")
    await chen.sends_message(**in_group(THERE, "/bind"))
    asked = await chen.chat.last_text()
    assert [code for code in ("south", "east", "north", "dispatchers") if f"/bind {code}" in asked] == ["south", "east"]
    await chen.sends_message(**in_group(THERE, "/bind east"))
    assert await region_chat(desk, "east") == THERE


async def gives(desk, visitor, role):

    async with desk.database.open_work() as work:
        await house.appoint(work, await person_with(work.session, visitor.user_id), Role(role), None)


@pytest.mark.parametrize("who", [("technician", "south"), ("leader", "south"), ("headquarters", None)])
async def test_nobody_else_makes_a_group_the_dispatchers_or_ends_it_O3(desk, he, who):
    person = desk.staff(*who)
    await person.sends_message(**in_group(THERE, "/bind dispatchers"))
    assert await bound(desk) is None
    assert "绑定群用 /bind" in await person.chat.last_text()
    await he.sends_message(**in_group(THERE, "/bind"))
    await person.sends_message(**in_group(THERE, "/unbind"))
    assert await bound(desk) == THERE


async def test_a_group_is_a_regions_or_the_dispatchers_never_both_O2_O3(desk, he):
    south = desk.group("south").chat_id
    await he.sends_message(**in_group(south, "/bind"))
    assert "已经属于" in await he.chat.last_text()
    await he.sends_message(**in_group(THERE, "/bind"))
    chen = desk.staff("leader", "south")
    await chen.sends_message(**in_group(THERE, "/bind"))
    assert "已经是客服专员的工作群" in await chen.chat.last_text()
    assert (await region_chat(desk), await bound(desk)) == (south, THERE)


async def test_becoming_a_supergroup_it_stays_theirs_and_lost_they_hear_of_it_O3(desk, he):
    await he.sends_message(**in_group(THERE, "/bind"))
    await desk.feed(becomes(Group(desk, THERE), -100777))
    assert await bound(desk) == -100777
    chat = {"id": -100777, "type": "supergroup", "title": "Dispatch"}
    await membership(desk, he, chat, "kicked")
    for person in (he, desk.staff("headquarters")):
        assert "移出了客服专员的工作群" in await person.chat.last_text()
    assert await bound(desk) == -100777
