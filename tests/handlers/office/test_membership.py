"""Groups bound, lost and moved; people who block the bot and come back; staff who join by a link."""

from datetime import timedelta

import pytest

from desk import invitations, people
from models.person import person_with
from models.region import Region
from rules.roles import Role
from tests.support.desk_kit import Group
from tests.support.tickets import reports


@pytest.fixture
def chen(desk):
    return desk.staff("leader", "south")


def in_group(chat_id, text):
    return {
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}],
        "chat": {"id": chat_id, "type": "supergroup", "title": "South"},
    }


async def membership(desk, visitor, chat, status):
    bot = {"id": 1, "is_bot": True, "first_name": "Yun"}
    until = {"until_date": 0} if status == "kicked" else {}
    change = {
        "chat": chat,
        "from": visitor.user,
        "date": 0,
        "old_chat_member": {"user": bot, "status": "member"},
        "new_chat_member": {"user": bot, "status": status, **until},
    }
    await desk.feed({"my_chat_member": change})


async def region_chat(desk, code="south"):
    async with desk.database.open_work() as work:
        return (await work.session.get_one(Region, code)).chat_id


async def test_the_leader_binds_a_new_group_and_open_jobs_appear_in_it(desk, chen):
    await reports(desk, desk.customer())
    await chen.sends_message(**in_group(-100555, "/bind"))
    assert await region_chat(desk) == -100555
    texts = await Group(desk, -100555).texts()
    assert "华南" in texts[0]
    assert "R-1123-0001" in texts[1]


async def test_an_admin_binds_by_the_regions_code(desk):
    await desk.staff("admin").sends_message(**in_group(-100555, "/bind north"))
    assert await region_chat(desk, "north") == -100555


@pytest.mark.parametrize(
    ("role", "region", "words"), [("technician", "south", "/bind"), ("leader", "south", "/bind north")]
)
async def test_others_may_not_bind(desk, role, region, words):
    person = desk.staff(role, region)
    before = await region_chat(desk, "north"), await region_chat(desk)
    await person.sends_message(**in_group(-100555, words))
    assert (await region_chat(desk, "north"), await region_chat(desk)) == before
    assert "组长" in await person.chat.last_text()


async def test_a_group_belongs_to_one_region(desk, chen):
    await chen.sends_message(**in_group(desk.group("north").chat_id, "/bind"))
    assert "已经属于" in await chen.chat.last_text()


async def test_a_group_that_becomes_a_supergroup_keeps_its_binding_and_its_waiting_words(desk, chen):
    group = desk.group("south")
    await reports(desk, desk.customer())
    message = {"message_id": 1, "date": 0, "chat": {"id": group.chat_id, "type": "group", "title": "South"}}
    await desk.feed({"message": message | {"migrate_to_chat_id": -100777}})
    assert await region_chat(desk) == -100777
    assert "R-1123-0001" in (await Group(desk, -100777).texts())[0]


async def test_a_lost_group_is_told_to_leader_and_dispatcher(desk, chen):
    chat = {"id": desk.group("south").chat_id, "type": "supergroup", "title": "South"}
    await membership(desk, chen, chat, "kicked")
    for person in (chen, desk.staff("dispatcher")):
        assert "移出" in await person.chat.last_text()


async def test_whoever_blocks_the_bot_is_known_as_unreachable_until_they_return(desk):
    wang = desk.customer()
    await wang.types("您好")
    chat = {"id": wang.user_id, "type": "private", "first_name": "Wang"}
    for status, is_reachable in (("kicked", False), ("member", True)):
        await membership(desk, wang, chat, status)
        async with desk.database.open_work() as work:
            assert (await person_with(work.session, wang.user_id)).is_reachable is is_reachable


async def test_an_invitation_gives_the_office_once_and_in_time(desk):
    new, other, late = desk.customer("Zhou"), desk.customer("Qian"), desk.customer("Sun")
    async with desk.database.open_work() as work:
        link, second = (invitations.issue(work, Role.TECHNICIAN, "south") for _ in range(2))
    await new.types(f"/start {link}")
    assert "华南" in await new.chat.last_text()
    await other.types(f"/start {link}")
    assert "用过" in await other.chat.last_text()
    desk.clock.now += timedelta(days=8)
    await late.types(f"/start {second}")
    assert "过期" in await late.chat.last_text()
    async with desk.database.open_work() as work:
        staff = [each.telegram_id for each in await people.holders(work, Role.TECHNICIAN, "south")]
    assert new.user_id in staff
    assert not {other.user_id, late.user_id} & set(staff)
