"""Who works here is shown to those who may change it; offices are given, moved and ended, asked once before [O2]."""

import pytest

from desk import people
from models.feedback import Feedback
from models.person import person_with
from models.post import posts_of
from models.visit import agreed_visit
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.roles import Role
from rules.ticket import Status
from tests.support.tickets import TUESDAY_TEN, reports, stored


@pytest.fixture
def boss(desk):
    return desk.staff("admin")


async def roles(desk, visitor):
    async with desk.database.open_work() as work:
        return await people.roles_of(work, await person_with(work.session, visitor.user_id))


async def has_a_job(desk, li, wang):
    """Li has taken it, and the visit is agreed."""
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    assert (await stored(desk, ticket)).status is Status.SCHEDULED
    return ticket


async def opens(reader, name, region=None):
    await reader.types("/staff")
    if region:
        await reader.types(region)
    await reader.types(name)


async def test_an_admin_sees_all_by_region_and_office_and_the_vacant_posts_O2(desk, boss, li, chen):
    await boss.types("/staff")
    assert "空缺待定" in await boss.chat.last_text()
    await boss.presses("华南")
    shown = await boss.chat.last_text()
    assert shown.index("组长") < shown.index(chen.name) < shown.index("技术员") < shown.index(li.name)
    await boss.types("/staff")
    await boss.presses("全公司")
    assert desk.staff("dispatcher").name in await boss.chat.last_text()


async def test_a_leader_sees_the_own_region_and_nobody_else_sees_any_O2(desk, chen, li, wang):
    await chen.types("/staff")
    assert li.name in await chen.chat.last_text()
    await chen.press_data("staff:north")
    assert "管理员邀请" in (await chen.toasts())[-1]
    for nobody in (li, desk.staff("dispatcher"), desk.staff("headquarters")):
        await nobody.types("/staff")
        assert li.name not in await nobody.chat.last_text()
    await wang.types("/staff")
    assert chen.name not in await wang.chat.last_text()


async def test_somebody_opens_with_offices_since_when_and_by_whom_O2(desk, boss, chen, wang):
    desk.database.bot_name = "yun_bot"
    await chen.types("/invite")
    await chen.presses("技术员")
    await wang.types(f"/start {(await chen.chat.last_text()).split('start=')[1].split('<')[0]}")
    await opens(boss, "Wang", "华南")
    shown = await boss.chat.last_text()
    assert "技术员 · 华南" in shown
    assert f"由 {chen.name} 安排" in shown
    await opens(boss, "谁也不是")
    assert "没找到" in await boss.chat.last_text()


async def test_another_office_is_given_after_one_question_O2(desk, boss, li):
    await opens(boss, li.name, "华南")
    await boss.presses("再给一个岗位")
    await boss.presses("组长")
    await boss.presses("华东")
    assert Role.LEADER not in await roles(desk, li)
    await boss.presses("确定")
    assert await roles(desk, li) == {Role.CUSTOMER, Role.TECHNICIAN, Role.LEADER}
    assert "组长" in await li.chat.last_text()
    await boss.press_data(f"give:{await number_of(desk, li)}:leader:east:1")
    assert "已经是" in (await boss.toasts())[-1]


async def number_of(desk, visitor):
    async with desk.database.open_work() as work:
        return (await person_with(work.session, visitor.user_id)).id


async def test_whoever_moves_keeps_the_jobs_in_hand_until_they_are_done_and_sees_no_new_ones_there_O2_O3(
    desk, boss, li, wang, chen
):
    ticket = await has_a_job(desk, li, wang)
    await opens(boss, li.name, "华南")
    await boss.presses("调动")
    await boss.presses("华东")
    assert ticket.number in await boss.chat.last_text()
    await boss.presses("确定")
    assert ticket.number in await chen.chat.last_text()
    assert any("收回" in caption for caption in await chen.chat.captions())
    async with desk.database.open_work() as work:
        assert await agreed_visit(work.session, ticket.id)
        assert [post.region_code for post in await posts_of(work.session, await _id(work, li))] == ["east"]
    await li.types("/jobs")
    assert await li.hears(ticket.number)
    other = await reports(desk, desk.customer("Qian"))
    await li.press_data(f"take:{other.id}", chat_id=desk.group("south").chat_id)
    assert (await stored(desk, other)).technician_id is None
    assert (await li.toasts())[-1]


