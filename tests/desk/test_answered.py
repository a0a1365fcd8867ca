"""Buttons go when a question was answered in words; and what answers nothing costs nothing."""

from sqlalchemy import event

from desk import answered
from models.outgoing_message import TAKE_BUTTONS_AWAY
from models.person import person_with


async def taken_away(desk, visitor):
    return [row for row in await desk.outbox(visitor.user_id) if row.method == TAKE_BUTTONS_AWAY]


async def test_the_question_that_was_answered_is_found_on_each_database(desk_on_each):
    wang = desk_on_each.customer("Wang")
    await wang.types("机器不转了")
    await wang.types("就这些")
    [note] = [row for row in await desk_on_each.outbox(wang.user_id) if "机器不转了" in row.parameters.get("text", "")]
    assert [row.edits_id for row in await taken_away(desk_on_each, wang)] == [note.id]


async def test_what_answers_nothing_asks_the_database_nothing(desk):
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    async with desk.database.open_work() as work:
        reader = await person_with(work.session, wang.user_id)
        work.say(reader, "customer/noted")
        await work.session.flush()
        asked = []
        event.listen(work.connection.sync_connection, "before_cursor_execute", lambda *call: asked.append(call[2]))
        await answered.take_buttons_away(work, reader)
        assert asked == []
