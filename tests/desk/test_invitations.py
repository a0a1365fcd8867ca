"""One link, one new colleague, however many open it at once [O2]."""

import asyncio

from desk import invitations, people
from models.person import person_with
from rules.roles import Role


async def test_opened_by_two_at_once_the_link_makes_one_of_them_staff_O2(desk_on_each):
    desk = desk_on_each
    async with desk.database.open_work() as work:
        maker = await person_with(work.session, desk.staff("leader", "south").user_id)
        link = invitations.issue(work, Role.TECHNICIAN, "south", maker)
    both = [desk.customer("Zhou"), desk.customer("Sun")]
    await asyncio.gather(*(each.types(f"/start {link}") for each in both))
    async with desk.database.open_work() as work:
        staff = {each.telegram_id for each in await people.holders(work, Role.TECHNICIAN, "south")}
    assert len(staff & {each.user_id for each in both}) == 1
    answers = [await each.chat.last_text() for each in both]
    assert sorted("用过" in answer for answer in answers) == [False, True]
