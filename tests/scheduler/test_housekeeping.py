"""What need not be kept is forgotten, and nothing else."""

from sqlmodel import select

from models.received_update import ReceivedUpdate
from scheduler.housekeeping import tidy


async def test_updates_are_forgotten_after_a_week(desk):
    wang = desk.customer()
    await wang.types("您好")
    desk.clock.advance(days=6)
    await wang.types("您好")
    desk.clock.advance(days=2)
    await tidy(desk.database)
    async with desk.database.open_work() as work:
        kept = list(await work.session.exec(select(ReceivedUpdate)))
    assert [update.update_id for update in kept] == [wang.update_id]
