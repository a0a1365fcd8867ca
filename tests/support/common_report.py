"""The report that is told most often, by somebody new and by somebody known: their moves, and what they read."""

from collections.abc import Awaitable
from dataclasses import dataclass, field

from messages.markup import without_markup
from tests.support.desk_kit import Desk, Visitor

CHARACTERS_A_MINUTE, WORDS_A_MINUTE = 300, 200
"""Chinese characters and English words that somebody reads in a minute."""


@dataclass(frozen=True)
class Heard:
    """One message, as it is read: without its buttons."""

    text: str
    is_chinese: bool

    @property
    def length(self) -> int:
        """Characters, whatever they are, or words."""
        words = self.text.split()
        return sum(map(len, words)) if self.is_chinese else len(words)

    @property
    def seconds(self) -> float:
        return 60 * self.length / (CHARACTERS_A_MINUTE if self.is_chinese else WORDS_A_MINUTE)


@dataclass
class Telling:
    """One customer's way through a report, and what it costs them."""

    customer: Visitor
    is_chinese: bool
    tap_count: int = 0
    typed_count: int = 0
    heard: list[Heard] = field(default_factory=list)

    async def taps(self, caption: str) -> None:
        await self._listens(self.customer.presses(caption))
        self.tap_count += 1

    async def starts(self) -> None:
        """Telegram's own button."""
        await self._listens(self.customer.types("/start"))
        self.tap_count += 1

    async def taps_own_number(self) -> None:
        await self._listens(self.customer.shares_contact("13800138000"))
        self.tap_count += 1

    async def types(self, words: str) -> None:
        await self._listens(self.customer.types(words))
        self.typed_count += 1

    async def _listens(self, move: Awaitable[None]) -> None:
        await move
        rows = await self.customer.desk.outbox(self.customer.user_id)
        new = (row for row in rows if row.id > self.customer.heard_before and row.method == "sendMessage")
        self.heard += [Heard(without_markup(row.parameters["text"]), self.is_chinese) for row in new]

    @property
    def move_count(self) -> int:
        return self.tap_count + self.typed_count

    @property
    def length(self) -> int:
        return sum(message.length for message in self.heard)

    @property
    def seconds(self) -> float:
        return sum(message.seconds for message in self.heard)


@dataclass(frozen=True)
class Words:
    """What is said, and what stands on the buttons, in one language."""

    crack: str
    stripes: str
    that_is_all: str
    bought: str
    address: str
    that_is_right: str
    a_day: str
    send: str


CHINESE = Words(
    crack="锅的外壳裂了，把手也松了",
    stripes="屏幕上有条纹，颜色也怪",
    that_is_all="就这些",
    bought="2026年3月",
    address="深圳市南山区科苑路8号",
    that_is_right="都对",
    a_day="11月",
    send="提交",
)
ENGLISH = Words(
    crack="There is a crack in the lid and a handle fell off",
    stripes="There are stripes on the screen in odd colours",
    that_is_all="That is all",
    bought="March 2026",
    address="8 Keyuan Road, Nanshan, Shenzhen",
    that_is_right="That is right",
    a_day="Nov",
    send="send it",
)


async def tells_as_newcomer(telling: Telling, words: Words) -> None:
    await telling.starts()
    await telling.types(words.crack)
    await telling.taps(words.that_is_all)
    await telling.taps("W600")
    await telling.types(words.bought)
    await telling.taps("Wang")
    await telling.taps_own_number()
    await telling.types(words.address)
    await telling.taps(words.a_day)
    await telling.taps(words.send)


async def tells_as_known(telling: Telling, words: Words) -> None:
    await telling.types(words.stripes)
    await telling.taps(words.that_is_all)
    await telling.taps(words.that_is_right)
    await telling.taps(words.a_day)
    await telling.taps(words.send)


async def tell_both(desk: Desk, language_code: str) -> tuple[Telling, Telling]:
    """First as a newcomer; and the next day, known."""
    is_chinese = language_code != "en"
    customer = desk.customer("Wang", language_code)
    words = CHINESE if is_chinese else ENGLISH
    newcomer, known = Telling(customer, is_chinese), Telling(customer, is_chinese)
    await tells_as_newcomer(newcomer, words)
    desk.clock.advance(days=1)
    await tells_as_known(known, words)
    return newcomer, known
