"""The report as a PDF: in the customer's language, with everything that was filed, to whoever may have it [V2]."""

from base64 import b64decode
from io import BytesIO

import pytest
from pypdf import PdfReader

from rules.ticket import Kind
from tests.handlers.technician.test_report_job import comes
from tests.support.marked_life import arrives
from tests.support.telegram_files import Telegram, does_errands
from tests.support.tickets import reports, stored
from tests.support.ticking import checks_the_machine
from tests.support.visit_steps import WAS_DONE, WAS_WRONG, files_report, reports_done

RARE = "王喆龘镕"
LONG_ADDRESS = (
    "广东省深圳市南山区科技园北区朗山路十三号清华紫光科技园C座一楼（后门进，先找保安登记，再坐货梯到四楼）" * 2
)


async def papers_of(desk, visitor):
    return [
        row
        for row in await desk.outbox(visitor.user_id)
        if row.method == "sendDocument" and "base64" in str(row.parameters)
    ]


async def paper_of(desk, visitor):
    [row] = await papers_of(desk, visitor)
    return PdfReader(BytesIO(b64decode(row.parameters["document"]["base64"])))


def words_in(paper):
    """Without the breaks of its lines, which are the typesetter's."""
    return "".join("".join(page.extract_text().split()) for page in paper.pages)


def pictures_in(paper):
    return sum(len(page.images) for page in paper.pages)


def fonts_in(paper):
    found = [font.get_object() for page in paper.pages for font in page["/Resources"]["/Font"].values()]
    return [(font["/BaseFont"], font["/DescendantFonts"][0].get_object()["/FontDescriptor"]) for font in found]


@pytest.fixture
async def ticket(desk, wang, li, group):
    ticket = await reports(desk, wang, contact_name=RARE, address=LONG_ADDRESS)
    await comes(desk, li, group)
    return ticket


async def test_after_the_customer_s_word_the_report_comes_as_a_document_in_chinese_V2(desk, wang, li, ticket):
    await reports_done(li, wang)
    await does_errands(desk)
    [row] = await papers_of(desk, wang)
    assert row.parameters["document"]["file_name"] == "R-1123-0001.pdf"
    assert "请留存" in row.parameters["caption"]
    paper = await paper_of(desk, wang)
    words = words_in(paper)
    told = (
        RARE,
        LONG_ADDRESS,
        WAS_WRONG,
        WAS_DONE,
        "40分钟",
        "服务报告",
        "R-1123-0001",
        "点按钮确认",
        "李禾田LiHetian",
    )
    assert [each for each in told if "".join(each.split()) not in words] == []
    assert pictures_in(paper) == 2
    assert all("/FontFile3" in font or "/FontFile2" in font for _, font in fonts_in(paper)), "fonts are in the file"
    assert all("+" in name for name, _ in fonts_in(paper)), "and only what is used of them"


async def test_in_english_by_the_code_with_parts_and_price_V2(desk, li, group):
    ann = desk.customer("Ann", "en")
    await reports(desk, ann)
    await comes(desk, li, group)
    await li.presses("配件和费用")
    await li.presses("从价目表里添加")
    await li.presses("+ 电热管")
    await li.presses("好了，看合计")
    await files_report(li, "Replaced the element; it heats again.")
    code = next(text for text in await ann.chat.texts() if "asks for this code" in text).split("<b>")[1][:4]
    await li.types(code)
    await does_errands(desk)
    words = words_in(await paper_of(desk, ann))
    told = (
        "Service report",
        "Replaced the element; it heats again.",
        "Parts and fees",
        "no charge",
        "with the code",
        "Page" and "1/1",
    )
    assert [each for each in told if "".join(each.split()) not in words] == []


