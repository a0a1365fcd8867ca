"""What a customer's calendar learns of a visit: agreed, moved, taken back, by files that replace each other."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from messages.buttons.ticket import CancelTicket, MoveTo
from tests.support.tickets import TUESDAY_TEN, reports

WEDNESDAY_HALF_PAST_TWO = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)


@pytest.fixture
def wang(desk):
    return desk.customer("Wang")


@pytest.fixture
async def ticket(desk, wang):
    """Li comes to Wang on Tuesday at ten."""
    li = desk.staff("technician", "south")
    ticket = await reports(desk, wang)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    return ticket


async def files(desk, visitor):
    return [row for row in await desk.outbox(visitor.user_id) if row.method == "sendDocument"]


async def calendars(desk, visitor):
    return [Calendar.from_ical(row.parameters["document"]["text"]) for row in await files(desk, visitor)]


def event_of(calendar):
    [event] = calendar.walk("VEVENT")
    return event


async def moves(wang, ticket, at=WEDNESDAY_HALF_PAST_TWO):
    await wang.press_data(MoveTo(ticket.id, int(at.timestamp())).pack())


async def test_an_agreed_visit_can_be_put_into_the_calendar_P3(desk, wang, ticket):
    [row], [calendar] = await files(desk, wang), await calendars(desk, wang)
    event = event_of(calendar)
    assert row.parameters["document"]["file_name"] == f"{ticket.number}.ics"
    assert calendar["method"] == "PUBLISH"
    assert (event.start, event.end) == (TUESDAY_TEN, TUESDAY_TEN + timedelta(minutes=90))
    assert event.start.tzinfo.key == "Asia/Shanghai"
    assert event["summary"] == "炊云机器人：李禾田 师傅上门"
    assert event["location"] == "深圳市南山区科技路 8 号"
    assert ticket.number in event["description"]


async def test_the_sentence_is_the_last_word_and_two_messages_are_enough_M3(desk, wang, ticket):
    assert [row.method for row in (await wang.chat.screen())[-2:]] == ["sendDocument", "sendMessage"]
    assert "约好了" in await wang.chat.last_text()


async def test_a_moved_visit_replaces_the_earlier_one_P3(desk, wang, ticket):
    await moves(wang, ticket)
    first, moved = map(event_of, await calendars(desk, wang))
    assert moved["uid"] == first["uid"]
    assert moved["sequence"] > first["sequence"]
    assert moved.start == WEDNESDAY_HALF_PAST_TWO


async def test_a_cancelled_visit_goes_from_the_calendar(desk, wang, ticket):
    await moves(wang, ticket)
    await wang.press_data(CancelTicket(ticket.id, is_sure=True).pack())
    _, moved, off = await calendars(desk, wang)
    assert off["method"] == "CANCEL"
    assert event_of(off)["status"] == "CANCELLED"
    assert event_of(off)["uid"] == event_of(moved)["uid"]
    assert event_of(off)["sequence"] > event_of(moved)["sequence"]


async def test_a_job_handed_back_and_taken_again_comes_back_into_the_calendar_O3(desk, wang, ticket):
    li = desk.staff("technician", "south")
    await li.presses("退回")
    await li.presses("排不开时间")
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    first, off, again = await calendars(desk, wang)
    assert [each["method"] for each in (first, off, again)] == ["PUBLISH", "CANCEL", "PUBLISH"]
    sequences = [event_of(each)["sequence"] for each in (first, off, again)]
    assert sequences == sorted(set(sequences))


async def test_the_address_stands_in_the_customers_file_only(desk, wang, ticket):
    everybody = [row for row in await desk.outbox() if row.method == "sendDocument"]
    assert {row.chat_id for row in everybody} == {wang.user_id}


async def test_it_is_written_in_the_customers_language(desk):
    ann, li = desk.customer("Ann", "en"), desk.staff("technician", "south")
    await reports(desk, ann)
    await desk.group("south").pressed_by(li, "接单")
    await li.presses("确认")
    [calendar] = await calendars(desk, ann)
    assert event_of(calendar)["summary"] == "Skywok Robotics: 李禾田 comes"
