"""Each figure of a digest opens its list, for the region and the period; the list is as long as the figure [L2 L5]."""

import pytest

from desk import digest_lists, digests
from messages.buttons.button import unpack
from messages.buttons.digest import ShowDigest, ShowFigure
from messages.buttons.office import ShowCase
from models.feedback import Feedback
from models.person import person_with
from rules.digest_lists import DigestList
from rules.feedback import FeedbackKind
from rules.periods import Month
from tests.support.told_week import WEEK, on, reading

COUNTED_BY_HAND = {
    DigestList.UNCLAIMED: 1, DigestList.WITH_PERSON: 1, DigestList.URGENT: 1, DigestList.CAME_LATE: 1,
    DigestList.UNHAPPY: 1, DigestList.REPORTED: 7, DigestList.GUIDED: 1, DigestList.TAKEN: 5, DigestList.VISITS: 3,
    DigestList.ON_TIME: 2, DigestList.FIRST_TIME: 2, DigestList.SLIPPED: 1, DigestList.CANCELLED: 1,
    DigestList.RATINGS: 2,
}  # fmt: skip


async def complain(desk, technician_id):
    async with desk.database.open_work() as work:
        work.session.add(
            Feedback(
                kind=FeedbackKind.COMPLAINT, author_id=1, region_code="south", technician_id=technician_id,
                words="<loud>", written_at=on("Tue", "10:00"), sent_at=on("Tue", "10:00"),
            )
        )  # fmt: skip


async def id_of(desk, visitor):
    async with desk.database.open_reading() as session:
        return (await person_with(session, visitor.user_id)).id


def buttons(row):
    keys = [key for keys in row.parameters["reply_markup"]["inline_keyboard"] for key in keys]
    return {key["text"]: unpack(key["callback_data"]) for key in keys}


async def test_the_counts_are_those_that_were_counted_by_hand_L2(monday):
    async with reading(monday, "south") as (_, digest):
        assert {which: count for which, count in digest.counts.items() if count} == COUNTED_BY_HAND


@pytest.mark.parametrize("region", ["south", "north", None])
async def test_each_list_is_as_long_as_its_figure_L2(monday, region):
    await complain(monday, None)
    for period in (WEEK, WEEK.next(), Month(2026, 11)):
        async with reading(monday, region, period) as (session, compiled):
            digest = compiled.for_reader(0)
            lengths = {
                which: sum(each.count for each in await digest_lists.rows_of(session, monday.company, digest, which))
                for which in DigestList
            }
            assert lengths == digest.counts, period
            assert lengths[DigestList.REPORTED] or region == "north" or period != WEEK


async def test_the_message_s_buttons_open_the_lists_and_each_ticket_its_case_L2(monday):
    chen = monday.staff("leader", "south")
    async with reading(monday, "south") as (_, digest), monday.database.open_work() as work:
        await digests.tell(work, digest)
    figures = {
        each.figure: caption
        for caption, each in buttons((await chen.chat.screen())[-1]).items()
        if isinstance(each, ShowFigure)
    }
    assert set(figures) == set(COUNTED_BY_HAND)
    for figure, caption in figures.items():
        assert caption.endswith(f" {COUNTED_BY_HAND[figure]}")
        await chen.presses(caption)
        text = await chen.chat.last_text()
        assert f"{caption.rpartition(' ')[0]} · {COUNTED_BY_HAND[figure]}</b>" in text
        assert text.count("R-1116-") == COUNTED_BY_HAND[figure], figure
        assert "2026 年第 47 周" in text
    cases = [each for each in buttons((await chen.chat.screen())[-1]).values() if isinstance(each, ShowCase)]
    await chen.press_data(cases[0].pack(), 1)
    assert "R-1116-000" in await chen.chat.last_text()


async def test_a_long_list_is_paged_in_one_message_M3(monday):
    chen = monday.staff("leader", "south")
    seen = []
    await chen.press_data(ShowFigure.of(DigestList.REPORTED, "south", "2026-11").pack(), 1)
    for _ in range(2):
        row = (await chen.chat.screen())[-1]
        seen += [each.ticket_id for each in buttons(row).values() if isinstance(each, ShowCase)]
        if "下一页" in buttons(row):
            await chen.presses("下一页")
    assert len(set(seen)) == 8
    assert len(await chen.chat.screen()) == 1


@pytest.mark.parametrize(
    ("role", "region", "may"),
    [
        ("leader", "south", True), ("leader", "north", False), ("headquarters", None, True), ("dispatcher", None, False),
        ("technician", "south", False),
    ],
)  # fmt: skip
async def test_only_whoever_may_read_the_region_opens_it_O1(monday, role, region, may):
    reader = monday.staff(role, region)
    for button in (ShowFigure.of(DigestList.UNHAPPY, "south", "2026-W47"), ShowDigest("south", "2026-W47")):
        await reader.press_data(button.pack(), 1)
        assert any("2026 年第 47 周" in each for each in await reader.chat.texts()) is may, button
    await reader.press_data(ShowFigure.of(DigestList.UNHAPPY, None, "2026-W47").pack(), 1)
    told_of_house = any(monday.company.company.name.zh in each for each in await reader.chat.texts())
    assert told_of_house is (role == "headquarters")


async def test_whom_a_complaint_is_about_does_not_read_it_in_the_digest_even_as_leader_L6(monday):
    chen, su = monday.staff("leader", "south"), monday.staff("headquarters")
    await complain(monday, await id_of(monday, chen))
    async with reading(monday, "south") as (_, digest), monday.database.open_work() as work:
        await digests.tell(work, digest)
        digests.say(work, await person_with(work.session, su.user_id), digest)
    assert "投诉" not in await chen.chat.last_text()
    assert "投诉：1" in await su.chat.last_text()
    button = ShowFigure.of(DigestList.COMPLAINTS, "south", "2026-W47")
    for reader, is_told in ((chen, False), (su, True)):
        await reader.press_data(button.pack(), 1)
        assert ("&lt;loud&gt;" in await reader.chat.last_text()) is is_told


async def test_a_digest_is_asked_for_and_chosen_by_buttons_L2(monday):
    chen, su = monday.staff("leader", "south"), monday.staff("headquarters")
    await chen.types("/digest")
    await chen.presses("上周")
    assert "华南 · 2026 年第 47 周" in await chen.chat.last_text()
    await chen.types("周报")
    await chen.presses("本周至今")
    assert "还没结束" in await chen.chat.last_text()
    await su.types("/digest")
    await su.presses("华南")
    await su.presses("上月")
    assert "华南 · 2026年10月" in await su.chat.last_text()
    await su.presses("全公司")
    assert len(await su.chat.screen()) == 2


async def test_the_regions_of_the_table_sum_to_the_house_O1(monday):
    su = monday.staff("headquarters")
    async with reading(monday, None) as (_, digest), monday.database.open_work() as work:
        await digests.tell(work, digest)
    text = await su.chat.last_text()
    *regions, house = text.partition("<pre>")[2].partition("</pre>")[0].splitlines()
    assert [line.split()[-1] for line in regions] == [each.name.zh for each in monday.company.regions]
    for column in (0, 1):
        assert sum(int(line.split()[column]) for line in regions) == int(house.split()[column]) > 0
    await su.presses("华南")
    assert "华南 · 2026 年第 47 周" in await su.chat.last_text()