async def test_hostile_words_and_files_that_are_no_pictures_do_no_harm_V2(desk, wang, li, group):
    await reports(desk, wang, contact_name="#panic() $x$ *b* \\ <b>&amp;", address="//" + "长" * 4000)
    await comes(desk, li, group)
    await reports_done(li, wang, '#import "@preview/x" ' + "\u202eעברית 😀 العربية " + "字" * 3900)
    await does_errands(desk, Telegram(b"no picture at all"))
    paper = await paper_of(desk, wang)
    assert '#import"@preview/x"' in words_in(paper)
    assert "#panic()$x$*b*" in words_in(paper)
    assert pictures_in(paper) == 0


async def test_while_telegram_hands_nothing_out_it_waits_and_then_comes_without_photos_V2(desk, wang, li, ticket):
    await reports_done(li, wang)
    for _ in range(3):
        await does_errands(desk, Telegram(is_away=True))
        desk.clock.advance(seconds=6)
    assert pictures_in(await paper_of(desk, wang)) == 0


async def test_whoever_serves_it_may_have_it_with_a_tap_and_nobody_else_V2(desk, wang, li, zhao, chen, he, ticket):
    await li.press_data(f"paper:{ticket.id}")
    assert "还没有报告" in (await li.toasts())[0]
    await reports_done(li, wang)
    await li.presses("报告 PDF")
    for stranger in (zhao, desk.customer("Mallory"), desk.staff("leader", "north")):
        await stranger.press_data(f"paper:{ticket.id}")
        assert "马上就来" not in (await stranger.toasts())[0]
    for office in (chen, he):
        await office.press_data(f"paper:{ticket.id}")
    await does_errands(desk)
    for reader in (wang, li, chen, he):
        assert len(await papers_of(desk, reader)) == 1
    assert not await papers_of(desk, zhao)


async def test_asked_for_twice_it_comes_once_V2(desk, wang, li, ticket):
    await reports_done(li, wang)
    for _ in range(3):
        await li.press_data(f"paper:{ticket.id}")
    await does_errands(desk)
    assert len(await papers_of(desk, li)) == 1


async def test_what_cannot_be_typeset_is_said_and_the_report_stays_V2(desk, wang, li, ticket, monkeypatch):
    await reports_done(li, wang)
    monkeypatch.setattr("messages.typesetting.FONTS", 7)
    for _ in range(5):
        await does_errands(desk)
        desk.clock.advance(seconds=6)
    assert not await papers_of(desk, wang)
    assert "报告本身都在" in await wang.chat.last_text()
    assert (await stored(desk, ticket)).status == "resolved"


async def test_whoever_was_erased_meanwhile_is_brought_nothing_and_nobody_about_them(desk, wang, li, ticket):
    await reports_done(li, wang)
    await li.presses("报告 PDF")
    await wang.types("/privacy")
    await wang.presses("全部删除")
    await wang.presses("确定")
    await does_errands(desk)
    assert not await papers_of(desk, wang)
    assert not await papers_of(desk, li)


async def test_once_sent_only_telegram_s_name_for_the_file_is_kept(desk, wang, li, ticket):
    await reports_done(li, wang)
    await does_errands(desk)
    await arrives(desk)
    assert not await papers_of(desk, wang)


async def test_after_maintenance_it_says_what_was_checked_V4(desk, wang, li, group):
    details = {"kind": Kind.MAINTENANCE, "product_code": "SW-W600", "symptom": "最近声音有点大"}
    await reports(desk, wang, **details)
    await comes(desk, li, group)
    await checks_the_machine(li)
    await files_report(li)
    await wang.presses("都正常，没问题")
    await does_errands(desk)
    words = words_in(await paper_of(desk, wang))
    for checked in ("检查内容", "测试急停按钮", "称重校准", "声音大或抖动·机器没放平、装载偏了，或轴承缺油"):
        assert checked in words, checked


async def test_the_customer_may_have_it_again_from_their_report_V2(desk, wang, li, ticket):
    await wang.types("R-1123-0001")
    assert "报告 PDF" not in await wang.chat.captions()
    await reports_done(li, wang)
    await does_errands(desk)
    await wang.types("R-1123-0001")
    await wang.presses("报告 PDF")
    await does_errands(desk)
    assert len(await papers_of(desk, wang)) == 2