async def _id(work, visitor):
    return (await person_with(work.session, visitor.user_id)).id


async def test_whoever_leaves_hands_everything_on_and_reads_no_customer_any_more_O2_O3(desk, boss, li, wang, chen):
    ticket = await has_a_job(desk, li, wang)
    assert await li.hears("13800138000") or await li.hears("138 0013 8000")
    await opens(boss, li.name, "华南")
    await boss.presses("不在这里工作了")
    assert "1 单" in await boss.chat.last_text()
    assert (await stored(desk, ticket)).technician_id is not None
    await boss.presses("确定")
    after = await stored(desk, ticket)
    assert (after.status, after.technician_id) == (Status.OPEN, None)
    assert after.wished_at == TUESDAY_TEN
    assert "抱歉" in await wang.chat.last_text()
    assert ticket.number in await chen.chat.last_text()
    assert await roles(desk, li) == {Role.CUSTOMER}
    assert not any("王小明" in text or "科技路" in text for text in await li.chat.texts())
    for press in (f"job:{ticket.id}", f"set-off:{ticket.id}", f"talk:{ticket.id}:"):
        await li.press_data(press)
        assert "科技路" not in await li.chat.last_text()
    await desk.group("south").pressed_by(desk.staff("technician", "south", 1), "接单")
    assert (await stored(desk, ticket)).technician_id is not None


async def test_the_last_admin_stays_and_a_last_leader_is_warned_of_O2(desk, boss, chen):
    await boss.types("/staff")
    await boss.presses("全公司")
    await boss.presses(boss.name)
    await boss.presses("收回")
    await boss.presses("确定")
    assert "没有别的管理员" in (await boss.toasts())[-1]
    assert Role.ADMIN in await roles(desk, boss)
    await opens(boss, chen.name, "华南")
    await boss.presses("收回")
    assert "没有别人" in await boss.chat.last_text()
    await boss.presses("先不要")
    assert Role.LEADER in await roles(desk, chen)


async def test_a_leaders_feedback_goes_to_whoever_reads_it_now_O2_L6(desk, boss, chen, wang):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        complaint = Feedback(
            kind=FeedbackKind.COMPLAINT, status=FeedbackStatus.CONSIDERED, author_id=ticket.customer_id, region_code="south",
            ticket_id=ticket.id, words="等了很久", written_at=work.now, sent_at=work.now, owner_id=await _id(work, chen),
        )  # fmt: skip
        work.session.add(complaint)
    await opens(boss, chen.name, "华南")
    await boss.presses("收回")
    assert "1 条" in await boss.chat.last_text()
    await boss.presses("确定")
    assert "等了很久" in await desk.staff("headquarters").chat.last_text()
    assert not any("等了很久" in text for text in await boss.chat.texts())
    async with desk.database.open_work() as work:
        assert (await work.session.get_one(Feedback, complaint.id)).owner_id is None


async def test_pressed_twice_by_others_or_too_late_nothing_changes_O2(desk, boss, chen, li):
    before = await roles(desk, chen)
    async with desk.database.open_work() as work:
        (post,) = await posts_of(work.session, await _id(work, chen))
        (own,) = await posts_of(work.session, await _id(work, li))
    for nobody in (chen, li, desk.customer("Wang"), desk.staff("leader", "east")):
        for press in (f"end-post:{post.id}:1", f"end-work:{post.person_id}:1", f"move-post:{post.id}:north:1"):
            await nobody.press_data(press)
            assert (await nobody.toasts())[-1], press
    assert await roles(desk, chen) == before
    await chen.press_data(f"end-post:{own.id}:1")
    assert await roles(desk, li) == {Role.CUSTOMER}
    await chen.press_data(f"end-post:{own.id}:1")
    assert (await chen.toasts())[-1]
