"""A small text file lives in its message's row, and arrives as a file."""

from tests.support.post_room import _reader

TEXT = "BEGIN:VCALENDAR\r\n上门\r\nEND:VCALENDAR\r\n"


async def test_a_calendar_file_arrives_under_its_name_and_whole(room_on_each):
    room, wang = room_on_each, await room_on_each.customer("Wang")
    async with room.database.open_work() as work:
        file = {"file_name": "R-1123-0042.ics", "text": TEXT}
        work.send(await _reader(work.session, wang), "sendDocument", {"document": file, "caption": "For your calendar"})
    await room.delivers()
    [message] = [one for one in await wang.messages() if "document" in one]
    assert message["caption"] == "For your calendar"
    assert message["document"]["file_name"] == "R-1123-0042.ics"
    assert message["document"]["file_size"] == len(TEXT.encode())
