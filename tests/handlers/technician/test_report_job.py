"""The report of a visit: everything that the company asks for, in any order, put right before it is filed [V2 L4]."""

from dataclasses import replace

import pytest
from sqlmodel import select

from models.evidence_picture import EvidencePicture
from models.job_report import JobReport
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import leaves
from tests.support.visit_steps import WAS_DONE, WAS_WRONG, fills_in_report


async def report_of(desk):
    async with desk.database.open_reading() as session:
        return (await session.exec(select(JobReport))).one()


async def pictures(desk):
    async with desk.database.open_reading() as session:
        return [(each.moment, each.kind) for each in await session.exec(select(EvidencePicture))]


async def comes(desk, li, group):
    """Li takes it, and arrives."""
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")


@pytest.fixture
async def ticket(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await comes(desk, li, group)
    return ticket


async def test_one_message_shows_what_is_there_and_asks_for_what_is_missing_V2(desk, li, ticket):
    await li.presses("写报告")
    form = await li.chat.last_text()
    assert "○ 修前照片" in form
    assert "请先拍一张机器现在的样子" in form
    messages = len(await li.chat.texts())
    await li.sends_photo()
    await li.types(WAS_WRONG)
    desk.clock.advance(minutes=42)
    await li.types(WAS_DONE)
    await li.sends_photo()
    form = await li.chat.last_text()
    assert len(await li.chat.texts()) == messages, "there is one, below what was sent last"
    assert "✓ 修前照片：1" in form
    assert WAS_WRONG in form
    await li.presses("对，42 分钟")
    assert "都齐了" in await li.chat.last_text()
    await li.presses("提交报告")
    assert (await stored(desk, ticket)).status == "reported"
    report = await report_of(desk)
    assert (report.diagnosis, report.text, report.minutes) == (WAS_WRONG, WAS_DONE, 42)
    assert await pictures(desk) == [("before", "photo"), ("after", "photo")]


async def test_the_desk_refuses_what_is_not_complete_and_says_what_is_missing_V2(desk, li, ticket):
    await li.presses("写报告")
    await li.press_data(f"file:{ticket.id}")
    [refusal] = await li.toasts()
    assert all(f"· {what}" in refusal for what in ("修前照片", "检查结果", "处理过程", "修后照片", "用时")), refusal
    assert (await stored(desk, ticket)).status == "on_site"


async def test_photos_in_any_order_are_kept_and_sorted_with_a_tap_V2(desk, li, ticket):
    await li.presses("写报告")
    await li.presses("检查结果")
    for album in (None, "a", "a"):
        await li.sends_photo(media_group_id=album, caption="") if album else await li.sends_photo()
    assert "新收到 3 张照片" in await li.chat.last_text()
    await li.types(WAS_WRONG)
    assert (await report_of(desk)).diagnosis == WAS_WRONG, "the words were asked for, and nothing was lost"
    await li.presses("是修前的")
    assert "✓ 修前照片：3" in await li.chat.last_text()


async def test_an_album_is_whole_though_the_question_has_moved_on_V2(desk, li, ticket):
    await li.presses("写报告")
    for _ in range(3):
        await li.sends_photo(media_group_id="together")
    assert [moment for moment, _ in await pictures(desk)] == ["before"] * 3
    assert "是什么问题" in await li.chat.last_text()


async def test_a_document_is_a_photo_and_a_film_is_kept_besides_V2(desk, li, ticket):
    await li.presses("写报告")
    await li.sends("video")
    assert "另有 1 个文件" in await li.chat.last_text()
    assert "○ 修前照片" in await li.chat.last_text()
    await li.sends_message(
        document={"file_id": "big", "file_unique_id": "big", "mime_type": "image/jpeg", "file_size": 30_000_000}
    )
    assert await pictures(desk) == [("besides", "video"), ("before", "document")]


async def test_each_piece_can_be_put_right_before_it_is_filed_V2(desk, li, ticket):
    await fills_in_report(li)
    await li.presses("检查结果")
    await li.types("其实是合页松了")
    await li.presses("用时")
    await li.types("一个半小时")
    await li.presses("修后照片")
    await li.presses("这几张不要了")
    assert "○ 修后照片" in await li.chat.last_text()
    await li.sends_photo()
    await li.presses("提交报告")
    report = await report_of(desk)
    assert (report.diagnosis, report.minutes) == ("其实是合页松了", 90)


async def test_the_software_that_a_machine_has_now_may_be_noted_and_the_customer_reads_it_T1(desk, wang, li, ticket):
    await fills_in_report(li)
    assert "软件版本" not in await li.chat.last_text(), "the example company does not ask for it"
    await li.presses("✎ 软件版本")
    await li.types("W600-3.2.1")
    assert "✓ 软件版本：W600-3.2.1" in await li.chat.last_text()
    await li.presses("提交报告")
    assert (await report_of(desk)).software == "W600-3.2.1"
    assert await wang.hears("软件版本：W600-3.2.1")


async def test_minutes_are_read_and_nonsense_is_asked_again_V2(desk, li, ticket):
    await li.presses("写报告")
    await li.presses("用时")
    for nonsense in ("很久", "0", "9999", "-5"):
        await li.types(nonsense)
        assert "一共用了多少分钟" in await li.chat.last_text(), nonsense
    await li.types("1小时20分")
    assert (await report_of(desk)).minutes == 80


async def test_no_photo_possible_is_said_with_a_reason_that_stands_in_the_report_V2(desk, wang, li, ticket):
    await li.presses("写报告")
    await li.presses("没法拍照")
    await li.types("厨房禁止拍照")
    await li.types(WAS_WRONG)
    await li.types(WAS_DONE)
    await li.presses("对，")
    await li.presses("提交报告")
    assert "没有照片，原因：厨房禁止拍照" in await wang.chat.last_text()


async def test_a_company_that_insists_on_photos_takes_no_excuse_V2(desk, li, ticket):
    desk.database.company = replace(desk.company, report=replace(desk.company.report, no_photo_with_reason=False))
    await li.presses("写报告")
    assert "没法拍照" not in await li.chat.captions()


async def test_an_urgent_fault_needs_a_temporary_solution_and_the_leader_reads_the_sum_L4(desk, wang, li, chen, group):
    await reports(desk, wang, is_urgent=True)
    await comes(desk, li, group)
    await fills_in_report(li, is_urgent=True)
    assert "✓ 临时解决办法：先关了总阀" in await li.chat.last_text()
    await li.presses("是否彻底解决")
    await li.presses("还要再处理")
    await li.presses("提交报告")
    told = await chen.chat.last_text()
    assert all(words in told for words in ("突发故障", "先关了总阀", "阀芯老化", "还没有彻底解决"))
    assert "还在跟进" in await wang.chat.last_text()


async def test_what_was_begun_survives_another_conversation_and_is_gone_on_with_V2(desk, li, ticket):
    await li.presses("写报告")
    await li.sends_photo()
    await li.types("/jobs")
    await li.types("写报告")
    assert "✓ 修前照片：1" in await li.chat.last_text()
    await li.types(WAS_WRONG)
    assert (await report_of(desk)).diagnosis == WAS_WRONG


async def test_only_who_has_the_job_writes_its_report_V2(desk, li, zhao, wang, ticket):
    await fills_in_report(li)
    before = await report_of(desk)
    for stranger in (zhao, wang):
        for data in (f"done:{ticket.id}", f"part:{ticket.id}:work", f"file:{ticket.id}", f"no-photo:{ticket.id}"):
            await stranger.press_data(data)
            assert await stranger.toasts() != [""]
    assert await report_of(desk) == before
    assert (await stored(desk, ticket)).status == "on_site"


async def test_hostile_words_are_words_V2(desk, wang, li, ticket):
    hostile = "<b>&lt;script&gt;" + "\u202eעברית 😀" + "长" * 3900
    await li.presses("写报告")
    await li.sends_photo()
    await li.types(hostile)
    await li.types("</blockquote>{{ 7*7 }}")
    await li.sends_photo()
    await li.presses("对，")
    await li.presses("提交报告")
    asked = await wang.chat.last_text()
    assert "&lt;/blockquote&gt;{{ 7*7 }}" in asked
    assert len(asked) < 4096


async def test_what_the_company_does_not_ask_for_is_shown_only_once_it_is_there_V2(desk, li, ticket):
    desk.database.company = replace(desk.company, report=replace(desk.company.report, required=("work", "minutes")))
    await li.presses("写报告")
    form = await li.chat.last_text()
    assert "检查结果" not in form
    assert "修前照片" not in form
    assert "做了哪些处理" in form
    await li.presses("检查结果")
    await li.types(WAS_WRONG)
    assert f"✓ 检查结果：{WAS_WRONG}" in await li.chat.last_text()
    await li.types(WAS_DONE)
    await li.presses("对，")
    await li.presses("提交报告")
    assert (await stored(desk, ticket)).status == "reported"
