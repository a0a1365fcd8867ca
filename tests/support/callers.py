"""A caller's ticket, as the dispatcher took it down: the customer has no chat with us."""

from sqlmodel import col, select

from models.ring import Ring
from models.ticket import Ticket
from tests.support.desk_kit import Desk, Visitor

CRACK = "锅的外壳裂了"
TOLD = f"13900139000，王建国，深圳市南山区科苑路8号\nW600，2026年3月买的，{CRACK}，明天下午3点半"


async def calls(desk: Desk, he: Visitor, told: str = TOLD) -> Ticket:
    await he.types("/new")
    await he.types(told)
    await he.presses("开单")
    async with desk.database.open_work() as work:
        return (await work.session.exec(select(Ticket).order_by(col(Ticket.id).desc()).limit(1))).one()


async def rings(desk: Desk) -> list[Ring]:
    async with desk.database.open_work() as work:
        return list(await work.session.exec(select(Ring).order_by(col(Ring.id))))
