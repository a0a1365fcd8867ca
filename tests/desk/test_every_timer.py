"""Every timer of the table: when it fires, to whom, once; as a row; it dies with its ticket and ends when it is solved.

Those of machines, of regions and of leaders have no ticket: tests/desk/test_care.py, tests/desk/test_evening.py,
tests/desk/test_logs_of_week.py, tests/scheduler.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from desk import access, case_deeds
from desk.appointments import AROUND_THE_VISIT
from desk.why import Why
from messages.buttons.case import WhyCancelled
from messages.buttons.ticket import Rate
from models.person import person_with
from models.reminder import Promise, Reminder, pending_of
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import Action, may
from tests.handlers.customer.telling import symptom, until_steps
from tests.handlers.customer.test_rating import repaired
from tests.support.desk_kit import Chat, Desk, Visitor
from tests.support.tickets import reports
from tests.support.ticking import leaves
from tests.support.visit_steps import files_report

A_MINUTE = timedelta(minutes=1)
Deed = Callable[[Desk], Awaitable[None]]


def monday(hour: int, minute: int = 0) -> datetime:
    """By the clock of Shanghai, 23 November, on which each story begins at ten."""
    return datetime(2026, 11, 23, 0, tzinfo=UTC) + timedelta(hours=hour - 8, minutes=minute)


def tuesday(hour: int, minute: int = 0) -> datetime:
    return monday(hour, minute) + timedelta(days=1)


def wednesday(hour: int, minute: int = 0) -> datetime:
    return monday(hour, minute) + timedelta(days=2)


WHO: dict[str, Callable[[Desk], Chat]] = {
    "customer": lambda desk: Chat(desk, 700000001),
    "group": lambda desk: desk.group("south"),
    "technician": lambda desk: desk.staff("technician", "south").chat,
    "leader": lambda desk: desk.staff("leader", "south").chat,
    "dispatcher": lambda desk: desk.staff("dispatcher").chat,
    "headquarters": lambda desk: desk.staff("headquarters").chat,
}


@dataclass(frozen=True)
class Rung:
    at: datetime
    who: str
    words: str


@dataclass(frozen=True)
class Timer:
    promises: tuple[Promise, ...]
    begin: Deed
    rungs: tuple[Rung, ...]
    solve: Deed
    moved: tuple[Rung, ...] = ()
    """The same after the visit was moved to Wednesday at three in the afternoon."""


def wang_of(desk: Desk) -> Visitor:
    """The one customer of each story."""
    return Visitor(desk, 700000001, "Wang")


async def tells_and_goes(desk: Desk) -> None:
    await symptom(desk.customer("Wang"))


async def gives_up(desk: Desk) -> None:
    await wang_of(desk).types("取消报修")


async def tries_steps(desk: Desk) -> None:
    wang = desk.customer("Wang")
    await until_steps(wang)
    await wang.presses("好，教我怎么做")


async def it_works(desk: Desk) -> None:
    await wang_of(desk).presses("好了")


async def is_offered(desk: Desk) -> None:
    await reports(desk, desk.customer("Wang"), tuesday(10))


async def is_offered_urgently_at_night(desk: Desk) -> None:
    desk.clock.now = monday(23)
    await reports(desk, desk.customer("Wang"), tuesday(10), is_urgent=True)


async def is_taken(desk: Desk) -> None:
    await desk.group("south").pressed_by(desk.staff("technician", "south"), "接单")


async def waits_for_a_time(desk: Desk) -> None:
    await is_offered(desk)
    await is_taken(desk)


async def is_agreed(desk: Desk) -> None:
    await desk.staff("technician", "south").presses("确认")


async def has_a_visit(desk: Desk) -> None:
    await waits_for_a_time(desk)
    await is_agreed(desk)


async def moves_it(desk: Desk) -> None:
    li = desk.staff("technician", "south")
    await li.presses("改个时间")
    await li.presses("配件还没到")
    await li.types("11月25日下午3点")
    await wang_of(desk).presses("可以，就这个时间")


async def is_handed_back(desk: Desk) -> None:
    li = desk.staff("technician", "south")
    await li.presses("退回工单")
    await li.presses("路太远")


async def sets_off(desk: Desk) -> None:
    await leaves(desk.staff("technician", "south"))


async def is_on_the_way(desk: Desk) -> None:
    await has_a_visit(desk)
    desk.clock.now = tuesday(9)
    await sets_off(desk)


async def is_there(desk: Desk) -> None:
    await desk.staff("technician", "south").presses("我到了")


async def is_on_site(desk: Desk) -> None:
    await is_on_the_way(desk)
    await is_there(desk)


async def is_reported(desk: Desk) -> None:
    await files_report(desk.staff("technician", "south"))


async def is_repaired(desk: Desk) -> None:
    await repaired(desk)


async def is_rated(desk: Desk) -> None:
    await wang_of(desk).press_data(Rate(1, 5).pack())


async def is_rated_low(desk: Desk) -> None:
    await repaired(desk)
    await wang_of(desk).press_data(Rate(1, 1).pack())


async def is_settled(desk: Desk) -> None:
    leader = desk.staff("leader", "south")
    await leader.presses("已处理好")
    await leader.presses("没有要记的")


TIMERS = {
    "unfinished report": Timer(
        (Promise.UNFINISHED_REPORT, Promise.DRAFT_EXPIRES),
        tells_and_goes,
        (Rung(monday(10, 30), "customer", "还没有提交"),),
        gives_up,
    ),
    "simple-fault call-back (B2)": Timer(
        (Promise.CALL_BACK, Promise.CALL_BACK_UNANSWERED),
        tries_steps,
        (Rung(monday(12), "customer", "请问机器现在"), Rung(tuesday(12), "dispatcher", "一直没有回音")),
        it_works,
    ),
    "unclaimed": Timer(
        (Promise.UNCLAIMED,),
        is_offered,
        (
            Rung(monday(10, 10), "group", "还在等人接单"),
            Rung(monday(10, 20), "leader", "没有人接"),
            Rung(monday(10, 40), "dispatcher", "没有人接"),
        ),
        is_taken,
    ),
    "unclaimed, urgent, at any hour": Timer(
        (Promise.UNCLAIMED,),
        is_offered_urgently_at_night,
        (
            Rung(monday(23, 3), "group", "还没有人接"),
            Rung(monday(23, 5), "leader", "没有人接"),
            Rung(monday(23, 10), "dispatcher", "没有人接"),
        ),
        is_taken,
    ),
    "no time agreed": Timer(
        (Promise.NO_TIME_AGREED,),
        waits_for_a_time,
        (
            Rung(monday(10, 30), "technician", "还没有约好时间"),
            Rung(monday(11), "leader", "还没有跟客户约好时间"),
        ),
        is_agreed,
    ),
    "appointment": Timer(
        (Promise.EVENING_BEFORE, Promise.VISIT_SOON),
        has_a_visit,
        (
            Rung(monday(18), "customer", "提醒您：李禾田 Li Hetian <b>明天"),
            Rung(monday(18), "technician", "提醒一下"),
            Rung(tuesday(8), "technician", "快到时间了"),
        ),
        is_handed_back,
        (Rung(tuesday(18), "technician", "提醒一下"), Rung(wednesday(13), "technician", "快到时间了")),
    ),
    "leave now (B5)": Timer(
        (Promise.LEAVE_NOW, Promise.NOT_LEFT),
        has_a_visit,
        (Rung(tuesday(9, 5), "technician", "该出发"), Rung(tuesday(9, 15), "leader", "应该已经出发")),
        sets_off,
        (Rung(wednesday(14, 5), "technician", "该出发"), Rung(wednesday(14, 15), "leader", "应该已经出发")),
    ),
    "not arrived at the agreed time": Timer(
        (Promise.NOT_ARRIVED,),
        is_on_the_way,
        (
            Rung(tuesday(10), "customer", "约定的时间到了"),
            Rung(tuesday(10), "technician", "您在哪儿"),
            Rung(tuesday(10, 15), "leader", "还没有到"),
        ),
        is_there,
    ),
    "report missing": Timer(
        (Promise.REPORT_MISSING,),
        is_on_site,
        (Rung(tuesday(13, 30), "technician", "还没有报告"), Rung(wednesday(9), "leader", "还没有报告")),
        is_reported,
    ),
    "rating": Timer(
        (Promise.RATING_AGAIN, Promise.RATING_CLOSES),
        is_repaired,
        (Rung(tuesday(10), "customer", "满意吗"),),
        is_rated,
    ),
    "1-2 stars open a call-back owned by the leader": Timer(
        (Promise.FEEDBACK_UNANSWERED,),
        is_rated_low,
        (Rung(tuesday(18), "headquarters", "没有人跟进"),),
        is_settled,
    ),
}
ELSEWHERE = {Promise.TIME_PROPOSED, Promise.TIME_UNANSWERED}
"""A time that was proposed: tests/handlers/technician/test_another_time.py."""

every_timer = pytest.mark.parametrize("timer", TIMERS.values(), ids=TIMERS)


async def times_heard(desk: Desk, rung: Rung) -> int:
    return sum(rung.words in text for text in await WHO[rung.who](desk).texts())


async def walk(desk: Desk, rungs: tuple[Rung, ...]) -> None:
    """Each is silent until its minute, fires on it as a row that was there before, and never again."""
    for rung in rungs:
        if desk.clock.now < rung.at - A_MINUTE:
            desk.clock.now = rung.at - A_MINUTE
            await settled(desk)
        if desk.clock.now < rung.at:
            assert await times_heard(desk, rung) == 0, f"{rung} a minute early"
            assert await is_a_row(desk, rung.at), rung
        desk.clock.now = rung.at
        await settled(desk)
        assert await times_heard(desk, rung) == 1, rung
    desk.clock.advance(hours=5)
    await settled(desk)
    for rung in rungs:
        assert await times_heard(desk, rung) == 1, f"{rung} again"


async def settled(desk: Desk) -> None:
    """What is promised while a promise is kept, is due as well."""
    for _ in range(3):
        await desk.tick()


async def is_a_row(desk: Desk, due_at: datetime) -> bool:
    """Nothing else carries it over a restart."""
    async with desk.database.open_reading() as session:
        return due_at in [each.due_at for each in await session.exec(select(Reminder)) if each.done_at is None]


async def pending(desk: Desk) -> set[Promise]:
    async with desk.database.open_reading() as session:
        return {each.promise for each in await session.exec(select(Reminder)) if each.done_at is None}


@every_timer
async def test_it_fires_on_its_minute_to_whom_it_should_and_once(desk, timer):
    await timer.begin(desk)
    await walk(desk, timer.rungs)


@every_timer
async def test_whoever_solves_it_stops_it(desk, timer):
    await timer.begin(desk)
    assert await pending(desk) & set(timer.promises)
    await timer.solve(desk)
    last = timer.rungs[-1].at + timedelta(hours=1)
    desk.clock.now = max(last, desk.clock.now)
    await settled(desk)
    assert [rung for rung in timer.rungs if await times_heard(desk, rung)] == []


@every_timer
async def test_it_dies_with_its_ticket(desk, timer):
    await timer.begin(desk)
    async with desk.database.open_work() as work:
        ticket = await work.session.get_one(Ticket, 1)
        if not may(Action.CANCEL, Role.LEADER, ticket.status):
            return  # it ends in another way: somebody solves it
        leader = await person_with(work.session, desk.staff("leader", "south").user_id)
        office = await access.office_for(work, leader, ticket.id)
        await case_deeds.cancel(work, office, Why(WhyCancelled.TWICE))
        assert await pending_of(work.session, ticket.id) == []


@pytest.mark.parametrize("name", [name for name, timer in TIMERS.items() if timer.moved])
async def test_it_follows_a_moved_visit(desk, name):
    timer = TIMERS[name]
    await timer.begin(desk)
    await moves_it(desk)
    desk.clock.now = timer.moved[0].at - A_MINUTE
    await settled(desk)
    assert [rung for rung in timer.rungs if await times_heard(desk, rung)] == []
    await walk(desk, timer.moved)


def test_no_timer_around_a_visit_was_forgotten():
    walked = {promise for timer in TIMERS.values() for promise in timer.promises}
    assert set(AROUND_THE_VISIT) - ELSEWHERE <= walked
