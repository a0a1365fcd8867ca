"""Where the house and the machine have different clocks, and on the days when clocks are changed: the exact time is told [P3 B5]."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from messages.buttons.button import unpack
from messages.buttons.ticket import MoveTo
from models.reminder import Promise, pending_of
from models.visit import agreed_visit
from rules.wall_clock import instant
from tests.handlers.customer.telling import last_ticket, until_time
from tests.support.tickets import lies_in, reports

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
CHANGES = [
    pytest.param(BERLIN, date(2026, 10, 25), id="Berlin, an hour more"),
    pytest.param(BERLIN, date(2027, 3, 28), id="Berlin, an hour less"),
    pytest.param(NEW_YORK, date(2026, 11, 1), id="New York, an hour more"),
    pytest.param(NEW_YORK, date(2027, 3, 14), id="New York, an hour less"),
]


async def agreed_at(desk, wang, li, group, starts_at):
    desk.clock.now = starts_at - timedelta(days=3)
    ticket = await reports(desk, wang, wished_at=starts_at)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


@pytest.mark.parametrize(("zone", "day"), CHANGES)
@pytest.mark.parametrize("ahead", [0, 1])
async def test_reminders_come_at_the_right_instant_when_the_clocks_change_B5(desk, wang, li, group, zone, day, ahead):
    lies_in(desk, zone.key)
    starts_at = instant(day + timedelta(days=ahead), time(10), zone)
    ticket = await agreed_at(desk, wang, li, group, starts_at)
    async with desk.database.open_work() as work:
        due = {each.promise: each.due_at for each in await pending_of(work.session, ticket.id)}
        timers = work.company.timers
    evening = due[Promise.EVENING_BEFORE].astimezone(zone)
    assert (evening.date(), evening.time()) == (day + timedelta(days=ahead - 1), time(18))
    assert starts_at - due[Promise.VISIT_SOON] == timedelta(hours=2)
    assert starts_at - due[Promise.LEAVE_NOW] == timedelta(minutes=10) + timers.travel
    assert due[Promise.NOT_ARRIVED] == starts_at


@pytest.mark.parametrize(("zone", "day"), CHANGES)
async def test_the_exact_time_is_told_when_the_clocks_change_P3(desk, wang, li, group, zone, day):
    lies_in(desk, zone.key)
    ticket = await agreed_at(desk, wang, li, group, instant(day, time(10), zone))
    assert f"{day.month}月{day.day}日（周日）上午10:00" in await wang.chat.last_text()
    desk.clock.now = instant(day - timedelta(days=1), time(18), zone)
    await desk.tick()
    assert f"明天（{day.month}月{day.day}日，周日）上午10:00" in await wang.chat.last_text()
    assert f"明天（{day.month}月{day.day}日，周日）上午10:00" in await li.chat.last_text()
    [file] = [row for row in await desk.outbox(wang.user_id) if row.method == "sendDocument"]
    [event] = Calendar.from_ical(file.parameters["document"]["text"]).walk("VEVENT")
    assert event.start == instant(day, time(10), zone)
    assert event.start.tzinfo.key == zone.key
    desk.clock.now = instant(day, time(8), zone)
    await desk.tick()
    assert "上午10:00" in await wang.chat.last_text()
    assert (await _stored_visit(desk, ticket)).starts_at == instant(day, time(10), zone)


async def test_what_a_button_shows_and_what_is_typed_is_the_time_where_the_machine_stands_P3(desk, wang, li, group):
    lies_in(desk, BERLIN.key)
    ticket = await agreed_at(desk, wang, li, group, datetime(2026, 11, 26, 9, tzinfo=UTC))
    await wang.press_data(MoveTo(ticket.id, int(datetime(2026, 11, 27, 9, tzinfo=UTC).timestamp())).pack())
    assert "11月27日（周五）上午10:00" in await wang.chat.last_text()
    await wang.types("我的工单")
    await wang.presses(ticket.number)
    await wang.presses("改个时间")
    await shows_times_there(wang)
    await wang.types("11月25日下午2点")
    assert (await _stored_visit(desk, ticket)).starts_at == datetime(2026, 11, 25, 13, tzinfo=UTC)
    assert "11月25日（周三）下午2:00" in await wang.chat.last_text()


async def test_whoever_was_never_here_reads_times_by_the_clock_at_their_machine_P3(desk, wang):
    lies_in(desk, BERLIN.key)
    desk.clock.now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    await until_time(wang)
    await shows_times_there(wang)
    await wang.types("11月25日下午2点")
    assert "11月25日（周三）下午2:00" in await wang.chat.last_text()
    assert (await last_ticket(desk)).wished_at == datetime(2026, 11, 25, 13, tzinfo=UTC)


async def test_the_dispatcher_reads_and_types_what_the_customer_says_on_the_telephone_P3_O3(desk, wang, li, he, group):
    lies_in(desk, BERLIN.key)
    ticket = await agreed_at(desk, wang, li, group, datetime(2026, 11, 26, 9, tzinfo=UTC))
    await he.types(ticket.number)
    assert "11月26日（周四）上午10:00" in await he.chat.last_text()
    await he.presses("约时间")
    await he.presses("堵车")
    await he.types("11月27日下午2点")
    assert "11月27日（周五）下午2:00" in await he.chat.last_text()
    assert "11月27日（周五）下午2:00" in await wang.chat.last_text()


async def shows_times_there(wang):
    """Each button reads what the clock in Berlin shows at the instant that it carries back."""
    lines = (await wang.chat.screen())[-1].parameters["reply_markup"]["inline_keyboard"]
    offered = [(key["text"], unpack(key["callback_data"])) for line in lines for key in line]
    times = [(text, datetime.fromtimestamp(button.at, BERLIN)) for text, button in offered if getattr(button, "at", 0)]
    assert times
    for text, there in times:
        assert text.endswith(f"{there.hour - 12 * (there.hour > 12)}:{there:%M}")


async def _stored_visit(desk, ticket):
    async with desk.database.open_work() as work:
        return await agreed_visit(work.session, ticket.id)
