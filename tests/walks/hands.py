"""What one person does with their telephone: a press, words, an answer; what is said to it is judged at once."""

from collections import Counter, deque
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from random import Random

from messages.buttons.button import Button, unpack
from models.conversation import Place, standing_of
from models.outgoing_message import OutgoingMessage
from tests.support.desk_kit import Desk
from tests.walks import answers, intentions, words
from tests.walks.cast import Actor
from tests.walks.chats import Chats, Key
from tests.walks.confidence import in_confidence
from tests.walks.readers import Readers
from tests.walks.said import Broken, Deed, judge
from tests.walks.secrets import Secrets, of_customers

HOSTILE, OLD, NONSENSE = 0.02, 0.03, 0.03


@dataclass
class Hands:
    desk: Desk
    chance: Random
    deeds: deque[Deed] = field(default_factory=lambda: deque(maxlen=20))
    unread: set[int] = field(default_factory=set)
    """Chats in which something new has buttons."""
    pressed: Counter[str] = field(default_factory=Counter)
    """Kinds of buttons, and how often each was pressed by whom it was shown."""
    move_count: int = 0

    def __post_init__(self) -> None:
        self.chats, self.readers = Chats(self.desk), Readers()
        self.secrets, self.confidences = Secrets(of_customers), Secrets(in_confidence)

    async def move(self, who: Actor) -> None:
        self.unread.discard(who.chat_id)
        if self.happens(HOSTILE) and (foreign := self._any_key()):
            await self.presses(who, foreign)
        elif self.happens(OLD) and (own := self.own_keys(who, 100)):
            await self.presses(who, self.chance.choice(own))
        elif self.happens(NONSENSE):
            await self.types(who, self.chance.choice(words.NONSENSE))
        elif not await self.answers(who) and not await self._presses_something(who):
            await self.types(who, self.chance.choice(who.commands()))

    async def sit_down(self, who: Actor, moves: int, *, until_silent: bool = False) -> None:
        for _ in range(moves):
            await self.move(who)
            self.moments_pass()
            if until_silent and (await self._standing(who))[0] is None:
                return

    async def answers(self, who: Actor, job_id: int | None = None) -> bool:
        """With words, a picture, a contact, where the question wants them."""
        step, notes = await self._standing(who)
        if step is None or (job_id and notes.get("job") != job_id):
            return False
        answer = answers.to(step, notes, who, self.chance)
        if answer is None:
            return False
        if answer.secret:
            self.secrets.note(answer.secret, who.chat_id)
        await self.does(Deed(self.desk.clock.now, who.name, answer.what), answer.give(who.visitor), who)
        return True

    async def presses(self, who: Actor, key: Key) -> None:
        button = unpack(key.data)
        self.pressed[type(button).__name__] += key.chat_id == who.chat_id
        deed = Deed(self.desk.clock.now, who.name, f"presses {key.data}", is_press=True)
        await self.does(deed, who.visitor.press_data(key.data, key.row_id, key.chat_id), who)

    async def presses_one(self, who: Actor, is_meant: Callable[[Button], bool], messages: int = 2) -> None:
        """That there is one is part of the story."""
        meant = [key for key in self.own_keys(who, messages) if (button := unpack(key.data)) and is_meant(button)]
        if not meant:
            raise Broken(f"{who.name} finds no such button among {self.own_keys(who, messages)}")
        await self.presses(who, self.chance.choice(meant))

    async def presses_among(self, who: Actor, kinds: Collection[type[Button]]) -> bool:
        """The nearer to the end of a duty, the rather."""
        own = [(key, type(unpack(key.data))) for key in self.own_keys(who, 2)]
        weights = {kind: (place + 1) ** 2 for place, kind in enumerate(kinds)}
        meant = [(key, weights[kind]) for key, kind in own if kind in weights]
        if not meant:
            return False
        await self.presses(who, self.chance.choices([key for key, _ in meant], [weight for _, weight in meant])[0])
        return True

    async def types(self, who: Actor, said: str) -> None:
        await self.does(Deed(self.desk.clock.now, who.name, f"writes {said[:60]!r}"), who.visitor.types(said), who)

    async def does(self, deed: Deed, doing: Awaitable[None], who: Actor | None = None) -> list[OutgoingMessage]:
        self.deeds.append(deed)
        self.move_count += 1
        await doing
        said = await self.chats.look()
        self.unread |= {row.chat_id for row in said if row.chat_id and "reply_markup" in row.parameters}
        judge(deed, said, who)
        for told in (self.secrets, self.confidences):
            await told.judge(self.desk, said)
        await self.readers.judge(self.desk, said)
        return said

    def own_keys(self, who: Actor, messages: int) -> list[Key]:
        return [key for keys in list(self.chats.keys[who.chat_id].values())[-messages:] for key in keys]

    def moments_pass(self) -> None:
        self.desk.clock.advance(seconds=self.chance.randrange(5, 90))

    def happens(self, chance: float) -> bool:
        return self.chance.random() < chance

    async def _presses_something(self, who: Actor) -> bool:
        keys = self.own_keys(who, 2)
        if not keys or self.happens(0.15):
            return False
        weights = [intentions.weight(unpack(key.data)) for key in keys]
        await self.presses(who, self.chance.choices(keys, weights)[0])
        return True

    async def _standing(self, who: Actor) -> tuple[str | None, dict[str, object]]:
        async with self.desk.database.open_reading() as session:
            return await standing_of(await session.connection(), Place(who.chat_id, who.chat_id))

    def _any_key(self) -> Key | None:
        chats = [keys for keys in self.chats.keys.values() if keys]
        return self.chance.choice(self.chance.choice(list(self.chance.choice(chats).values()))) if chats else None
