"""Standing in, beside everything else that offices go through: the file, lasting offices, whoever is let go [O2]."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from desk import feedback, house, people, staffing, stand_ins
from models.absence import Absence
from models.feedback import Feedback
from models.person import person_with
from models.post import posts_of
from rules.feedback import FeedbackKind
from rules.refused import Refused
from rules.roles import Role
from tests.support.staff import is_away
from tests.support.tickets import reports


@pytest.fixture
def boss(desk):
    return desk.staff("admin")


async def stands_in(desk, stand_in, absent, in_days=0):
    """For a day."""
    start = desk.clock.now + timedelta(days=in_days)
    await is_away(desk, absent, start, start + timedelta(days=1))
    async with desk.database.open_work() as work:
        namer, person = [await person_with(work.session, each.user_id) for each in (absent, stand_in)]
        (absence,) = await work.session.exec(select(Absence))
        await stand_ins.name(work, namer, absence.id, person)


async def does(desk, deed, doer, whom, *more):
    async with desk.database.open_work() as work:
        both = [await person_with(work.session, each.user_id) for each in (doer, whom)]
        await deed(work, *both, *more)


async def finish(work, ender, person, role):
    (post,) = [each for each in await posts_of(work.session, person.id) if each.role is role]
    await staffing.finish(work, ender, post)


async def roles(desk, visitor):
    async with desk.database.open_work() as work:
        return await people.roles_of(work, await person_with(work.session, visitor.user_id)) - {Role.CUSTOMER}


async def complains(desk, customer, ticket):
    async with desk.database.open_work() as work:
        author = await person_with(work.session, customer.user_id)
        author.region_code = "south"
        if ticket:
            await feedback.open_for_leader(work, FeedbackKind.COMPLAINT, author, ticket, "客户说地板脏了")
            return
        own = await feedback.begin(work, author, FeedbackKind.COMPLAINT, None)
        own.words = "客户说没有人接电话"
        await feedback.send(work, author, own)


async def loads_file(desk, *, without=None):
    company = desk.database.company
    staff = tuple(member for member in company.staff if not without or member.telegram_id != without.user_id)
    desk.database.company = replace(company, staff=staff)
    async with desk.database.open_work() as work:
        await house.introduce(work, f"an edition of {desk.clock.now}")


async def test_another_edition_of_the_company_file_ends_nobodys_standing_in_O2(desk, zhao, chen):
    await stands_in(desk, zhao, chen)
    await loads_file(desk)
    assert await roles(desk, zhao) == {Role.TECHNICIAN, Role.LEADER}


async def test_whom_the_file_names_no_longer_stands_in_no_longer_O2(desk, zhao, chen):
    await stands_in(desk, zhao, chen)
    await loads_file(desk, without=zhao)
    assert await roles(desk, zhao) == set()
    assert await desk.staff("headquarters").hears("没有人代班")


async def test_an_office_for_good_is_given_to_whoever_stands_in_for_it_and_stays_afterwards_O2(desk, zhao, chen, boss):
    await stands_in(desk, zhao, chen)
    await does(desk, staffing.give, boss, zhao, (Role.LEADER, "south"))
    await desk.advance(days=2)
    assert await zhao.hears("到此结束")
    assert await roles(desk, zhao) == {Role.TECHNICIAN, Role.LEADER}


async def test_whoever_holds_an_office_for_good_stands_in_for_another_and_keeps_their_own_O2(desk, chen, he):
    await stands_in(desk, chen, he)
    assert await roles(desk, chen) == {Role.LEADER, Role.DISPATCHER}
    await desk.advance(days=2)
    assert await roles(desk, chen) == {Role.LEADER}


async def test_a_leader_lets_a_technician_go_who_stands_in_for_somebody_O2(desk, zhao, chen, he):
    await stands_in(desk, zhao, he)
    await does(desk, staffing.dismiss, chen, zhao)
    assert await roles(desk, zhao) == set()
    assert await desk.staff("headquarters").hears("没有人代班")
    assert "客服专员" in await zhao.chat.last_text(), "all that ended is named"


async def test_with_the_last_office_for_good_standing_in_ends_too_O2(desk, zhao, chen, he):
    await stands_in(desk, zhao, he)
    await does(desk, finish, chen, zhao, Role.TECHNICIAN)
    assert await roles(desk, zhao) == set()


async def test_with_another_office_for_good_standing_in_goes_on_O2(desk, zhao, chen, he, boss):
    await does(desk, staffing.give, boss, zhao, (Role.TECHNICIAN, "north"))
    await stands_in(desk, zhao, he)
    async with desk.database.open_work() as work:
        ender, person = [await person_with(work.session, each.user_id) for each in (chen, zhao)]
        (post,) = [each for each in await posts_of(work.session, person.id) if each.region_code == "south"]
        await staffing.finish(work, ender, post)
    assert await roles(desk, zhao) == {Role.TECHNICIAN, Role.DISPATCHER}


async def test_an_admin_lets_a_leader_go_who_stands_in_for_somebody_O2(desk, chen, he, boss):
    await stands_in(desk, chen, he)
    await does(desk, staffing.dismiss, boss, chen)
    assert await roles(desk, chen) == set()


async def test_whoever_was_named_for_later_and_leaves_before_never_stands_in_O2(desk, zhao, chen, boss):
    await stands_in(desk, zhao, chen, in_days=2)
    await does(desk, staffing.dismiss, boss, zhao)
    await desk.advance(days=2, hours=1)
    assert await roles(desk, zhao) == set()
    assert await desk.staff("headquarters").hears("没有人代班")


async def test_afterwards_no_customer_stays_in_the_chat_of_whoever_stood_in_but_those_of_their_own_jobs_O2(
    desk, wang, zhao, chen, group
):
    await stands_in(desk, zhao, chen)
    await complains(desk, wang, await reports(desk, wang))
    await complains(desk, wang, None)
    ann = desk.customer("Ann")
    await reports(desk, ann, contact_name="安小姐")
    await group.pressed_by(zhao, "接单")
    await zhao.presses("确认")
    texts = "".join(await zhao.chat.texts())
    for said in ("地板脏了", "没有人接电话", "安小姐"):
        assert said in texts
    await desk.advance(days=1)
    assert await zhao.hears("到此结束")
    texts = "".join(await zhao.chat.texts())
    for said in ("地板脏了", "没有人接电话"):
        assert said not in texts
    assert "安小姐" in texts


async def test_nobody_is_let_go_by_whoever_only_stands_in_for_a_leader_O2(desk, li, zhao, chen):
    await stands_in(desk, zhao, chen)
    with pytest.raises(Refused, match="may_not_invite"):
        await does(desk, staffing.dismiss, zhao, li)


async def test_of_much_that_is_passed_on_one_is_shown_and_the_rest_is_counted_O2_M3(desk, wang, chen, zhao):
    await wang.types("您好")
    for _ in range(5):
        await complains(desk, wang, None)
    async with desk.database.open_work() as work:
        leader = await person_with(work.session, chen.user_id)
        for row in await work.session.exec(select(Feedback)):
            row.owner_id = leader.id
    before = len(await zhao.chat.texts())
    await stands_in(desk, zhao, chen)
    heard = (await zhao.chat.texts())[before:]
    assert len([text for text in heard if "客户说没有人接电话" in text]) == 1
    [rest] = [text for text in heard if "/conduct" in text]
    assert rest.startswith(f"{chen.name}之前跟进的反馈还有 4 条")
