"""At the door: the greeting comes first, in the customer's language, and the known customer is known."""

import pytest

from tests.handlers.customer.telling import last_ticket, report, symptom


async def test_the_greeting_comes_first_with_company_and_agent_P1(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    [greeting] = await wang.heard()
    assert greeting.startswith("您好！炊云机器人，我是小云。")
    assert {"我要报修", "我的报修", "请转人工"} <= set(await wang.chat.captions())


async def test_the_greeting_comes_first_even_for_whoever_begins_with_the_fault_P1(desk):
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    greeting, note = await wang.heard()
    assert greeting.startswith("您好！炊云机器人，我是小云。")
    assert "机器不转了" in note


@pytest.mark.parametrize(
    "first",
    [
        "/start",
        "你好",
        "机器不转了",
        "冒烟了",
        "/help",
        "我的报修",
        "/language",
        "转人工",
        "a",
        "/start m-unheard",
        "/x",
    ],
)
async def test_a_newcomer_is_greeted_before_anything_else_whatever_they_begin_with_P1(desk, first):
    wang = desk.customer("Wang")
    await wang.types(first)
    heard = await wang.heard()
    assert heard[0].startswith("您好！炊云机器人，我是小云。")
    assert sum(text.count("我是小云") for text in heard) == 1
    assert len(heard) <= 2


async def test_a_sticker_first_is_greeted_too_P1(desk):
    wang = desk.customer("Wang")
    await wang.sends("sticker")
    assert (await wang.chat.last_text()).startswith("您好！炊云机器人，我是小云。")


async def test_nobody_is_greeted_twice_in_a_row_P1(desk):
    wang = desk.customer("Wang")
    await wang.types("/start")
    await wang.types("机器不转了")
    assert len(await wang.heard()) == 1
    desk.clock.advance(days=3)
    await wang.types("取消")
    desk.clock.advance(days=3)
    await wang.types("机器又不转了")
    assert (await wang.heard())[0].startswith("您好！")


async def test_a_mere_hello_is_answered_and_not_taken_for_a_fault_P1(desk):
    wang = desk.customer("Wang")
    await wang.types("你好！")
    assert (await wang.chat.last_text()).startswith("您好！")
    await wang.types("机器不转了")
    assert (await last_ticket(desk)).symptom == "机器不转了"


async def test_everybody_is_met_in_the_language_of_their_telegram(desk):
    ann = desk.customer("Ann", "en-GB")
    await ann.types("/start")
    assert (await ann.chat.last_text()).startswith("Hello! This is Yun at Skywok Robotics.")


async def test_a_known_customer_is_greeted_by_name_with_machines_and_open_tickets_P1(desk):
    wang = desk.customer("Wang")
    await report(wang)
    ticket = await last_ticket(desk)
    await wang.types("/start")
    assert "王建国，很高兴又见到您" in await wang.chat.last_text()
    captions = await wang.chat.captions()
    assert ticket.number in captions
    assert "报修：云锅 W600 炒菜机器人" in captions


async def test_a_known_machine_can_be_reported_at_once(desk):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.types("/start")
    await wang.presses("报修：云锅 W600")
    await symptom(wang, "屏幕上有条纹，颜色也不对")
    assert "这些还对吗" in await wang.chat.last_text()
    assert (await last_ticket(desk)).product_code == "SW-W600"


async def test_a_sticker_on_the_machine_leads_straight_to_it(desk):
    wang = desk.customer("Wang")
    await wang.types("/start m-SW-N300")
    await symptom(wang, "面条总是煮不熟，时间也不对")
    assert "云面 N300" in await wang.chat.last_text()


async def test_a_sticker_of_a_machine_that_we_do_not_make_is_said_kindly(desk):
    wang = desk.customer("Wang")
    await wang.types("/start m-unheard")
    assert "没找到这款机器" in await wang.chat.last_text()


async def test_a_command_in_a_group_is_answered_in_private_and_chatter_is_left_alone(desk):
    li = desk.staff("technician", "north")
    north = desk.group("north")
    in_group = {"chat": {"id": north.chat_id, "type": "supergroup", "title": "north"}}
    await li.types("大家早上好", **in_group)
    assert await li.heard() == []
    await li.types("/help", **in_group)
    assert await north.texts() == []
    assert "跟我私聊" in await li.chat.last_text()


@pytest.mark.parametrize("text", ["大家早上好", "/help"])
async def test_an_anonymous_admin_is_let_be(desk, caplog, text):
    north = desk.group("north")
    chat = {"id": north.chat_id, "type": "supergroup", "title": "north"}
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    await desk.feed({"message": {"message_id": 1, "date": 1, "chat": chat, "from": bot, "text": text}})
    await desk.feed({"message": {"message_id": 2, "date": 1, "chat": chat, "sender_chat": chat, "text": text}})
    assert await desk.outbox() == []
    assert caplog.text == ""
