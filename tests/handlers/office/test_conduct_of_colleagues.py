"""Staff say how a colleague behaves: read by whoever leads them and headquarters, by a leader's own people never."""

from zoneinfo import ZoneInfo

import pytest

from desk.digests import compile_digest
from messages.buttons.conduct import AboutColleague, AskAboutWhom
from messages.buttons.feedback import ShowFeedback
from models.person import person_with
from models.post import end, posts_of
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.periods import Week
from tests.handlers.customer.test_give_feedback import last_feedback
from tests.support.staff import leads_as_well

SHARP = "李禾田当着客户的面冲我喊，说我动作慢"
ZONE = ZoneInfo("Asia/Shanghai")
SORRY = "谢谢你说出来，我今天就跟他谈。"


async def person_id(desk, who):
    async with desk.database.open_reading() as session:
        return (await person_with(session, who.user_id)).id


async def complains(desk, author, name, words=SHARP):
    await author.types("/complaint")
    await author.presses("关于同事")
    await author.presses(name)
    await author.types(words)
    await author.presses("就这些")


async def test_a_colleague_is_named_by_button_and_never_learns_of_it_L6(desk):
    zhao, li = desk.staff("technician", "south", 1), desk.staff("technician", "south")
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await complains(desk, zhao, "李禾田")
    assert "陈" in await zhao.chat.last_text()
    for reader in (leader, headquarters):
        assert SHARP in await reader.chat.last_text()
        assert "关于：李禾田" in await reader.chat.last_text()
        assert "赵晚晴" in await reader.chat.last_text()
    await leader.presses("回复")
    await leader.types(SORRY)
    assert SORRY in await zhao.chat.last_text()
    assert not await li.chat.texts()
    await li.press_data(ShowFeedback((await last_feedback(desk)).id).pack())
    assert not await li.heard()


async def test_of_a_leader_only_headquarters_read_not_even_a_leader_beside_them_L6(desk):
    zhao, leader = desk.staff("technician", "south", 1), desk.staff("leader", "south")
    beside, headquarters = desk.staff("technician", "south", 2), desk.staff("headquarters")
    await leads_as_well(desk, beside, "south")
    await zhao.types("/complaint")
    await zhao.presses("关于同事")
    await zhao.presses("陈岚山")
    assert "只有总部会看到" in await zhao.chat.last_text()
    await zhao.types("排班总是偏心")
    await zhao.presses("就这些")
    assert await headquarters.hears("偏心")
    for somebody in (leader, beside):
        assert not await somebody.chat.texts()
        await somebody.press_data(ShowFeedback(1).pack())
        assert not await somebody.heard()
    assert await zhao.hears("总部")


async def test_whom_it_is_about_gets_to_be_leader_and_then_only_headquarters_read_it_L6(desk):
    zhao, li = desk.staff("technician", "south", 1), desk.staff("technician", "south")
    leader, headquarters = desk.staff("leader", "south"), desk.staff("headquarters")
    await complains(desk, zhao, "李禾田")
    await leads_as_well(desk, li, "south")
    for somebody in (li, leader):
        await somebody.press_data(ShowFeedback(1).pack())
        assert not await somebody.heard()
    await headquarters.presses("回复")
    await headquarters.types(SORRY)
    assert await zhao.hears(SORRY)


async def test_the_words_may_come_first_and_praise_keeps_the_name_L6(desk):
    zhao, leader = desk.staff("technician", "south", 1), desk.staff("leader", "south")
    await zhao.types("/complaint")
    await zhao.presses("我是来表扬的")
    await zhao.types("帮我扛了两层楼的机器")
    await zhao.presses("关于同事")
    await zhao.presses("莫阿榕")
    assert await zhao.hears("关于莫阿榕")
    await zhao.presses("就这些")
    assert "关于：莫阿榕" in await leader.chat.last_text()
    assert "赵" in await leader.chat.last_text()
    assert (await last_feedback(desk)).kind is FeedbackKind.PRAISE
    assert not await desk.staff("technician", "south", 2).chat.texts()


