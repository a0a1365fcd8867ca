"""One's own data: what is kept and why, shown, copied, and asked about once more before it is erased."""

import json

import pytest

from bot.errands import Errands
from models.errand import Errand
from models.person import Person
from models.ticket import Ticket
from tests.handlers.customer.telling import ADDRESS, CRACK, report, stored, symptom
from tests.support.desk_kit import application
from tests.support.marked_life import arrives
from tests.support.tickets import reports


@pytest.mark.parametrize("word", ["/privacy", "隐私", "我的数据", "privacy", "My data"])
async def test_what_is_kept_and_why_and_for_how_long_is_told_in_plain_words(desk, word):
    wang = desk.customer("Wang")
    await wang.types(word)
    told = await wang.chat.last_text()
    for said in (
        "称呼、电话、地址",
        "没有这些，就没法上门帮您",
        "组长、客服专员",
        "90 天",
        "2 年",
        "1 年",
        "3 年",
        "随时都可以",
    ):
        assert said in told
    assert await wang.chat.captions() == ["全部看看", "要一份文件", "全部删除", "请转人工"]


async def test_help_leads_there(desk):
    wang = desk.customer("Wang")
    await wang.types("帮助")
    await wang.presses("我的数据")
    assert "我们保存了您的哪些信息" in await wang.chat.last_text()


async def test_everything_that_is_kept_is_shown_in_one_message(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("/privacy")
    await wang.presses("全部看看")
    [shown] = [text for text in await wang.heard() if "全在这里" in text]
    [ticket] = await stored(desk, Ticket)
    for held in (
        "王建国",
        "+86 138 0013 8000",
        ADDRESS,
        "华南",
        "中文",
        "云锅 W600",
        "2026年3月1日",
        ticket.number,
        "1 条",
    ):
        assert held in shown


async def test_what_was_shown_is_not_kept_a_second_time(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("查看")
    await arrives(desk)
    assert not any("全在这里" in str(row.parameters) for row in await desk.outbox())


async def copy_of(desk, wang):
    await wang.types("/privacy")
    await wang.presses("要一份文件")
    assert "一会儿就发给您" in await wang.chat.last_text()
    await Errands(desk.database, None, application()["chats"]).do_due()
    [row] = [row for row in await desk.outbox(wang.user_id) if row.method == "sendDocument"]
    return row.parameters["document"]


async def test_a_copy_comes_as_a_file_with_every_row_that_is_theirs(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await report(wang)
    file = await copy_of(desk_on_each, wang)
    assert file["file_name"] == "my-data-2026-11-23.json"
    copy = json.loads(file["text"])
    assert [row["telegram_id"] for row in copy["person"]] == [wang.user_id]
    [ticket] = copy["ticket"]
    assert (ticket["symptom"], ticket["address"]) == (CRACK, ADDRESS)
    assert [note["text"] for note in copy["ticket_note"]] == [CRACK]
    assert {"device", "ticket_event", "conversation", "outgoing_message"} <= copy.keys()


async def test_a_copy_holds_nothing_of_anybody_else(desk):
    wang, ann = desk.customer("Wang"), desk.customer("Ann")
    await report(ann, "盖子坏了，Ann 说的")
    await report(wang)
    text = (await copy_of(desk, wang))["text"]
    assert "Ann" not in text
    assert {row["chat_id"] for row in json.loads(text)["outgoing_message"]} == {wang.user_id}


async def test_a_copy_tells_which_office_saw_it_and_when_and_not_who(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("给客户发消息")
    await li.types("明天上午见")
    await li.presses("写完了")
    text = (await copy_of(desk, wang))["text"]
    copy = json.loads(text)
    [seen] = copy["seen"]
    assert (seen["office"], seen["seen_on"]) == ("technician", "2026-11-23")
    [written] = copy["relayed_message"]
    [claimed] = [event for event in copy["ticket_event"] if event["action"] == "claim"]
    assert (written["text"], written["role"], claimed["role"]) == ("明天上午见", "technician", "technician")
    assert not {"author_id", "actor_id", "person_id", "technician_id"} & {*seen, *written, *claimed, *copy["ticket"][0]}
    assert str(li.user_id) not in text


async def test_asking_twice_brings_one_copy(desk):
    wang = desk.customer("Wang")
    await wang.types("导出")
    await wang.types("导出")
    assert len(await stored(desk, Errand)) == 1


async def test_erasing_is_asked_once_more_with_what_will_happen(desk):
    wang = desk.customer("Wang")
    await wang.types("/privacy")
    await wang.presses("全部删除")
    asked = await wang.chat.last_text()
    for said in ("称呼、电话、地址", "统计里留个数", "找不回来"):
        assert said in asked
    await wang.presses("不删")
    assert "一切照旧" in await wang.chat.last_text()
    assert wang.user_id in [person.telegram_id for person in await stored(desk, Person)]


async def test_yes_and_no_may_be_typed_while_it_is_being_asked(desk):
    ann = desk.customer("Ann", "en")
    await ann.types("erase my data")
    await ann.types("no")
    assert "everything stays" in await ann.chat.last_text()
    await ann.types("yes")
    assert ann.user_id in [person.telegram_id for person in await stored(desk, Person)]
    await ann.types("delete my data")
    await ann.types("yes, erase it all")
    assert "Nothing here says who you are any more" in await ann.chat.last_text()
    assert ann.user_id not in [person.telegram_id for person in await stored(desk, Person)]


async def test_a_yes_long_after_the_question_erases_nothing(desk):
    wang = desk.customer("Wang")
    await wang.types("删除我的数据")
    desk.clock.advance(minutes=11)
    await wang.types("是的")
    assert wang.user_id in [person.telegram_id for person in await stored(desk, Person)]


async def test_looking_at_one_s_data_does_not_lose_the_report_in_hand(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.types("/privacy")
    await wang.presses("全部看看")
    await wang.types("SW-W600")
    assert "什么时候买" in await wang.chat.last_text()
