"""Leader and dispatcher read and step in, and it is said when they do: nobody reads secretly."""

from tests.handlers.relay.talk import a_message, said_to
from tests.support.marked_life import arrives


async def talked(desk, job):
    wang, li, ticket = job
    await wang.types("门口有只狗")
    await wang.sends_photo("这只", "dog")
    await li.presses("给客户发消息")
    await li.types("我怕狗")
    await arrives(desk)
    return wang, li, desk.staff("leader", "south"), ticket


async def at_the_case(visitor):
    await visitor.types("/start")
    await visitor.types("R-1123-0001")


async def test_it_is_read_in_order_with_who_and_when_and_both_hear_so_once(desk, job):
    wang, li, chen, _ = await talked(desk, job)
    await at_the_case(chen)
    await chen.presses("看之前的对话")
    page = next(text for text in await chen.chat.texts() if "写过的消息" in text)
    assert page.index("王小明</b>：门口有只狗") < page.index("[照片] 这只") < page.index("李禾田 Li Hetian</b>：我怕狗")
    for each in (wang, li):
        assert len([text for text in await each.chat.texts() if "看过了你们" in text]) == 1
    await chen.presses("看之前的对话")
    for each in (wang, li):
        assert len([text for text in await each.chat.texts() if "看过了你们" in text]) == 1


async def test_what_was_sent_is_shown_at_a_tap(desk, job):
    _, _, chen, _ = await talked(desk, job)
    await at_the_case(chen)
    await chen.presses("看之前的对话")
    await chen.presses("看照片和录音")
    photo = (await said_to(desk, chen))[-1]
    assert (photo.method, photo.parameters["photo"]) == ("sendPhoto", "dog")
    assert photo.parameters["caption"] == "王小明: 这只"


async def test_the_leader_s_words_go_to_both_with_name_and_office(desk, job):
    wang, li, chen, _ = await talked(desk, job)
    await at_the_case(chen)
    await chen.presses("加入对话")
    for each in (wang, li):
        assert await each.hears("加入了你们关于 <b>R-1123-0001</b> 的对话")
    await chen.types("狗会拴好，请放心")
    for each in (wang, li):
        last = await each.chat.last_text()
        assert "（组长）写道</b> · R-1123-0001\n狗会拴好，请放心" in last
    await wang.types("已经拴好了")
    assert (await said_to(desk, chen))[-1].parameters["text"].endswith("已经拴好了")
    await chen.presses("写完了")
    for each in (wang, li):
        assert "已经退出" in await each.chat.last_text()
    await wang.types("谢谢")
    assert not await chen.hears("谢谢")


async def test_an_answer_to_the_leader_s_words_reaches_the_leader(desk, job):
    wang, li, chen, _ = await talked(desk, job)
    await at_the_case(chen)
    await chen.presses("加入对话")
    await chen.types("狗会拴好，请放心")
    await arrives(desk)
    copy = (await said_to(desk, wang))[-1]
    await wang.types("它叫旺财", reply_to_message=a_message(copy.message_id, wang.user_id))
    assert await chen.hears("它叫旺财")
    assert await li.hears("它叫旺财")


async def test_the_dispatcher_may_and_another_region_s_leader_may_not(desk, job):
    wang, _li, _, ticket = await talked(desk, job)
    he, stranger = desk.staff("dispatcher"), desk.staff("leader", "east")
    await at_the_case(he)
    await he.presses("加入对话")
    await he.types("我是服务台")
    assert await wang.hears("（客服专员）写道")
    await stranger.types("/start")
    await stranger.press_data(f"talk:{ticket.id}:")
    await stranger.press_data(f"write:{ticket.id}")
    assert not await stranger.hears("我怕狗")
    assert not await wang.hears(stranger.name)


async def test_a_colleague_of_the_region_cannot_read_it(desk, job):
    _, _, _, ticket = await talked(desk, job)
    zhao = desk.staff("technician", "south", 1)
    await zhao.types("/start")
    await zhao.press_data(f"talk:{ticket.id}:")
    await zhao.press_data(f"talk-media:{ticket.id}:")
    assert not await zhao.hears("我怕狗")
    assert not [row for row in await desk.outbox(zhao.user_id) if row.method == "sendPhoto"]


async def test_a_long_conversation_is_read_page_by_page(desk, job):
    wang, _, chen, _ = await talked(desk, job)
    for number in range(25):
        await wang.types(f"第{number}句，" + "说得很长" * 40)
    await at_the_case(chen)
    await chen.presses("看之前的对话")
    newest = await chen.chat.last_text()
    assert "第24句" in newest
    assert "第0句" not in newest
    for _ in range(2):
        await chen.presses("更早的")
    assert any("我怕狗" in text for text in await chen.chat.texts())