async def test_of_another_region_its_own_leader_reads_it_and_the_page_is_turned_in_place_L6(desk):
    li, east = desk.staff("technician", "south"), desk.staff("leader", "east")
    await li.types("/complaint")
    await li.presses("关于同事")
    before = len(await li.chat.texts())
    first = await li.chat.captions()
    assert any("陈岚山" in each for each in first)
    await li.presses("下一页")
    assert len(await li.chat.texts()) == before
    await li.presses("陆春生")
    await li.types("借的工具不还")
    await li.presses("就这些")
    assert "借的工具" in await east.chat.last_text()
    assert not await desk.staff("leader", "south").chat.texts()


async def test_customers_and_strangers_name_nobody_and_nobody_themselves_L6(desk):
    li, wang = desk.staff("technician", "south"), desk.customer("Wang")
    await wang.types("/complaint")
    assert not [each for each in await wang.chat.captions() if "同事" in each]
    own = await person_id(desk, li)
    for kind in (AskAboutWhom(FeedbackKind.COMPLAINT), AboutColleague(FeedbackKind.COMPLAINT, own)):
        await wang.press_data(kind.pack())
        assert not await wang.heard()
        assert any(await wang.toasts())
    for kind, whom in ((FeedbackKind.COMPLAINT, own), (FeedbackKind.COMPLAINT, 9999), (FeedbackKind.RETURN, 1)):
        await li.press_data(AboutColleague(kind, whom).pack())
        assert not await li.heard()
        assert any(await li.toasts())


async def test_where_nobody_else_could_read_it_it_is_said_at_once_L6(desk):
    headquarters = desk.staff("headquarters")
    await headquarters.types("/complaint")
    await headquarters.types("组长回复太慢")
    await headquarters.presses("关于同事")
    await headquarters.presses("顾知远")
    assert "没有别人能看到" in "".join([*await headquarters.toasts(), *await headquarters.heard()])
    assert (await last_feedback(desk)).status is FeedbackStatus.NEW
    assert (await last_feedback(desk)).technician_id is None


@pytest.mark.parametrize("words", ["<b>&</b> {{ 7*7 }} %(name)s", "R-1123-0001 /start"])
async def test_hostile_words_are_read_as_they_are_L6(desk, words):
    zhao, leader = desk.staff("technician", "south", 1), desk.staff("leader", "south")
    await complains(desk, zhao, "李禾田", words)
    assert words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in await leader.chat.last_text()


async def test_whom_it_is_about_leaves_while_it_is_written_and_no_word_is_lost_L6(desk):
    zhao, li, leader = (
        desk.staff("technician", "south", 1),
        desk.staff("technician", "south"),
        desk.staff("leader", "south"),
    )
    await zhao.types("/complaint")
    await zhao.presses("关于同事")
    await zhao.presses("李禾田")
    async with desk.database.open_work() as work:
        person = await person_with(work.session, li.user_id)
        for post in await posts_of(work.session, person.id):
            await end(work.session, post, None, work.now)
    await zhao.types(SHARP)
    await zhao.presses("就这些")
    assert SHARP in await leader.chat.last_text()
    assert "关于：李禾田" in await leader.chat.last_text()


async def test_no_leader_reads_in_a_digest_or_a_list_what_is_said_of_one_L6_L2(desk):
    zhao, leader, headquarters = (
        desk.staff("technician", "south", 1),
        desk.staff("leader", "south"),
        desk.staff("headquarters"),
    )
    beside = desk.staff("technician", "south", 2)
    await leads_as_well(desk, beside, "south")
    await complains(desk, zhao, "陈岚山", "排班偏心")
    await complains(desk, zhao, "李禾田")
    async with desk.database.open_reading() as session:
        south = desk.company.region("south")
        digest = await compile_digest(session, desk.company, Week.of(desk.clock.now, ZONE), desk.clock.now, south)
        read = {}
        for reader in (leader, beside, headquarters):
            person = await person_with(session, reader.user_id)
            read[reader.user_id] = [each.more["words"] for each in digest.for_reader(person.id).complaints]
    assert read[leader.user_id] == read[beside.user_id] == [SHARP]
    assert sorted(read[headquarters.user_id]) == sorted([SHARP, "排班偏心"])
