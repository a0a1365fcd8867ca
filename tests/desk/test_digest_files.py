"""Chart and workbook follow the digest: drawn and filled beside the conversations, with the digest's own numbers [L2]."""

from base64 import b64decode
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from PIL import Image
from sqlmodel import select

from desk import digests
from messages.buttons.digest import GetDigestFiles
from messages.workbook import fill
from models.mention import Mention
from models.person import person_with
from models.post import posts_of
from rules.digest_lists import DigestList
from rules.sheets import Sheet
from tests.support.telegram_files import does_errands
from tests.support.told_week import SHANGHAI, WEEK, reading


async def files_of(desk, visitor, method):
    return [row for row in await desk.outbox(visitor.user_id) if row.method == method]


def content(row, kind):
    return BytesIO(b64decode(row.parameters[kind]["base64"]))


@pytest.fixture
async def told(monday):
    async with reading(monday, "south") as (_, digest), monday.database.open_work() as work:
        await digests.tell(work, digest)
    await does_errands(monday)
    return monday


async def test_the_picture_follows_the_digest_wide_enough_for_a_phone_and_says_what_it_shows_L2(told):
    [row] = await files_of(told, told.staff("leader", "south"), "sendPhoto")
    picture = Image.open(content(row, "photo"))
    assert picture.format == "PNG"
    assert picture.width == 1080
    assert 0.5 < picture.height / picture.width < 2
    assert row.parameters["caption"].splitlines() == [
        "<b>华南 · 2026 年第 47 周</b>",
        "图里是（由早到近）：",
        "报修 0 · 0 · 0 · 1 · 7",
        "完成上门 0 · 0 · 0 · 0 · 3",
        "准时 – · – · – · – · 67%",
        "一次修复 – · – · – · – · 67%",
    ]


async def test_they_come_once_however_often_they_are_asked_for_L2(monday):
    su = monday.staff("headquarters")
    for _ in range(3):
        await su.press_data(GetDigestFiles(None, str(WEEK)).pack(), 1)
    await does_errands(monday)
    assert len(await files_of(monday, su, "sendPhoto")) == 1


async def test_whoever_lost_the_office_meanwhile_gets_no_files_O1(monday):
    chen = monday.staff("leader", "south")
    await chen.press_data(GetDigestFiles("south", str(WEEK)).pack(), 1)
    async with monday.database.open_work() as work:
        holder = await person_with(work.session, chen.user_id)
        for post in await posts_of(work.session, holder.id):
            post.until_at = work.now
    await does_errands(monday)
    assert await files_of(monday, chen, "sendPhoto") == []


async def workbook_of(desk, visitor):
    [row] = await files_of(desk, visitor, "sendDocument")
    return row, openpyxl.load_workbook(content(row, "document"))


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


async def test_the_workbook_has_a_sheet_for_each_list_as_long_as_the_figure_says_L2(told):
    row, book = await workbook_of(told, told.staff("leader", "south"))
    assert row.parameters["document"]["file_name"] == "south-2026-W47.xlsx"
    async with reading(told, "south") as (_, digest):
        named = {
            which: told.database.renderer.in_digest_files("list", "zh_CN", SHANGHAI, which=which)
            for which in DigestList
        }
        lengths = {which: len(rows_of(book[name])) - 1 for which, name in named.items()}
        assert lengths == digest.counts
    assert book.sheetnames[:2] == ["总览", "同事"]
    assert all(sheet.freeze_panes == "A2" for sheet in book)


async def test_dates_are_dates_by_the_region_s_clock_and_numbers_numbers_L2(told):
    _, book = await workbook_of(told, told.staff("leader", "south"))
    header, first, *_ = rows_of(book["迟到"])
    late = dict(zip(header, first, strict=True))
    assert late["单号"] == "R-1116-0003"
    assert (late["约定时间"], late["到场时间"]) == (datetime(2026, 11, 18, 9), datetime(2026, 11, 18, 9, 12))
    assert late["准时"] == "否"
    overview = {row[0]: row[1:] for row in rows_of(book["总览"])}
    assert overview["报修"] == [0, 0, 0, 1, 7]
    assert overview["准时率"] == [None, None, None, None, pytest.approx(2 / 3)]
    assert overview["接单用时中位数（分钟）"][-1] == 10


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x.example","y")', "http://x.example"]
)
def test_what_people_wrote_is_text_whatever_it_begins_with(words):
    [[_], [cell]] = openpyxl.load_workbook(BytesIO(fill([Sheet("x", ["=1"], [[words]])]))).active.iter_rows()
    assert (cell.value, cell.data_type, cell.hyperlink) == (words, "s", None)
    assert bool(cell.quotePrefix) == words.startswith(("=", "+", "-", "@"))


async def test_whoever_s_words_stand_in_a_workbook_has_it_taken_back_with_them(told):
    row, _ = await workbook_of(told, told.staff("leader", "south"))
    async with told.database.open_reading() as session:
        mentioned = list(await session.exec(select(Mention).where(Mention.message_id == row.id)))
    assert [mention.is_quote for mention in mentioned] == [False]
