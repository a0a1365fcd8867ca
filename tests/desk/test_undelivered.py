"""What could not be delivered is told to the dispatcher, with what they can do instead."""

from desk import undelivered
from models.outgoing_message import OutgoingMessage
from models.person import person_with
from tests.support.tickets import reports


async def test_whoever_is_asked_to_call_has_the_customer_s_number_a_tap_away_O3(desk, wang, he):
    ticket = await reports(desk, wang)
    async with desk.database.open_work() as work:
        customer = await person_with(work.session, wang.user_id)
        lost = OutgoingMessage(chat_id=wang.user_id, ticket_id=ticket.id, person_id=customer.id)
        await undelivered.say(work, lost, customer, is_unreachable=True)
    assert f"是关于 <b>{ticket.number}</b> 的，请打电话联系。" in await he.chat.last_text()
    await he.presses("给客户打电话")
    assert "138 0013 8000" in await he.chat.last_text()
