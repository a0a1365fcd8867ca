"""A customer whose every particular is unmistakable, through all that can happen to them; then searched for everywhere."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlmodel import SQLModel

from bot.delivery_notes import note
from bot.delivery_outcome import Done
from models.outgoing_message import OutgoingState
from tests.handlers.customer.telling import last_ticket
from tests.support.desk_kit import Desk, Visitor
from tests.support.ticking import leaves
from tests.support.visit_steps import reports_done

TELEGRAM_ID = 7340912345
FIRST_NAME = "Ouyang-Mark"
MARKS = {
    "their number at Telegram": str(TELEGRAM_ID),
    "the name that Telegram knows": FIRST_NAME,
    "their name": "欧阳痕迹",
    "their phone": "13923456789",
    "their phone, in groups": "139 2345 6789",
    "their address": "雪松路77号",
    "the place on the map": "22.5877",
    "what is wrong": "外壳裂成两半",
    "what is wrong the second time": "屏幕上有绿色条纹",
    "what is wrong the third time": "把手断在里面",
    "what was corrected": "昨晚十点半开始",
    "what stands under a picture": "裂口在左边",
    "a picture": "picture-of-the-crack",
    "a recording": "voice-1",
    "the plate": "picture-of-the-plate",
    "what they call their machine": "阿姨的灶台",
    "what they write to the technician": "暗号是芝麻开门",
    "a picture for the technician": "picture-of-the-door",
    "what the technician writes back": "欧阳家的门铃坏了",
    "what they wish": "等孩子放学以后",
    "what they say of the visit": "师傅把地板踩脏了",
    "what they complain of": "电话里声音太大",
    "the picture of that": "picture-of-the-phone",
    "the pictures taken there": "picture-of-their-kitchen",
    "what they suggest": "菜谱按口味分类",
}


async def lives(desk: Desk) -> Visitor:
    """Asks for a person, reports with pictures, is visited and not content, reports twice more."""
    marked = Visitor(desk, TELEGRAM_ID, FIRST_NAME)
    await marked.types("人工")
    await _is_visited(desk, marked)
    await _complains_and_suggests(marked)
    await _calls_the_machine_a_name(marked)
    await _reports_and_cancels(marked)
    await _leaves_a_report_unfinished(marked)
    await arrives(desk)
    return marked


async def arrives(desk: Desk) -> None:
    """Telegram has taken everything that waited."""
    for row in await desk.outbox():
        if row.state is OutgoingState.WAITING:
            async with desk.database.open_work() as work:
                await note(work, row.id, Done(), {"message_id": 100_000 + row.id, "photo": [{"file_id": "sent"}]})


async def _is_visited(desk: Desk, marked: Visitor) -> None:
    li, group = desk.staff("technician", "south"), desk.group("south")
    first = await marked.sends_message(text="外壳裂成两半")
    await marked.edits(first, "外壳裂成两半，昨晚十点半开始")
    await marked.sends_photo("裂口在左边", "picture-of-the-crack")
    await marked.sends("voice")
    await marked.presses("就这些")
    await marked.sends_photo(file_id="picture-of-the-plate")
    await marked.presses("W600")
    await marked.types("2026年3月")
    await marked.types("欧阳痕迹")
    await marked.shares_contact("13923456789")
    await marked.types("广东省深圳市南山区雪松路77号")
    await marked.types("都不合适")
    await marked.types("等孩子放学以后")
    await marked.presses("提交")
    await desk.advance(minutes=25)
    await li.types("/start")
    await group.pressed_by(li, "接单")
    await li.types("退单")
    await li.types("欧阳痕迹家太远")
    await group.pressed_by(li, "接单")
    await li.presses("看照片")
    await li.presses("提个时间")
    await li.types("明天下午2点")
    await marked.presses("可以")
    await li.presses("改个时间")
    await li.types("欧阳痕迹那边路远")
    await li.types("明天下午3点")
    await marked.presses("可以")
    await arrives(desk)
    await desk.advance(hours=28)
    await _write_to_each_other(marked, li)
    await leaves(li)
    await li.presses("我到了")
    words = "换了外壳，欧阳痕迹（139 2345 6789）不太满意"
    await reports_done(li, marked, words, file_id="picture-of-their-kitchen")
    await marked.types("2星")
    await marked.types("师傅把地板踩脏了")


async def _write_to_each_other(marked: Visitor, li: Visitor) -> None:
    await marked.types("暗号是芝麻开门")
    await marked.sends_photo(file_id="picture-of-the-door")
    await li.presses("给客户发消息")
    await li.types("欧阳家的门铃坏了")
    await li.presses("写完了")


async def _complains_and_suggests(marked: Visitor) -> None:
    for word, said in (("投诉", "电话里声音太大"), ("建议", "菜谱按口味分类")):
        await marked.types(word)
        await marked.types(said)
        if word == "投诉":
            await marked.sends_photo(file_id="picture-of-the-phone")
        await marked.presses("就这些")


async def _calls_the_machine_a_name(marked: Visitor) -> None:
    await marked.types("我的机器")
    await marked.presses("W600")
    await marked.presses("起个名字")
    await marked.types("阿姨的灶台")


async def _reports_and_cancels(marked: Visitor) -> None:
    await marked.types("屏幕上有绿色条纹")
    await marked.presses("就这些")
    await marked.presses("不，是别的问题")
    await marked.presses("✎ 地址")
    await marked.shares_location(22.5877, 114.0311)
    await marked.presses("尽快")
    await marked.presses("提交")
    number = (await last_ticket(marked.desk)).number
    await marked.types(number)
    await marked.types("取消这次报修")
    await marked.types("确定取消")


async def _leaves_a_report_unfinished(marked: Visitor) -> None:
    await marked.types("把手断在里面")
    await marked.types("人工")


async def traces_in_rows(desk: Desk) -> list[str]:
    """Every cell of every table, as text and as JSON writes it."""
    async with desk.database.open_reading() as session:
        connection = await session.connection()
        found = []
        for table in [*SQLModel.metadata.tables, "alembic_version"]:
            rows = (await connection.execute(text(f'SELECT * FROM "{table}"'))).mappings().all()
            found += [f"{table}.{place}" for row in rows for place in _traces(row)]
        return found


def _traces(row: Any) -> Iterator[str]:
    for column, cell in row.items():
        said = json.dumps(cell, ensure_ascii=False) if isinstance(cell, dict | list) else str(cell)
        for what, mark in MARKS.items():
            if mark in said or _as_json(mark) in said:
                yield f"{column}: {what}"


def traces_in_files(folder: Path) -> list[str]:
    forms = {what: (mark.encode(), _as_json(mark).encode()) for what, mark in MARKS.items()}
    return [
        f"{file.name}: {what}"
        for file in folder.rglob("*")
        if file.is_file()
        for content in [file.read_bytes()]
        for what, written in forms.items()
        if any(each in content for each in written)
    ]


def _as_json(mark: str) -> str:
    return json.dumps(mark)[1:-1]
