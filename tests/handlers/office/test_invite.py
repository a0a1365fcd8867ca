"""Colleagues are invited from the chat: role, region, one link; who used it is told; it can be withdrawn [O2]."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import people
from models.person import person_with
from rules.authority import in_gift, may_appoint
from rules.roles import REGIONAL, STAFF, Role
from tests.support.tickets import reports


@pytest.fixture
def boss(desk):
    desk.database.bot_name = "yun_bot"
    return desk.staff("admin")


def payload_in(text):
    return re.search(r"https://t\.me/yun_bot\?start=(i-[\w-]+)", text)[1]


async def invites(boss, role, region=None):
    await boss.types("/invite")
    await boss.presses(role)
    if region:
        await boss.presses(region)
    return payload_in(await boss.chat.last_text())


async def roles(desk, visitor):
    async with desk.database.open_work() as work:
        return await people.roles_of(work, await person_with(work.session, visitor.user_id))


async def test_an_admin_invites_with_two_taps_and_reads_who_came_O2(desk, boss):
    link = await invites(boss, "组长", "华东")
    assert "11月30日" in await boss.chat.last_text()
    new = desk.customer("Zhou")
    await new.types(f"/start {link}")
    assert "华东" in await new.chat.last_text()
    assert "Zhou" in await boss.chat.last_text()
    assert await roles(desk, new) == {Role.CUSTOMER, Role.LEADER}


async def test_role_and_region_may_be_typed_and_what_is_not_understood_is_asked_again_O2(desk, boss):
    await boss.types("邀请同事")
    await boss.types("园丁")
    assert "没有看明白" in await boss.chat.last_text()
    await boss.types("技术员")
    await boss.types("火星")
    assert "没有找到" in await boss.chat.last_text()
    await boss.types("上一步")
    await boss.types("technician")
    await boss.types("North")
    assert payload_in(await boss.chat.last_text())
    await boss.types("/invite")
    await boss.types("/cancel")
    assert "没有生成链接" in await boss.chat.last_text()


async def test_a_leader_invites_technicians_of_the_own_region_and_nobody_else_O2(desk, chen, boss):
    await chen.types("/invite")
    assert "组长" not in await chen.chat.captions()
    await chen.presses("技术员")
    new = desk.customer("Zhou")
    await new.types(f"/start {payload_in(await chen.chat.last_text())}")
    assert await roles(desk, new) == {Role.CUSTOMER, Role.TECHNICIAN}
    for forged in ("invite:leader", "invite:admin", "invite-to:technician:north", "invite-to:leader:south"):
        before = await boss.desk.outbox()
        await chen.press_data(forged)
        assert not any("t.me" in str(row.parameters) for row in (await desk.outbox())[len(before) :]), forged
    for nobody in (desk.customer("Wang"), desk.staff("technician", "south"), desk.staff("dispatcher")):
        await nobody.press_data("invite:technician")
        assert "管理员邀请" in (await nobody.toasts())[-1]


async def test_an_open_link_is_listed_with_its_maker_and_withdrawn_with_a_tap_O2(desk, chen, boss):
    link = await invites(chen, "技术员")
    await invites(boss, "管理员")
    await chen.types("/invite")
    assert (await chen.chat.last_text()).count("前有效") == 1
    await boss.types("/invite")
    assert (await boss.chat.last_text()).count("前有效") == 2
    assert f"由 {chen.name} 生成" in await boss.chat.last_text()
    await boss.presses("撤回第 1 个")
    assert "已经撤回" in await boss.chat.last_text()
    late = desk.customer("Sun")
    await late.types(f"/start {link}")
    assert "已经撤回" in await late.chat.last_text()
    assert await roles(desk, late) == {Role.CUSTOMER}
    await boss.press_data("uninvite:1")
    assert "已经撤回" in (await boss.toasts())[-1]


async def test_whoever_opens_it_at_the_wrong_time_gets_a_kind_answer_O2(desk, chen):
    desk.database.bot_name = "yun_bot"
    link = await invites(chen, "技术员")
    for visitor, words in ((chen, "您自己生成"), (desk.staff("technician", "south"), "不需要这个链接")):
        await visitor.types(f"/start {link}")
        assert words in await visitor.chat.last_text()
    new = desk.customer("Zhou")
    for words in ("欢迎", "已经用过了"):
        await new.types(f"/start {link}")
        assert words in await new.chat.last_text()
    other = desk.customer("Sun")
    for wrong, words in ((link, "用过了"), (link + "x", "不认识"), ("i-", "不认识")):
        await other.types(f"/start {wrong}")
        assert words in await other.chat.last_text()
        assert await roles(desk, other) == {Role.CUSTOMER}


async def test_a_customer_who_joins_keeps_being_a_customer_O2(desk, boss, wang):
    ticket = await reports(desk, wang)
    await wang.types(f"/start {await invites(boss, '客服专员')}")
    assert await roles(desk, wang) == {Role.CUSTOMER, Role.DISPATCHER}
    await wang.types("/tickets")
    assert ticket.number in await wang.chat.last_text()
    await wang.types(f"/start {await invites(boss, '技术员', '华北')}")
    assert await roles(desk, wang) == {Role.CUSTOMER, Role.DISPATCHER, Role.TECHNICIAN}


async def test_a_link_is_worth_what_its_maker_may_give_when_it_is_opened_O2(desk, chen):
    desk.database.bot_name = "yun_bot"
    link = await invites(chen, "技术员")
    async with desk.database.open_work() as work:
        leader = await person_with(work.session, chen.user_id)
        for post in await people.post.posts_of(work.session, leader.id):
            post.until_at = work.now - timedelta(minutes=1)
    new = desk.customer("Zhou")
    await new.types(f"/start {link}")
    assert "已经撤回" in await new.chat.last_text()
    assert await roles(desk, new) == {Role.CUSTOMER}


REGIONS = ("north", "south")
PLACES = st.tuples(st.sampled_from(list(Role)), st.sampled_from([None, *REGIONS]))


@given(st.sets(PLACES), PLACES)
def test_only_an_admin_gives_more_than_a_technicians_office_of_the_own_region_O2(held, place):
    role, region_code = place
    if may_appoint(held, place):
        assert role in STAFF
        assert (role in REGIONAL) == (region_code is not None)
        is_admin = any(office is Role.ADMIN for office, _ in held)
        assert is_admin or (role is Role.TECHNICIAN and (Role.LEADER, region_code) in held)
        assert place in set(in_gift(held, REGIONS))
    else:
        assert place not in set(in_gift(held, REGIONS))
