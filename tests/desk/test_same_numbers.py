"""A week's numbers are the same in message, buttons, lists, chart, workbook and headquarters' summary [L2 O1]."""

import re
from base64 import b64decode
from io import BytesIO

import openpyxl

from desk import digests
from messages.buttons.button import unpack
from rules.digest_lists import DigestList
from rules.software_register import EntryState
from tests.support.software import campaign_runs, got, has_machines
from tests.support.telegram_files import does_errands
from tests.support.told_week import on, reading

IN_WORDS = {
    DigestList.REPORTED: "报修",
    DigestList.GUIDED: "远程解决",
    DigestList.VISITS: "完成上门",
    DigestList.SLIPPED: "致歉改期",
    DigestList.UPDATES: "软件升级",
}
OF_SOFTWARE = (DigestList.UPDATES, DigestList.TO_VERIFY, DigestList.BROUGHT, DigestList.BEHIND)
OF_MACHINES = ("升级到位", "升级未到位")
IN_COLUMNS = (DigestList.REPORTED, DigestList.VISITS)
"""Of headquarters' table, in its order."""


async def message_of(visitor):
    return next(row for row in await visitor.chat.screen() if "请先看这些" in row.parameters.get("text", ""))


async def rows_of(visitor, method):
    return [row for row in await visitor.desk.outbox(visitor.user_id) if row.method == method]


async def workbook_of(visitor):
    [row] = await rows_of(visitor, "sendDocument")
    return openpyxl.load_workbook(BytesIO(b64decode(row.parameters["document"]["base64"])))


def counted(sheet):
    """Its rows, or the machines in them where it is those that are counted."""
    header, *rows = sheet.iter_rows(values_only=True)
    return sum(row[header.index("台数")] for row in rows) if sheet.title in OF_MACHINES else len(rows)


def table(sheet):
    return {row[0]: row[1:] for row in sheet.iter_rows(values_only=True)}


async def has_software(desk, chen):
    """On Tuesday, in a campaign for six machines: one of them and four at a site came to its version."""
    li, monday_morning = desk.staff("technician", "south"), desk.clock.now
    desk.clock.now = on("Tue", "10:00")
    devices = await has_machines(desk, desk.customer("Zhou"), 2)
    await campaign_runs(desk, chen, "2.5", 6)
    await got(desk, li, devices[0], "2.5")
    await got(desk, li, None, "2.5", EntryState.ENTERED, site="Canteen East", quantity=4)
    desk.clock.now = monday_morning


async def test_the_same_numbers_stand_wherever_they_are_shown_L2_O1(monday_on_each):
    monday = monday_on_each
    chen, su = monday.staff("leader", "south"), monday.staff("headquarters")
    await has_software(monday, chen)
    for region in (None, "south"):
        async with reading(monday, region) as (_, digest), monday.database.open_work() as work:
            await digests.tell(work, digest)
    counts = digest.counts
    await does_errands(monday)
    message = await message_of(chen)
    text = message.parameters["text"]
    assert {which: int(re.search(rf"^{name}：(\d+)", text, re.MULTILINE)[1]) for which, name in IN_WORDS.items()} == {
        which: counts[which] for which in IN_WORDS
    }

    line = "软件升级：2 · 待核实 1 · 行动到位 5 台 · 1 项行动还差 1 台"
    assert line in text.splitlines()
    assert [counts[each] for each in OF_SOFTWARE] == [2, 1, 5, 1]

    keys = [key for line in message.parameters["reply_markup"]["inline_keyboard"] for key in line]
    figures = {unpack(key["callback_data"]): int(key["text"].rpartition(" ")[2]) for key in keys}
    assert {button.figure: count for button, count in figures.items()} == {which: n for which, n in counts.items() if n}
    for button, count in figures.items():
        await chen.press_data(button.pack(), 1)
        assert f"· {count}</b>" in await chen.chat.last_text(), button

    [chart] = await rows_of(chen, "sendPhoto")
    newest = {line.split()[0]: line.split()[-1] for line in chart.parameters["caption"].splitlines()[2:]}
    assert newest["报修"] == str(counts[DigestList.REPORTED])
    assert newest["完成上门"] == str(counts[DigestList.VISITS])
    assert newest["准时"] in text

    book = await workbook_of(chen)
    overview = table(book["总览"])
    assert {which: overview[name][-1] for which, name in IN_WORDS.items()} == {
        which: counts[which] for which in IN_WORDS
    }
    assert [counted(sheet) for sheet in book.worksheets[-len(DigestList) :]] == list(counts.values())
    assert overview["升级行动到位（台）"][-1] == counts[DigestList.BROUGHT]

    south = next(line for line in (await message_of(su)).parameters["text"].splitlines() if line.endswith("华南"))
    assert [int(each) for each in south.split()[:2]] == [counts[which] for which in IN_COLUMNS]
    regions = (await workbook_of(su))["各区"]
    header, *lines = regions.iter_rows(values_only=True)
    line = dict(zip(header, next(each for each in lines if each[0] == "华南"), strict=True))
    assert {which: line[name] for which, name in IN_WORDS.items()} == {which: counts[which] for which in IN_WORDS}
