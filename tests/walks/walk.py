"""One walk: hour by hour somebody does something through the real application; what was done last is remembered."""

from collections import deque
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from messages.buttons import job, offer
from messages.buttons.button import Button, unpack
from models.conversation import Place, standing_of
from models.outgoing_message import OutgoingMessage
from rules.roles import Role
from rules.ticket import Status
from scheduler.digests import keep_digests
from scheduler.due_reminders import keep_due
from scheduler.workdays import keep_workdays
from tests.support.desk_kit import Desk
from tests.walks import answers, intentions, words
from tests.walks.cast import Actor, customer, staff
from tests.walks.chats import Chats, Key
from tests.walks.jobs import Job, jobs_in_hand
from tests.walks.said import Deed, judge
from tests.walks.secrets import Secrets

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST_DAY = datetime(2027, 3, 8, tzinfo=SHANGHAI)
"""The clocks of Berlin change on the 28th."""
STEP = timedelta(hours=1)
WAKING = range(7, 22)
AT_ONCE = 14
"""So many moves in a row are one sitting."""
HOSTILE, OLD, NONSENSE = 0.02, 0.03, 0.03
READS, STARTS = 0.5, 0.02
"""In an hour: somebody who was asked something, and somebody who was not."""
LATELY = 12
"""So many customers are about."""


