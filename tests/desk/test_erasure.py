"""A customer is erased: no table and no file holds the person, and every figure stays as it was counted."""

import pytest
from sqlmodel import select
from telegram.error import BadRequest

from bot.errands import Errands
from desk import digests
from models.device import Device
from models.job_report import JobReport
from models.mention import Mention
from models.outgoing_message import TAKE_BACK, OutgoingMessage, OutgoingState
from models.person import Person, person_with
from models.ticket import Ticket
from models.visit import Visit
from rules.digest_lists import DigestList
from rules.periods import Week
from rules.ticket import Status
from scheduler.digests import keep_digests
from scheduler.housekeeping import tidy
from tests.handlers.customer.telling import report, stored
from tests.support.desk_kit import Visitor, application
from tests.support.marked_life import FIRST_NAME, MARKS, TELEGRAM_ID, arrives, lives, traces_in_files, traces_in_rows
from tests.support.rewind import Moment

WEEK = Week(2026, 48)
ASKS_FOR_PERSON = "有一位还没有报修的客户"


class Telegram:
    """Hands out no files."""

    async def get_file(self, file_id):
        raise BadRequest("wrong file_id")


async def figures_of(desk):
    found = []
    async with desk.database.open_reading() as session:
        for region in (None, *desk.company.regions):
            digest = await digests.compile_digest(session, desk.company, WEEK, desk.clock.now, region)
            # A machine that nobody owns any more is not overdue for its care.
            counts = {**digest.counts, DigestList.OVERDUE: None}
            found.append((digest.figures, digest.compared, digest.people, digest.concerns, digest.latest, counts))
            low = digest.unhappiest
            found.append(low and (low.number, low.technician, low.stars))
    return found


async def erases(desk, marked):
    await marked.types("删除我的数据")
    await marked.presses("确定全部删除")
    await arrives(desk)


KEPT: dict[str, tuple[Moment, dict[str, object]]] = {}
"""Lives that were told once in this process, for all tests that begin with one."""


async def told_once(desk, name, tell):
    """The same life again, without telling it anew."""
    if name not in KEPT:
        await tell(desk)
        KEPT[name] = (
            Moment(desk),
            {"update_ids": desk.update_ids, "message_ids": desk.message_ids, "now": desk.clock.now},
        )
    moment, kept = KEPT[name]
    moment.return_to()
    desk.update_ids, desk.message_ids, desk.clock.now = kept["update_ids"], kept["message_ids"], kept["now"]
    return Visitor(desk, TELEGRAM_ID, FIRST_NAME)


async def lives_and_is_read_of(desk):
    """A whole life; the leader has read about it in the week's digest."""
    marked = await lives(desk)
    await keep_digests(desk.database)
    desk.clock.advance(days=6)
    await keep_digests(desk.database)
    await arrives(desk)
    return marked


@pytest.fixture
async def marked(desk):
    return await told_once(desk, "read of", lives_and_is_read_of)


@pytest.fixture
async def lived(desk):
    return await told_once(desk, "lived", lives)


async def test_after_a_whole_life_nothing_holds_the_person(desk_on_each, folder_of_each):
    desk = desk_on_each
    marked = await lives_and_is_read_of(desk)
    before = await traces_in_rows(desk)
    assert {trace.partition(": ")[2] for trace in before} == set(MARKS), "the search finds what is there"
    assert "师傅把地板踩脏了" in await desk.staff("leader", "south").chat.last_text(), "the digest quotes them"
    await marked.types("导出我的数据")
    await Errands(desk.database, Telegram(), application()["chats"]).do_due()
    await marked.types("查看")
    await arrives(desk)
    await erases(desk, marked)
    assert await traces_in_rows(desk) == []
    await tidy(desk.database)
    assert traces_in_files(folder_of_each) == []


async def test_an_old_digest_whose_words_are_forgotten_is_taken_back_whole(desk, marked):
    desk.clock.advance(days=91)
    await tidy(desk.database)
    async with desk.database.open_reading() as session:
        quoting = set(await session.exec(select(Mention.message_id).where(Mention.is_quote)))
    assert quoting
    await erases(desk, marked)
    taken_back = {row.edits_id for row in await desk.outbox() if row.method == TAKE_BACK}
    assert quoting <= taken_back


async def test_figures_the_report_and_the_digest_stay_without_the_customer(desk, marked):
    before = await figures_of(desk)
    assert before[0][0].low_rating_count == 1
    await erases(desk, marked)
    assert await figures_of(desk) == before
    [filed] = await stored(desk, JobReport)
    assert filed.text == "换了外壳，…（…）不太满意"
    assert [visit.reason for visit in await stored(desk, Visit)] == ["", "…"]
    told = await desk.staff("leader", "south").chat.last_text()
    assert "师傅把地板踩脏了" not in told
    assert "★★" in told


async def test_the_machine_s_own_past_stays_and_whoever_reports_it_next_owns_it(desk):
    wang, ann = desk.customer("Wang"), desk.customer("Ann")
    await wang.types("W600-12345674 外壳裂了")
    await wang.presses("就这些")
    await wang.types("W600-12345674")
    await wang.types("取消")
    assert await stored(desk, Device) == []
    await report(wang)
    async with desk.database.open_work() as work:
        device = (await work.session.exec(select(Device))).one()
        device.serial = "W600-12345674"
    await cancels(wang)
    await erases(desk, wang)
    [device] = await stored(desk, Device)
    assert (device.owner_id, device.serial, device.product_code) == (None, "W600-12345674", "SW-W600")
    assert device.purchased_on is not None
    await ann.types("屏幕有条纹")
    await ann.presses("就这些")
    await ann.types("W600-12345674")
    [device] = await stored(desk, Device)
    async with desk.database.open_work() as work:
        assert device.owner_id == (await person_with(work.session, ann.user_id)).id
    assert device.disputed_serial is None


