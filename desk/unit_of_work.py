"""One transaction of the desk: what is stored, what is said and what is promised in it stand or fall together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel.ext.asyncio.session import AsyncSession

from desk import envelopes
from desk.envelopes import Envelope
from desk.reader import Hearer, Reader, mentioned_in
from desk.unspoken import Unspoken, must_be_told
from messages.markup import without_markup
from messages.renderer import Renderer
from models.mention import Mention
from models.outgoing_message import TAKE_BACK, TAKE_BUTTONS_AWAY, OutgoingMessage, supersede_edits_of
from models.person import Person
from models.region import Region
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from rules.company import Company

Keyboard = dict[str, Any]
HELLO = "customer/hello"
GREETINGS = {HELLO, "customer/greeting"}


@dataclass
class UnitOfWork:
    session: AsyncSession
    connection: AsyncConnection
    """The same transaction, for the plain statements of every update."""
    now: datetime
    company: Company
    renderer: Renderer
    update_id: int | None = None
    bot_name: str = ""
    """The bot's own, for links to it."""
    newcomer: Person | None = None
    """Nobody has greeted them yet."""
    is_acknowledged: bool = False
    said: list[OutgoingMessage] = field(default_factory=list)
    unspoken: list[Unspoken] = field(default_factory=list)
    """For customers who have no chat with us: somebody rings them up."""
    on_the_phone: int | None = None
    """Whom somebody of the office speaks with just now: they hear it there."""
    moved_on: set[int] = field(default_factory=set)
    """The tickets about which something was settled in it."""
    menus_wanted: set[int] = field(default_factory=set)
    """Those whose office or language changed: their command menu changes with it."""

    def zone_of(self, region_code: str | None) -> ZoneInfo:
        region = self.company.region(region_code) if region_code else None
        return ZoneInfo(region.time_zone if region else self.company.company.time_zone)

    def reader(self, to: Hearer) -> Reader | None:
        """None for somebody who has no chat with us."""
        if isinstance(to, Reader):
            return to
        if isinstance(to, Region):
            language = self.company.company.languages[0]
            return Reader(to.chat_id, language, ZoneInfo(to.time_zone)) if to.chat_id else None
        if to.telegram_id is None:
            return None
        return Reader(to.telegram_id, to.language, self.zone_of(to.region_code), to.id)

    def in_passing(self, to: Hearer) -> Reader | None:
        """What is said to them like this is kept nowhere once it has arrived."""
        reader = self.reader(to)
        return replace(reader, is_passing=True) if reader else None

    def words(self, reader: Reader, template: str, *, ticket: Ticket | None = None, **facts: object) -> str:
        """The times of a ticket are told by the clock where the machine stands, whoever reads them."""
        zone = self.zone_of(ticket.region_code) if ticket and ticket.region_code else reader.zone
        always = {"now": self.now, "house": self.company.company, "company": self.company, "ticket": ticket}
        return self.renderer.text(template, reader.language, zone, **(always | facts))

    def say(
        self,
        to: Hearer,
        template: str,
        *,
        keyboard: Keyboard | None = None,
        ticket: Ticket | None = None,
        picture: str | None = None,
        due_at: datetime | None = None,
        quoted: Iterable[int] = (),
        **facts: object,
    ) -> OutgoingMessage | None:
        """Put a message into the outbox, in the reader's language. `due_at`: not before this instant.

        It stands under the `picture`, which is one of the company file's.
        Who is told of is remembered for the day on which they are erased: persons among the facts, and the `quoted`.
        """
        reader = self.reader(to)
        if reader is None:
            self._leave_to_telephone(to, template, ticket, facts)
            return None
        words = self._hello(to, reader, template) + self.words(reader, template, ticket=ticket, **facts)
        row = self._put(reader, envelopes.message(words, keyboard, picture), ticket, due_at=due_at)
        self._note_mentions(row, mentioned_in(facts, reader, ticket), quoted)
        return row

    def _leave_to_telephone(self, to: Hearer, template: str, ticket: Ticket | None, facts: dict[str, object]) -> None:
        """A caller is told what they would have read about their ticket."""
        if not isinstance(to, Person) or ticket is None or ticket.customer_id != to.id or ticket.phone is None:
            return
        if to.id != self.on_the_phone and must_be_told(template):
            as_reader = Reader(0, to.language, self.zone_of(to.region_code), to.id)
            words = self.words(as_reader, template, ticket=ticket, **facts)
            self.unspoken.append(Unspoken(template, ticket, words, self.now))

    def _hello(self, to: Hearer, reader: Reader, template: str) -> str:
        """Whatever is said to a newcomer first, the greeting goes before it [P1]."""
        if to is not self.newcomer:
            return ""
        self.newcomer = None
        return "" if template in GREETINGS else self.words(reader, HELLO, name=None) + "\n\n"

    def send(
        self,
        to: Hearer,
        method: str,
        parameters: dict[str, Any],
        *,
        ticket: Ticket | None = None,
        sender: Person | None = None,
        about: Iterable[int] = (),
        edits_id: int | None = None,
        due_at: datetime | None = None,
    ) -> OutgoingMessage | None:
        """Put any other Bot API call with a chat into the outbox: a photo, a location that the `sender` sent us.

        It is taken back when somebody whom it is `about` is erased.
        """
        reader = self.reader(to)
        row = self._put(reader, (method, parameters), ticket, edits_id=edits_id, due_at=due_at) if reader else None
        if row and reader:
            told_of = {*about, *(mentioned_in({"sender": sender}, reader, ticket) if sender else ())}
            self._note_mentions(row, told_of)
        return row

    async def show_again(
        self,
        message_id: int | None,
        to: Hearer,
        template: str,
        *,
        keyboard: Keyboard | None = None,
        ticket: Ticket | None = None,
        picture: str | None = None,
        quoted: Iterable[int] = (),
        **facts: object,
    ) -> None:
        """Change what an earlier outgoing message says; an edit still waiting is superseded."""
        reader = self.reader(to)
        if reader is None or message_id is None:
            return
        await supersede_edits_of(self.session, message_id)
        words = self.words(reader, template, ticket=ticket, **facts)
        row = self._put(reader, envelopes.change(words, keyboard, picture), ticket, edits_id=message_id)
        self._note_mentions(row, mentioned_in(facts, reader, ticket), quoted)

    def take_buttons_away(self, from_: Hearer, message_id: int | None = None, edits_id: int | None = None) -> None:
        """From under a message that was answered: Telegram's number for it, or its row."""
        reader = self.reader(from_)
        if reader:
            parameters = {"message_id": message_id} if message_id else {}
            self._put(reader, (TAKE_BUTTONS_AWAY, parameters), None, edits_id=edits_id)

    async def take_back(self, from_: Hearer, message_id: int | None, template: str, ticket: Ticket) -> None:
        """It stands further below now; where Telegram does not delete it any more, it says so."""
        reader = self.reader(from_)
        if reader and message_id:
            await supersede_edits_of(self.session, message_id)
            words = {"text": self.words(reader, template, ticket=ticket), "parse_mode": "HTML"}
            self._put(reader, (TAKE_BACK, words), ticket, edits_id=message_id)

    def acknowledge(
        self, person: Person, query_id: str, template: str | None = None, *, is_alert: bool = False, **facts: Any
    ) -> None:
        """Answer a button press: the spinner ends, and a few words, a template under `toasts/`, may be shown."""
        self.is_acknowledged = True
        parameters: dict[str, Any] = {"callback_query_id": query_id}
        reader = self.reader(person)
        if template and reader:
            words = without_markup(self.words(reader, f"toasts/{template}", **facts))
            parameters |= {"text": words[:200], "show_alert": is_alert}
        row = OutgoingMessage(
            method="answerCallbackQuery",
            parameters=parameters,
            person_id=person.id,
            due_at=self.now,
            created_at=self.now,
            is_passing=True,
        )
        self._add(row)

    def promise(
        self,
        promise: Promise,
        due_at: datetime,
        *,
        ticket_id: int | None = None,
        visit_id: int | None = None,
        feedback_id: int | None = None,
        device_id: int | None = None,
        region_code: str | None = None,
        post_id: int | None = None,
        rung: int = 0,
    ) -> None:
        """Look again at `due_at`; what is then said is decided then."""
        self.session.add(
            Reminder(
                promise=promise,
                due_at=due_at,
                ticket_id=ticket_id,
                visit_id=visit_id,
                feedback_id=feedback_id,
                device_id=device_id,
                region_code=region_code,
                post_id=post_id,
                rung=rung,
            )
        )

    def _put(self, reader: Reader, envelope: Envelope, ticket: Ticket | None, **more: Any) -> OutgoingMessage:
        row = envelopes.addressed(envelope, reader, ticket, self.now, **more)
        self._add(row)
        return row

    def _add(self, row: OutgoingMessage) -> None:
        self.session.add(row)
        self.said.append(row)

    def _note_mentions(self, row: OutgoingMessage, mentioned: Iterable[int], quoted: Iterable[int] = ()) -> None:
        self.session.add_all(Mention(message=row, person_id=each) for each in mentioned)
        self.session.add_all(Mention(message=row, person_id=each, is_quote=True) for each in quoted)
