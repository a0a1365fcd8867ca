"""One walk: hour by hour somebody does something through the real application."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from desk import reminders
from messages.buttons import job, offer
from messages.buttons.button import Button, unpack
from models.reminder import due_reminders
from rules.roles import Role
from rules.ticket import Status
from scheduler.digests import keep_digests
from scheduler.due_reminders import keep_due
from scheduler.workdays import keep_workdays
from tests.support.desk_kit import Desk
from tests.walks import comings, words
from tests.walks.cast import Actor, customer, staff
from tests.walks.duties import DUTIES, Duty
from tests.walks.hands import HOSTILE, NONSENSE, Hands
from tests.walks.jobs import Job, jobs_in_hand
from tests.walks.said import Deed

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST_DAY = datetime(2027, 3, 8, tzinfo=SHANGHAI)
"""The clocks of Berlin change on the 28th, and with April come monthly digests and appraisals."""
WAKING = range(7, 22)
AT_ONCE = 14
"""So many moves in a row are one sitting."""
STARTS = 0.02
"""In an hour: somebody who was asked nothing."""
LATELY = 12
"""So many customers are about."""
SLEPT_THROUGH = 6  # rungs of a ladder may have come due since the clock last struck


@dataclass(frozen=True)
class Rhythm:
    hours: Sequence[int]
    """When the clock strikes; while people are awake they act then."""
    reports: float
    """So many a day."""
    duties: float
    """So many a day for each of the staff."""
    reads: float
    """In an hour: somebody who was asked something."""

    @property
    def acts_a_day(self) -> int:
        return len([each for each in self.hours if each in WAKING])


BUSY = Rhythm(range(24), reports=4, duties=0.5, reads=0.5)
BRISK = Rhythm(WAKING, reports=2, duties=0.3, reads=0.3)
QUIET = Rhythm((10, 17), reports=0.1, duties=0.05, reads=0.05)


@dataclass
class Walk:
    desk: Desk
    seed: int
    regions: tuple[str, ...] = ("south", "southwest")
    customers: list[Actor] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    rhythm: Rhythm = QUIET
    """Of the day."""
    done: Counter[int] = field(default_factory=Counter)
    """How many duties somebody has seen to."""

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.hands = Hands(self.desk, self.chance)
        known = staff(self.desk, self.desk.company)
        self.here = [each for each in known if each.region in {*self.regions, "house"}]
        [self.admin] = [each for each in self.here if Role.ADMIN in each.roles]
        self.desk.clock.now = FIRST_DAY

    async def day(self, number: int, rhythm: Rhythm) -> None:
        self.rhythm = rhythm
        midnight = FIRST_DAY + timedelta(days=number)
        for hour in self.rhythm.hours:
            self.desk.clock.now = max(self.desk.clock.now, midnight.replace(hour=hour))
            await self.time_passes()
            if hour in WAKING:
                await self.everybody_acts()
        await self.time_passes()
        if number == comings.JOINS:
            self.here.append(await comings.somebody_joins(self.hands, self.admin, self.regions[0]))
        if number == comings.LEAVES:
            await comings.somebody_leaves(self.hands, self.admin, self.regions[0])

    async def time_passes(self) -> None:
        self.hands.readers.an_hour_passes()
        await self.hands.does(Deed(self.desk.clock.now, "the clock"), _ticks(self.desk))
        await self.hands.chats.deliver(self.blocked)

    async def everybody_acts(self) -> None:
        if self._happens_today(self.rhythm.reports):
            await self.somebody_reports()
        for each in self.here:
            if Role.TECHNICIAN in each.roles:
                await self.work(each)
        office = [each for each in self.here if each.roles - {Role.TECHNICIAN}]
        for each in [*office, *self.customers[-LATELY:]]:
            if self.hands.happens(self.rhythm.reads if each.chat_id in self.hands.unread else STARTS):
                await self.hands.sit_down(each, self.chance.randrange(1, 4))
        for each in [*self.here, *self.customers[-1:]]:
            if self._happens_today(self.rhythm.duties):
                await self.see_to_a_duty(each)

    async def somebody_reports(self) -> None:
        if len(self.customers) < 3 or self.hands.happens(0.5):
            self.customers.append(customer(self.desk, self.chance, self.regions))
        who = self.chance.choice(self.customers[-LATELY:])
        opening = self.chance.choice((*words.SYMPTOMS, "/report", "/start", "/maintenance"))
        await self.hands.types(who, opening)
        await self.hands.sit_down(who, AT_ONCE, until_silent=True)

    async def see_to_a_duty(self, who: Actor) -> None:
        if duties := [each for role in sorted(who.roles) for each in DUTIES[role]]:
            self.done[who.chat_id] += 1
            await self._sees_to(who, duties[(who.chat_id + self.done[who.chat_id]) % len(duties)])

    async def _sees_to(self, who: Actor, duty: Duty) -> None:
        await self.hands.types(who, duty.opening)
        if duty.says:
            said = f"{self.chance.choice(duty.says)} {self.chance.randrange(10**5, 10**6)}"
            self.hands.confidences.note(said, who.chat_id)
            await self.hands.types(who, said)
        for _ in range(AT_ONCE // 2):
            self.hands.moments_pass()
            if not await self.hands.answers(who) and not await self.hands.presses_among(who, duty.kinds):
                return

    async def work(self, technician: Actor) -> None:
        jobs = await jobs_in_hand(self.desk, technician.chat_id)
        for each in jobs:
            if each.wants_something(self.desk.clock.now) and self.hands.happens(each.haste):
                await self.work_on(technician, each)
        if self.hands.happens(0.05 if jobs else 0.2):
            await self.look_into_group(technician)
        if self.hands.happens(STARTS):
            await self.hands.sit_down(technician, self.chance.randrange(1, 4))

    async def look_into_group(self, technician: Actor) -> None:
        chat_id = self.desk.group(technician.region).chat_id
        offered = [key for keys in self.hands.chats.keys[chat_id].values() for key in keys]
        if offered:
            key = self.chance.choices(offered, [_of_offer(unpack(key.data)) for key in offered])[0]
            await self.hands.presses(technician, key)

    async def work_on(self, technician: Actor, its: Job) -> None:
        """One job, as far as it goes now."""
        for _ in range(4 if its.status is Status.ACCEPTED else AT_ONCE):
            if self.hands.happens(HOSTILE + NONSENSE):
                await self.hands.move(technician)
                continue
            if not await self.hands.answers(technician, its.id) and not await self._presses_for(technician, its):
                return
            self.hands.moments_pass()
            still = [each for each in await jobs_in_hand(self.desk, technician.chat_id) if each.id == its.id]
            if not still or not still[0].wants_something(self.desk.clock.now):
                return
            its = still[0]

    async def _presses_for(self, technician: Actor, its: Job) -> bool:
        keys = self.hands.own_keys(technician, 8)
        about = [key for key in keys if getattr(unpack(key.data), "ticket_id", None) == its.id]
        if not about:
            await self.hands.types(technician, "/jobs")
            return self.hands.happens(0.7)
        wanted = [its.wish(unpack(key.data), self.desk.clock.now) for key in about]
        if sum(wanted) == 0:
            return False
        await self.hands.presses(technician, self.chance.choices(about, wanted)[0])
        return True

    def _happens_today(self, times: float) -> bool:
        return self.hands.happens(times / self.rhythm.acts_a_day)


def _of_offer(button: Button | None) -> float:
    return {job.TakeJob: 10.0, offer.DeclineOffer: 1.0}.get(type(button), 1.0)


async def _ticks(desk: Desk) -> None:
    for _ in range(SLEPT_THROUGH):
        await keep_due(desk.database)
        if not await _is_anything_due(desk):
            break
    await keep_workdays(desk.database)
    await keep_digests(desk.database)


async def _is_anything_due(desk: Desk) -> bool:
    async with desk.database.open_reading() as session:
        return any(each.promise in reminders.KEPT for each in await due_reminders(session, desk.clock.now))
