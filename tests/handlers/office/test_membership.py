"""Groups bound, lost and moved; people who block the bot and come back; staff who join by a link."""

from datetime import timedelta

import pytest

from bot.delivery_contents import sendable
from bot.delivery_notes import note
from bot.delivery_outcome import Anew, Done
from desk import invitations, people
from models.outgoing_message import OutgoingMessage
from models.person import person_with
from models.region import Region
from rules.roles import Role
from tests.support.desk_kit import Group
from tests.support.tickets import reports, stored


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
    for person in (chen, desk.staff("dispatcher"), desk.staff("headquarters")):
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


def becomes(group, new_chat_id):
    chat = {"id": group.chat_id, "type": "group", "title": "South"}
    return {"message": {"message_id": 1, "date": 0, "chat": chat, "migrate_to_chat_id": new_chat_id}}


async def arrive(desk, first=70):
    """Telegram gives each waiting message its number."""
    async with desk.database.open_work() as work:
        for number, row in enumerate(await desk.outbox(), first):
            if row.state == "waiting":
                await note(work, row.id, Done(), {"message_id": number})


async def test_open_cards_go_on_in_the_supergroup_and_the_old_one_is_answered_kindly_O2_O3(desk, li):
    group, ticket = desk.group("south"), await reports(desk, desk.customer())
    await arrive(desk)
    await desk.feed(becomes(group, -100777))
    await desk.feed(becomes(group, -100777))
    moved = Group(desk, -100777)
    assert len(await moved.texts()) == 1
    await group.pressed_by(li, "接单")
    assert await li.toasts() != [""]
    await moved.pressed_by(li, "接单")
    assert (await stored(desk, ticket)).status == "accepted"
    assert li.name in (await moved.texts())[0]


async def test_a_card_of_the_group_before_is_said_anew_and_changes_nobody_elses_message_O2(desk, li, wang):
    """Message numbers begin anew there: the same number is somebody else's words."""
    group, ticket = desk.group("south"), await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await arrive(desk)
    await desk.feed(becomes(group, -100777))
    await li.presses("退回工单")
    await li.presses("路太远")
    async with desk.database.open_work() as work:
        [edit] = [row for row in await desk.outbox(-100777) if row.method == "editMessageText"][:1]
        card = await work.session.get_one(OutgoingMessage, edit.edits_id)
        assert sendable(edit, card, None) is None
        await note(work, edit.id, Anew(), None)
        await note(work, edit.id, Done(), {"message_id": 3})
        assert (card.message_id, card.chat_id) == (3, -100777)
    assert (await stored(desk, ticket)).number in (await Group(desk, -100777).texts())[0]


@pytest.mark.parametrize("who", [("leader", "south"), ("admin", None)])
async def test_unbound_the_group_is_told_its_open_cards_go_and_another_can_be_bound_O2(desk, who):
    person, group = desk.staff(*who), desk.group("south")
    await reports(desk, desk.customer())
    await arrive(desk)
    await person.sends_message(**in_group(group.chat_id, "/unbind"))
    assert await region_chat(desk) is None
    [said] = await group.texts()
    assert "不再是华南" in said
    await person.sends_message(**in_group(-100555, "/bind south"))
    assert "R-1123-0001" in (await Group(desk, -100555).texts())[1]


async def test_a_region_that_gets_another_group_leaves_no_card_in_the_first_O2(desk, chen):
    group = desk.group("south")
    await reports(desk, desk.customer())
    await chen.sends_message(**in_group(-100555, "/bind"))
    assert await group.texts() == []
    await chen.sends_message(**in_group(-100555, "/bind"))
    assert sum("R-1123-0001" in text for text in await Group(desk, -100555).texts()) == 1


async def test_who_may_not_hears_it_in_private_and_the_group_hears_nothing_O2(desk, li):
    group = desk.group("south")
    before = await desk.outbox(group.chat_id)
    for words in ("/unbind", "/bind", "/tickets"):
        await li.sends_message(**in_group(group.chat_id, words))
    assert len(await li.chat.texts()) == 3
    await desk.staff("leader", "north").sends_message(**in_group(group.chat_id, "/unbind"))
    await desk.staff("admin").sends_message(**in_group(-100999, "/unbind"))
    assert "不属于任何区域" in await desk.staff("admin").chat.last_text()
    assert await desk.outbox(group.chat_id) == before
    assert await region_chat(desk) == group.chat_id


async def test_an_anonymous_administrator_is_asked_for_the_name_O2(desk):
    group = desk.group("south")
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    for words in ("/bind", "/unbind"):
        message = {"message_id": 1, "date": 0, **in_group(group.chat_id, words), "from": bot}
        await desk.feed({"message": message})
        assert "匿名" in await group.last_text()
    assert await region_chat(desk) == group.chat_id
