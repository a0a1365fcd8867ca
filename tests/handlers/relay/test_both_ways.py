"""Customer and technician write to each other through the bot; whose it is stands above it, and nobody's account shows."""

from models.relayed_message import RelayedMessage, relayed_before
from models.ticket import Ticket
from tests.handlers.relay.talk import a_message, said_to
from tests.support.marked_life import arrives
from tests.support.tickets import reports


async def test_what_the_customer_writes_reaches_the_technician_with_name_and_number(desk, job):
    wang, li, _ = job
    await wang.types("门口有只狗，请按铃")
    assert (await li.chat.last_text()) == "💬 <b>王小明</b> · R-1123-0001\n门口有只狗，请按铃"
    assert await wang.hears("转给 李禾田 Li Hetian（<b>R-1123-0001</b>）")


async def test_it_stands_on_the_ticket_as_well(desk, job):
    wang, _, ticket = job
    await wang.types("门口有只狗，请按铃")
    async with desk.database.open_work() as work:
        assert "门口有只狗" in (await work.session.get_one(Ticket, ticket.id)).symptom


async def test_the_technician_writes_from_the_card_until_it_is_closed(desk, job):
    wang, li, _ = job
    await li.presses("给客户发消息")
    assert await li.hears("现在您写的会转给王小明")
    await li.types("我半小时后到")
    assert (await wang.chat.last_text()) == "💬 <b>李禾田 Li Hetian，上门的师傅</b> · R-1123-0001\n我半小时后到"
    await li.presses("写完了")
    await li.types("中午吃什么")
    assert not await wang.hears("中午吃什么")
    assert await li.hears("这条要给谁")


async def test_what_follows_at_once_has_no_header_of_its_own_M3(desk, job):
    wang, li, _ = job
    await wang.types("第一句话")
    await wang.types("第二句话")
    assert (await li.chat.texts())[-2:] == ["💬 <b>王小明</b> · R-1123-0001\n第一句话", "第二句话"]
    about_it = [text for text in await wang.chat.texts() if "转给" in text]
    assert len(about_it) == 1, "one word about it, not one a message"


async def test_a_reply_goes_where_it_belongs_and_answers_the_original(desk, job):
    wang, li, _ = job
    first = await wang.sends_message(text="门牌不好找")
    await arrives(desk)
    copy = (await said_to(desk, li))[-1]
    await li.types("没关系，我到了打电话", reply_to_message=a_message(copy.message_id, li.user_id))
    row = (await said_to(desk, wang))[-1]
    assert row.parameters["text"].endswith("没关系，我到了打电话")
    assert row.parameters["reply_parameters"]["message_id"] == first


async def test_an_edited_message_edits_its_copy_and_the_words_of_both_are_kept(desk, job):
    wang, li, ticket = job
    first = await wang.sends_message(text="周三上午在家")
    await arrives(desk)
    await wang.edits(first, "周四上午在家")
    assert (await li.chat.last_text()) == "💬 <b>王小明</b> · R-1123-0001\n周四上午在家"
    async with desk.database.open_work() as work:
        kept = await relayed_before(work.session, ticket.id, None, 10)
        assert [each.text for each in kept] == ["周三上午在家", "周四上午在家"]
        assert kept[1].amends_id == kept[0].id
        assert "周四" in (await work.session.get_one(Ticket, ticket.id)).symptom


async def test_with_one_job_in_hand_a_plain_word_goes_to_the_customer_only_after_a_tap(desk, job):
    wang, li, _ = job
    await li.types("我晚十分钟")
    await li.sends_photo("路上的情况")
    mark = (await desk.outbox(li.user_id))[-1]
    assert (mark.method, mark.parameters["reaction"][0]["emoji"]) == ("setMessageReaction", "👀")
    assert not await wang.hears("我晚十分钟")
    await li.presses("王小明")
    assert await wang.hears("我晚十分钟")
    assert (await said_to(desk, wang))[-1].parameters["caption"] == "路上的情况"
    await li.types("到楼下了")
    assert await wang.hears("到楼下了")


async def test_what_is_something_else_becomes_a_report_and_is_not_lost(desk, job):
    wang, li, _ = job
    await li.types("我家的灶打不着火")
    await li.presses("是别的事")
    assert not await wang.hears("打不着火")
    assert await li.hears("打不着火")


async def test_with_two_jobs_in_work_the_customer_is_asked_which_one(desk, job):
    wang, li, _ = job
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    await reports(desk, wang, wished_at=None)
    await desk.group("south").pressed_by(zhao, "接单")
    await wang.types("钥匙在门卫那里")
    assert not await li.hears("钥匙在门卫那里")
    assert not await zhao.hears("钥匙在门卫那里")
    await wang.presses("赵晚晴")
    assert await zhao.hears("钥匙在门卫那里")
    assert not await li.hears("钥匙在门卫那里")
    await wang.types("门卫姓李")
    assert await zhao.hears("门卫姓李")


async def test_a_question_under_way_keeps_its_answer(desk, job):
    wang, li, _ = job
    await wang.types("投诉")
    await wang.types("电话里声音太大")
    assert not await li.hears("电话里声音太大")


async def test_words_of_danger_are_answered_first_L4(desk, job):
    wang, li, _ = job
    await wang.types("机器冒烟了")
    assert await wang.hears("安全第一")
    assert await li.hears("机器冒烟了")


async def test_nothing_is_kept_of_the_same_update_twice(desk, job):
    wang, _, ticket = job
    await wang.types("同一条")
    message = {
        "message_id": 1, "date": 1, "from": wang.user, "text": "同一条",
        "chat": {"id": wang.user_id, "type": "private", "first_name": "Wang"},
    }  # fmt: skip
    await desk.feed({"message": message}, wang.update_id)
    async with desk.database.open_work() as work:
        kept: list[RelayedMessage] = await relayed_before(work.session, ticket.id, None, 10)
        assert len(kept) == 1
