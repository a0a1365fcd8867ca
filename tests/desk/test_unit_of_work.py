"""What a unit of work puts into the outbox."""

from models.person import person_with


async def test_the_answer_to_a_press_shows_names_as_they_are_written(desk):
    wang = desk.customer()
    await wang.types("/start")
    async with desk.database.open_work() as work:
        reader = await person_with(work.session, wang.user_id)
        facts = {"reason": "taken_already", "number": "R-1123-0042", "holder": "Li <& Co>"}
        work.acknowledge(reader, "77", "refused", is_alert=True, **facts)
    answer = [row for row in await desk.outbox() if row.method == "answerCallbackQuery"][-1]
    assert "Li <& Co>" in answer.parameters["text"]
    assert "<b>" not in answer.parameters["text"]