@dataclass
class Walk:
    desk: Desk
    seed: int
    reports_a_day: float = 4
    regions: tuple[str, ...] = ("south", "southwest")
    deeds: deque[Deed] = field(default_factory=lambda: deque(maxlen=20))
    customers: list[Actor] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    unread: set[int] = field(default_factory=set)
    """Chats in which something new has buttons."""
    move_count: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.chats, self.secrets = Chats(self.desk), Secrets()
        self.staff = staff(self.desk, self.desk.company)
        self.here = [each for each in self.staff if each.region in {*self.regions, "house"}]
        self.desk.clock.now = FIRST_DAY

    async def day(self, number: int) -> None:
        midnight = FIRST_DAY + timedelta(days=number)
        for step in range(int(timedelta(days=1) / STEP)):
            at = midnight + step * STEP
            self.desk.clock.now = max(self.desk.clock.now, at)
            if at.hour in WAKING or at.minute == 0:
                await self.time_passes()
            if at.hour in WAKING:
                await self.everybody_acts()

    async def time_passes(self) -> None:
        database = self.desk.database
        await self._does(Deed(self.desk.clock.now, "the clock"), _ticks(database))
        await self.chats.deliver(self.blocked)

    async def everybody_acts(self) -> None:
        if self._happens(self.reports_a_day / (len(WAKING))):
            await self.somebody_reports()
        for each in self.here:
            if Role.TECHNICIAN in each.roles:
                await self.work(each)
        office = [each for each in self.here if each.roles - {Role.TECHNICIAN}]
        for each in [*office, *self.customers[-LATELY:]]:
            if self._happens(READS if each.chat_id in self.unread else STARTS):
                self.unread.discard(each.chat_id)
                await self.sit_down(each, self.chance.randrange(1, 4))

    async def somebody_reports(self) -> None:
        if len(self.customers) < 3 or self._happens(0.5):
            self.customers.append(customer(self.desk, self.chance, self.regions))
        who = self.chance.choice(self.customers[-LATELY:])
        opening = self.chance.choice((*words.SYMPTOMS, "/report", "/start", "/maintenance"))
        await self.types(who, opening)
        await self.sit_down(who, AT_ONCE, until_silent=True)

    async def work(self, technician: Actor) -> None:
        jobs = await jobs_in_hand(self.desk, technician.chat_id)
        for each in jobs:
            if each.wants_something(self.desk.clock.now) and self._happens(each.haste):
                await self.work_on(technician, each)
        if self._happens(0.05 if jobs else 0.2):
            await self.look_into_group(technician)
        if self._happens(STARTS):
            await self.sit_down(technician, self.chance.randrange(1, 4))

    async def look_into_group(self, technician: Actor) -> None:
        chat_id = self.desk.group(technician.region).chat_id
        offered = [key for keys in self.chats.keys[chat_id].values() for key in keys]
        if offered:
            key = self.chance.choices(offered, [_of_offer(unpack(key.data)) for key in offered])[0]
            await self.presses(technician, key)

    async def work_on(self, technician: Actor, its: Job) -> None:
        """One job, as far as it goes now."""
        for _ in range(AT_ONCE if its.status in {Status.EN_ROUTE, Status.ON_SITE} else 4):
            if self._happens(HOSTILE + NONSENSE):
                await self.move(technician)
                continue
            if not await self._answers(technician, its) and not await self._presses_for(technician, its):
                return
            self._moments_pass()
            still = [each for each in await jobs_in_hand(self.desk, technician.chat_id) if each.id == its.id]
            if not still or not still[0].wants_something(self.desk.clock.now):
                return
            its = still[0]

    async def _presses_for(self, technician: Actor, its: Job) -> bool:
        about = [
            key
            for keys in list(self.chats.keys[technician.chat_id].values())[-8:]
            for key in keys
            if getattr(unpack(key.data), "ticket_id", None) == its.id
        ]
        if not about:
            await self.types(technician, "/jobs")
            return self._happens(0.7)
        wanted = [its.wish(unpack(key.data), self.desk.clock.now) for key in about]
        if sum(wanted) == 0:
            return False
        await self.presses(technician, self.chance.choices(about, wanted)[0])
        return True

    async def sit_down(self, who: Actor, moves: int, *, until_silent: bool = False) -> None:
        for _ in range(moves):
            await self.move(who)
            self._moments_pass()
            if until_silent and await self._step(who) is None:
                return

    async def move(self, who: Actor) -> None:
        self.unread.discard(who.chat_id)
        if self._happens(HOSTILE) and (foreign := self._any_key()):
            await self.presses(who, foreign)
        elif self._happens(OLD) and (own := self._own_keys(who, 100)):
            await self.presses(who, self.chance.choice(own))
        elif self._happens(NONSENSE):
            await self.types(who, self.chance.choice(words.NONSENSE))
        elif not await self._answers(who) and not await self._presses_something(who):
            await self.types(who, self.chance.choice(who.commands()))

    async def _answers(self, who: Actor, its: Job | None = None) -> bool:
        """With words, a picture, a contact, where the question wants them."""
        step, notes = await self._standing(who)
        if step is None or (its and notes.get("job") != its.id):
            return False
        answer = answers.to(step, notes, who, self.chance)
        if answer is None:
            return False
        if answer.secret:
            self.secrets.note(answer.secret, who.chat_id)
        await self._does(Deed(self.desk.clock.now, who.name, answer.what), answer.give(who.visitor), who)
        return True

    async def _presses_something(self, who: Actor) -> bool:
        keys = self._own_keys(who, 2)
        if not keys or self._happens(0.15):
            return False
        weights = [intentions.weight(unpack(key.data)) for key in keys]
        await self.presses(who, self.chance.choices(keys, weights)[0])
        return True

    async def presses(self, who: Actor, key: Key) -> None:
        deed = Deed(self.desk.clock.now, who.name, f"presses {key.data}", is_press=True)
        await self._does(deed, who.visitor.press_data(key.data, key.row_id, key.chat_id), who)

    async def types(self, who: Actor, said: str) -> None:
        await self._does(Deed(self.desk.clock.now, who.name, f"writes {said[:60]!r}"), who.visitor.types(said), who)

    async def _does(self, deed: Deed, doing: Awaitable[None], who: Actor | None = None) -> list[OutgoingMessage]:
        self.deeds.append(deed)
        self.move_count += 1
        await doing
        said = await self.chats.look()
        self.unread |= {row.chat_id for row in said if row.chat_id and "reply_markup" in row.parameters}
        judge(deed, said, who)
        await self.secrets.judge(self.desk, said)
        return said

    async def _standing(self, who: Actor) -> tuple[str | None, dict[str, object]]:
        async with self.desk.database.open_reading() as session:
            return await standing_of(await session.connection(), Place(who.chat_id, who.chat_id))

    async def _step(self, who: Actor) -> str | None:
        return (await self._standing(who))[0]

    def _own_keys(self, who: Actor, messages: int) -> list[Key]:
        return [key for keys in list(self.chats.keys[who.chat_id].values())[-messages:] for key in keys]

    def _any_key(self) -> Key | None:
        chats = [keys for keys in self.chats.keys.values() if keys]
        return self.chance.choice(self.chance.choice(list(self.chance.choice(chats).values()))) if chats else None

    def _moments_pass(self) -> None:
        self.desk.clock.advance(seconds=self.chance.randrange(5, 90))

    def _happens(self, chance: float) -> bool:
        return self.chance.random() < chance


def _of_offer(button: Button | None) -> float:
    return {job.TakeJob: 10.0, offer.DeclineOffer: 1.0}.get(type(button), 1.0)


async def _ticks(database: object) -> None:
    await keep_due(database)  # type: ignore[arg-type]
    await keep_workdays(database)  # type: ignore[arg-type]
    await keep_digests(database)  # type: ignore[arg-type]