async def cancels(wang):
    await wang.types("我的报修")
    await wang.presses("R-")
    await wang.presses("取消这次报修")
    await wang.presses("确定取消")


async def test_what_others_were_sent_is_taken_back(desk, lived):
    rows = [row for row in await desk.outbox() if row.chat_id != lived.user_id and row.edits_id is None]
    shown = {row.id for row in rows if row.ticket_id or ASKS_FOR_PERSON in row.parameters.get("text", "")}
    await lived.types("删除我的数据")
    await lived.presses("确定全部删除")
    taken_back = [row for row in await desk.outbox() if row.method == "deleteMessage" and row.chat_id]
    assert shown <= {row.edits_id for row in taken_back}
    sides = (("technician", "south"), ("leader", "south"), ("dispatcher", None), ("headquarters", None))
    readers = {desk.staff(*side).user_id for side in sides} | {desk.group("south").chat_id}
    assert {row.chat_id for row in taken_back} == readers


async def test_what_waits_is_never_sent(desk, lived):
    await lived.types("您好")
    await lived.types("删除我的数据")
    await lived.presses("确定全部删除")
    waiting = [row for row in await desk.outbox() if row.state is OutgoingState.WAITING]
    [goodbye] = [row for row in waiting if row.method == "sendMessage"]
    assert "再也看不出您是谁" in goodbye.parameters["text"]
    assert {row.method for row in waiting} <= {
        "sendMessage", "answerCallbackQuery", "deleteMessage", "editMessageReplyMarkup",
        "setMessageReaction",
    }  # fmt: skip


async def test_the_goodbye_is_the_last_thing_heard_and_is_not_kept(desk_on_each):
    desk = desk_on_each
    wang = desk.customer("Wang")
    await report(wang)
    await cancels(wang)
    await arrives(desk)
    await wang.types("删除我的数据")
    await wang.presses("确定全部删除")
    [goodbye] = [text for text in await wang.heard() if text != "answerCallbackQuery"]
    assert goodbye.endswith("祝您一切顺利！")
    await arrives(desk)
    assert await desk.outbox(wang.user_id) == []


async def test_writing_again_begins_anew(desk, lived):
    await erases(desk, lived)
    await lived.types("您好")
    assert "又见面" not in await lived.chat.last_text()
    await lived.types("我的报修")
    assert "还没有报修记录" in await lived.chat.last_text()
    people = [person for person in await stored(desk, Person) if person.telegram_id == TELEGRAM_ID]
    assert [person.phone for person in people] == [None]


async def test_whoever_only_leaves_is_not_noted_again(desk, lived):
    await erases(desk, lived)
    chat = {"id": TELEGRAM_ID, "type": "private", "first_name": "Wang"}
    member = {"user": {"id": 1, "is_bot": True, "first_name": "desk"}}
    change = {
        "chat": chat,
        "from": lived.user,
        "date": 1,
        "old_chat_member": {"status": "member", **member},
        "new_chat_member": {"status": "kicked", "until_date": 0, **member},
    }
    await desk.feed({"my_chat_member": change})
    assert await traces_in_rows(desk) == []


async def test_while_a_report_is_under_way_it_is_refused_kindly(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("删除我的数据")
    [ticket] = await stored(desk, Ticket)
    assert f"还没办完：{ticket.number}" in await wang.chat.last_text()
    await wang.press_data("erase:1")
    assert "还没办完" in (await wang.toasts())[0]
    assert (await stored(desk, Ticket))[0].phone is not None


async def test_an_unfinished_report_goes_too(desk):
    wang = desk.customer("Wang")
    await wang.types("外壳裂了")
    await erases(desk, wang)
    [ticket] = await stored(desk, Ticket)
    assert (ticket.status, ticket.symptom) == (Status.CANCELLED, "")


async def test_staff_keep_their_office_and_lose_what_they_gave_as_customers(desk_on_each):
    desk = desk_on_each
    li = desk.staff("technician", "south")
    await report(li, "外壳裂成两半")
    await cancels(li)
    await arrives(desk)
    await li.types("删除我的数据")
    assert "您是我们的同事" in await li.chat.last_text()
    await li.presses("确定全部删除")
    assert "您作为客户留下的信息已经删除" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        person = await person_with(work.session, li.user_id)
    assert (person.name, person.region_code) == (li.name, "south")
    assert (person.phone, person.address) == (None, None)
    [ticket] = await stored(desk, Ticket)
    assert (ticket.symptom, ticket.contact_name) == ("", None)
    about_it = [row for row in await stored(desk, OutgoingMessage) if row.ticket_id == ticket.id]
    assert about_it
    assert all(row.parameters == {} for row in about_it)


async def test_a_copy_that_was_asked_for_comes_to_nobody_after_that(desk):
    wang = desk.customer("Wang")
    await wang.types("导出我的数据")
    await erases(desk, wang)
    await Errands(desk.database, Telegram(), application()["chats"]).do_due()
    assert [row for row in await desk.outbox() if row.method == "sendDocument"] == []
