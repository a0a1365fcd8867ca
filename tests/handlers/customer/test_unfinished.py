"""A report left unfinished waits, asks once, and takes up where it stood, across restarts."""

from bot.database import Database
from models.conversation import Conversation
from rules.ticket import Status
from tests.handlers.customer.telling import CRACK, last_ticket, symptom
from tests.support.databases import sqlite_url


async def unfinished(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    return wang


async def test_after_half_an_hour_we_ask_once_whether_to_go_on(desk):
    wang = await unfinished(desk)
    await desk.advance(minutes=29)
    assert not await wang.hears("要继续吗")
    await desk.advance(minutes=1)
    assert "要继续吗" in await wang.chat.last_text()
    await desk.advance(hours=3)
    assert sum("要继续吗" in text for text in await wang.chat.texts()) == 1


async def test_every_word_lets_us_wait_anew_M1(desk):
    wang = desk.customer("Wang")
    for minute in range(3):
        await wang.types(f"还有一件事 {minute}")
        await desk.advance(minutes=20)
    assert not await wang.hears("要继续吗")
    await desk.advance(minutes=10)
    assert await wang.hears("要继续吗")


async def test_go_on_takes_up_where_it_stood(desk):
    wang = await unfinished(desk)
    await desk.advance(minutes=30)
    await wang.presses("继续")
    assert "什么时候买的" in await wang.chat.last_text()


async def test_a_report_is_taken_up_after_a_restart(desk, folder_of_desks):
    wang = await unfinished(desk)
    await desk.database.close()
    url = sqlite_url(folder_of_desks / "repairline.db")
    desk.database = Database(url, desk.company, desk.database.renderer, desk.clock)
    await wang.types("2026年3月")
    assert "怎么称呼" in await wang.chat.last_text()
    assert (await last_ticket(desk)).symptom == CRACK


async def test_start_anew_begins_with_nothing(desk):
    wang = await unfinished(desk)
    await desk.advance(minutes=30)
    await wang.presses("重新开始")
    assert "请问机器怎么了" in await wang.chat.last_text()
    assert (await last_ticket(desk)).symptom == ""


async def test_discard_lets_it_go(desk):
    wang = await unfinished(desk)
    await desk.advance(minutes=30)
    await wang.presses("不报了")
    assert "没有提交" in await wang.chat.last_text()
    await desk.advance(days=2)
    assert "没有提交" in await wang.chat.last_text()


async def test_coming_back_later_offers_to_go_on(desk):
    wang = await unfinished(desk)
    await wang.types("/start")
    greeting, question = await wang.heard()
    assert greeting.startswith("您好！")
    assert "要继续吗" in question


async def test_a_draft_is_kept_for_a_day_and_then_put_away(desk):
    wang = await unfinished(desk)
    await desk.advance(hours=23)
    assert (await last_ticket(desk)).status is Status.REPORTING
    await desk.advance(hours=1)
    assert (await last_ticket(desk)).status is Status.CANCELLED
    assert "收起来了" in await wang.chat.last_text()
    await wang.types("机器又不转了")
    assert (await last_ticket(desk)).symptom == "机器又不转了"


async def test_at_night_we_wait_until_morning_M3(desk):
    desk.clock.advance(hours=10, minutes=45)
    wang = await unfinished(desk)
    await desk.advance(hours=1)
    assert not await wang.hears("要继续吗")
    await desk.advance(hours=10, minutes=15)
    assert await wang.hears("要继续吗")


async def test_a_report_that_was_set_aside_can_still_be_gone_on_with_or_discarded(desk):
    wang = await unfinished(desk)
    async with desk.database.open_work() as work:
        await work.session.delete(await work.session.get_one(Conversation, (wang.user_id, wang.user_id)))
    await desk.advance(minutes=30)
    await wang.presses("继续")
    assert CRACK in await wang.chat.last_text()
    await wang.presses("就这些")
    assert "什么时候买的" in await wang.chat.last_text()
    async with desk.database.open_work() as work:
        await work.session.delete(await work.session.get_one(Conversation, (wang.user_id, wang.user_id)))
    await desk.advance(minutes=30)
    await wang.presses("不报了")
    assert (await last_ticket(desk)).status is Status.CANCELLED


async def test_a_draft_that_waits_for_a_person_is_not_put_away(desk):
    wang = await unfinished(desk)
    await wang.types("转人工")
    await desk.advance(days=2)
    assert (await last_ticket(desk)).status is Status.REPORTING
