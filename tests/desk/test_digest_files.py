"""Chart and workbook follow the digest: drawn and filled beside the conversations, with the digest's own numbers [L2]."""

from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image

from desk import digests
from messages.buttons.digest import GetDigestFiles
from models.person import person_with
from models.post import posts_of
from tests.support.telegram_files import does_errands
from tests.support.told_week import WEEK, reading


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
