"""Monday's digest: the leader at 08:30 in the region's zone, headquarters at 09:00, once, and late after a downtime [L2]."""

from datetime import UTC, datetime

from tests.journeys.steps import reports

HALF_PAST_EIGHT = datetime(2026, 11, 30, 0, 30, tzinfo=UTC)
LEADERS = "华南 · 2026 年第 48 周"
HOUSE = "炊云机器人 · 2026 年第 48 周"


async def test_the_leader_reads_the_week_at_half_past_eight_and_headquarters_at_nine_L2(desk, wang, chen, su):
    await reports(wang)
    await desk.move_to(HALF_PAST_EIGHT.replace(minute=29))
    assert not await chen.heard(LEADERS)
    await desk.advance(minutes=1)
    digest = await chen.hears(LEADERS)
    assert "报修：1" in digest["text"]
    assert "R-1123-0001" in digest["text"], "nobody has taken it: that comes first"
    assert not await su.heard(HOUSE)
    await desk.advance(minutes=30)
    house = (await su.hears(HOUSE))["text"]
    assert [line.split()[0] for line in house.splitlines() if line.endswith(("华南", "合计"))] == ["1", "1"]
    for _ in range(2):  # ten errands at a time
        await desk.errands.do_due()
    await desk.settles()
    for reader, name in ((chen, "south"), (su, "house")):
        chart = await reader.hears("图里是")
        assert "报修 0 · 0 · 0 · 0 · 1" in chart["caption"]
        assert chart["photo"][-1]["width"] == 1080
        workbooks = [each["document"]["file_name"] for each in await reader.messages() if "document" in each]
        assert workbooks == [f"{name}-2026-W48.xlsx"]


async def test_a_figure_is_tapped_and_shows_its_list_and_a_ticket_of_it_to_act_on_L2(desk, wang, chen, li):
    await reports(wang)
    await desk.move_to(HALF_PAST_EIGHT)
    await chen.hears(LEADERS)
    await chen.presses("没人接 1")
    listed = await chen.hears("没人接 · 1")
    assert "R-1123-0001" in listed["text"]
    await chen.presses("R-1123-0001")
    await chen.hears("R-1123-0001", after=listed)
    await chen.presses("派给技术员")


async def test_it_comes_once_and_again_a_week_later_L2(desk, chen):
    await desk.move_to(HALF_PAST_EIGHT)
    await desk.tick()
    await desk.advance(hours=5)
    assert await _digests(chen) == 1
    await desk.advance(days=7)
    assert await _digests(chen) == 3, "and the month between them"


async def test_slept_through_it_comes_late_and_once_L2(desk, chen, su):
    await desk.stops()
    await desk.town.advance(HALF_PAST_EIGHT.replace(hour=6) - desk.clock.now())
    await desk.starts()
    await desk.tick()
    await desk.settles()
    assert await _digests(chen) == 1
    assert await _digests(su) == 1
    await desk.advance(hours=3)
    assert await _digests(chen) == 1


async def _digests(person):
    return sum("请先看这些" in message.get("text", "") for message in await person.messages())
