"""Every reason for which a ticket waits for the dispatcher is seen from how things stand, on both databases [O3]."""

from datetime import timedelta
from decimal import Decimal

from models.quote import Answer, Quote
from models.reminder import Promise, Reminder
from models.slip import Outcome, Slip, SlipKind
from models.ticket import Ticket
from rules.returns import ReturnWish
from rules.roles import Role
from rules.ticket import Status
from tests.support.tickets import TUESDAY_TEN, reports

STANDS = (
    "约好的时间来不了", "给出的时间客户都不合适", "客户不同意报价", "客户还没有回复", "要安排上门检查", "还不知道属于哪个区域",
)  # fmt: skip


async def test_every_reason_is_found_and_gone_when_the_tickets_are_over_O3(desk_on_each):
    desk = desk_on_each
    he = desk.staff("dispatcher")
    refused, wish, price, silent, inspection, nowhere = [
        await reports(desk, desk.customer(f"Customer {place}"), phone=f"+86138001380{place:02}") for place in range(6)
    ]
    async with desk.database.open_work() as work:
        row = {each.id: await work.session.get_one(Ticket, each.id) for each in (wish, silent, inspection, nowhere)}
        row[wish.id].wish_words = "只有半夜有空"
        row[silent.id].status = Status.GUIDED
        row[inspection.id].return_wish, row[inspection.id].is_with_person = ReturnWish.INSPECTION, True
        row[inspection.id].group_card_id = row[nowhere.id].region_code = None
        long_ago = work.now - timedelta(hours=2)
        slip = Slip(
            ticket_id=refused.id, kind=SlipKind.MOVED, begun_by=Role.TECHNICIAN, promised_at=TUESDAY_TEN,
            begun_at=work.now, outcome=Outcome.DISPATCHER,
        )  # fmt: skip
        asked = {"currency": "CNY", "shown": "", "asked_at": work.now, "ticket_id": price.id}
        yes = Quote(total=Decimal(80), answer=Answer.YES, **asked)
        unanswered = Reminder(
            promise=Promise.CALL_BACK_UNANSWERED, ticket_id=silent.id, due_at=long_ago, done_at=work.now
        )
        work.session.add_all((slip, yes, unanswered))
        await work.session.flush()
        work.session.add(Quote(total=Decimal(90), answer=Answer.NO, **asked))
    await he.types("/waiting")
    shown = await he.chat.last_text()
    assert [each for each in STANDS if each not in shown] == []
    assert "1 · " + silent.number in shown, "whoever has waited longest comes first"
    async with desk.database.open_work() as work:
        for each in (refused, wish, price, silent, inspection, nowhere):
            (await work.session.get_one(Ticket, each.id)).status = Status.CANCELLED
    await he.types("/waiting")
    assert "目前没有" in await he.chat.last_text()
