"""Headquarters reads who of the staff saw a customer's data: whom, as which office, from when to when."""

import pytest

from messages.buttons.relay import WriteAbout
from models.person import person_with
from models.post import Post
from rules.roles import Role
from tests.support.tickets import reports


@pytest.fixture
def boss(desk):
    return desk.staff("headquarters")


@pytest.fixture
async def ticket(desk, wang, li, he, group):
    """Li has the job and reads it on two days, He once."""
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    desk.clock.advance(days=1)
    await li.types(ticket.number)
    await he.types(ticket.number)
    return ticket


async def test_headquarters_reads_who_saw_it_as_which_office_and_from_when_to_when(boss, li, he, ticket):
    await boss.types(f"/seen {ticket.number}")
    [said] = await boss.heard()
    assert ticket.number in said
    assert f"{li.name} · 技术员：2026年11月23日至2026年11月24日" in said
    assert f"{he.name} · 客服专员：2026年11月24日" in said
    for personal in ("王小明", "13800138", "科技路"):
        assert personal not in said


async def test_it_may_be_asked_in_words_with_the_number_before_or_after(desk, boss, li, ticket):
    number = ticket.number.lower().replace("-", " ")
    for words in (f"谁看过 {number}？", f"{number} 谁看过数据", f"Who saw {number}?"):
        await boss.types(words)
        assert any(li.name in text for text in await boss.heard()), words


async def test_a_missing_or_unknown_number_is_asked_for_kindly(boss, ticket):
    for words in ("/seen", "/seen 1123", "谁看过"):
        await boss.types(words)
        assert "/seen R-1123-0001" in (await boss.heard())[-1], words
    await boss.types("/seen R-1123-9999")
    assert "R-1123-9999" in (await boss.heard())[-1]


async def test_where_nobody_saw_it_that_is_said(desk, wang, boss):
    ticket = await reports(desk, wang)
    await boss.types(f"/seen {ticket.number}")
    assert "没有人" in (await boss.heard())[-1]


async def test_nobody_else_reads_it_and_everybody_is_answered(desk, wang, li, he, chen, ticket):
    for other in (li, he, chen, desk.staff("admin")):
        for words in (f"/seen {ticket.number}", "/seen"):
            await other.types(words)
            [said] = await other.heard()
            assert "由总部查看" in said, (other.name, words)
    for other in (wang, li, he, chen, desk.staff("admin")):
        for words in (f"/seen {ticket.number}", f"谁看过 {ticket.number}", "谁看过"):
            await other.types(words)
            assert not any("哪些同事看过" in said for said in await other.heard()), (other.name, words)


async def test_asked_in_words_in_the_midst_of_a_talk_no_customer_reads_the_question(desk, wang, li, ticket):
    """Li is of headquarters as well."""
    async with desk.database.open_work() as work:
        person = await person_with(work.session, li.user_id)
        work.session.add(Post(person_id=person.id, role=Role.HEADQUARTERS, since_at=work.now))
    await li.press_data(WriteAbout(ticket.id).pack())
    await li.types("我到楼下了")
    assert await wang.hears("我到楼下了")
    await li.types(f"谁看过 {ticket.number}")
    assert "哪些同事看过" in (await li.heard())[-1]
    assert not await wang.hears("谁看过")
