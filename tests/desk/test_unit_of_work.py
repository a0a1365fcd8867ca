"""What a unit of work puts into the outbox."""

from models.mention import mentions_of
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


async def test_of_whom_a_message_tells_is_noted_unless_its_reader_or_its_ticket_says_so(desk):
    wang, he = desk.customer("Wang"), desk.staff("dispatcher")
    await wang.types("你好")
    async with desk.database.open_work() as work:
        customer, dispatcher = [await person_with(work.session, each.user_id) for each in (wang, he)]
        work.say(dispatcher, "office/stranger_wants_person", customer=customer, before=[])
        await work.session.flush()
        [(_, told)] = await mentions_of(work.session, customer.id)
    assert (told.chat_id, told.ticket_id) == (he.user_id, None)
    assert "Wang" in told.parameters["text"]


async def test_a_message_about_somebodys_own_ticket_needs_no_further_note(desk):
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    await wang.types("人工")
    async with desk.database.open_work() as work:
        customer = await person_with(work.session, wang.user_id)
        assert await mentions_of(work.session, customer.id) == []
