"""Week 47 of 2026 (16 to 22 November) in the south, told ticket by ticket; what it comes to is counted by hand."""

from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel

from bot.demo.story import Story
from desk import digests
from models.person import Person
from models.ticket import Ticket
from rules.periods import Week
from rules.roles import Role
from rules.ticket import Action

SHANGHAI = ZoneInfo("Asia/Shanghai")
WEEK = Week(2026, 47)
MONDAY = datetime(2026, 11, 16, tzinfo=SHANGHAI)
LONG_AFTER = MONDAY + timedelta(weeks=10)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "next Mon")


def on(day: str, clock: str) -> datetime:
    hours, minutes = map(int, clock.split(":"))
    return MONDAY + timedelta(days=DAYS.index(day), hours=hours, minutes=minutes)


@asynccontextmanager
async def reading(desk, region_code, period=WEEK):
    async with desk.database.open_reading() as session:
        region = desk.company.region(region_code)
        yield session, await digests.compile_digest(session, desk.company, period, desk.clock.now, region)


class Teller:
    def __init__(self, customer: Person, li: int, zhao: int) -> None:
        self.customer, self.li, self.zhao = customer, li, zhao
        self.ids, self.visit_ids = count(1), count(1)
        self.stories: list[Story] = []

    def story(self, region: str = "south", **marks: object) -> Story:
        ticket_id = next(self.ids)
        ticket = Ticket(
            id=ticket_id,
            number=f"R-1116-{ticket_id:04}",
            customer_id=self.customer.id,
            region_code=region,
            created_at=MONDAY - timedelta(days=1),
            **marks,
        )
        self.stories.append(Story(ticket, LONG_AFTER, timedelta(minutes=90), self.visit_ids))
        return self.stories[-1]

    @property
    def rows(self) -> list[SQLModel]:
        return [row for story in self.stories for row in story.rows]

    def tell(self) -> None:
        self.fixed_at_once()
        self.moved_and_unhappy()
        self.late_and_back_again()
        self.solved_with_our_steps()
        self.steps_did_not_help()
        self.cancelled()
        self.across_both_midnights()
        self.urgent_and_asks_for_a_person()
        self.draft_given_up()
        self.in_the_north()

    def fixed_at_once(self) -> None:
        """0001: reported, taken after 6 minutes, visited on time, fixed, five stars."""
        story = self.story()
        story.tells(on("Mon", "09:00"), Action.REGISTER)
        story.claim(on("Mon", "09:06"), self.li)
        story.agree(on("Mon", "09:10"), on("Tue", "10:00"))
        story.visit(on("Tue", "09:10"), on("Tue", "10:00"), on("Tue", "11:00"), "…")
        story.rate(on("Wed", "08:00"), 5, "")

    def moved_and_unhappy(self) -> None:
        """0002: taken after 20 minutes, asked twice for another time, then punctual, fixed, two stars."""
        story = self.story()
        story.tells(on("Mon", "10:00"), Action.REGISTER)
        story.claim(on("Mon", "10:20"), self.li)
        story.agree(on("Mon", "10:30"), on("Wed", "14:00"))
        story.slip(on("Wed", "12:00"), on("Wed", "15:00"), "traffic")
        story.slip(on("Wed", "13:00"), on("Wed", "16:00"), "traffic")
        story.visit(on("Wed", "15:00"), on("Wed", "15:55"), on("Wed", "17:00"), "…")
        story.rate(on("Thu", "09:00"), 2, "Late")

    def late_and_back_again(self) -> None:
        """0003: taken after 10 minutes, 12 minutes late, closed unrated; the fault is back, and nobody takes it."""
        story = self.story()
        story.tells(on("Tue", "09:00"), Action.REGISTER)
        story.claim(on("Tue", "09:10"), self.zhao)
        story.agree(on("Tue", "09:20"), on("Wed", "09:00"))
        story.visit(on("Wed", "08:10"), on("Wed", "09:12"), on("Wed", "10:00"), "…")
        story.reopen(on("Fri", "10:00"))

    def solved_with_our_steps(self) -> None:
        """0004: reported, solved without a visit."""
        story = self.story()
        story.tells(on("Tue", "12:00"), Action.GUIDE)
        story.end(on("Tue", "13:00"), Action.SOLVED)

    def steps_did_not_help(self) -> None:
        """0005: reported; offered later, taken 30 minutes after that, handed back, taken over; visited next week."""
        story = self.story()
        story.tells(on("Wed", "12:00"), Action.GUIDE)
        story.tells(on("Wed", "14:00"), Action.SEND_SOMEONE)
        story.claim(on("Wed", "14:30"), self.zhao)
        story.hand_back(on("Wed", "15:00"), "no time")
        story.claim(on("Wed", "15:40"), self.li)
        story.agree(on("Wed", "16:00"), on("next Mon", "10:00"))

    def cancelled(self) -> None:
        """0006: reported, cancelled."""
        story = self.story()
        story.tells(on("Thu", "10:00"), Action.REGISTER)
        story.end(on("Thu", "10:30"), Action.CANCEL)

    def across_both_midnights(self) -> None:
        """0007: reported in the week before; taken in the week's first instant, done in the first of the next."""
        story = self.story()
        story.tells(on("Mon", "00:00") - timedelta(microseconds=1), Action.REGISTER)
        story.claim(on("Mon", "00:00"), self.li)
        story.agree(on("Mon", "08:00"), on("Sun", "22:30"))
        story.visit(on("Sun", "22:00"), on("Sun", "22:20"), on("next Mon", "00:00"), "…")

    def urgent_and_asks_for_a_person(self) -> None:
        """0008: reported; nobody shall take it, the dispatcher answers."""
        self.story(is_urgent=True, is_with_person=True).tells(on("Fri", "10:00"), Action.REGISTER)

    def draft_given_up(self) -> None:
        """0009: was never reported."""
        story = self.story()
        story.end(on("Fri", "11:00"), Action.CANCEL)
        story.ticket.number = None

    def in_the_north(self) -> None:
        """0010: another region's."""
        story = self.story("north")
        story.go_on(on("Mon", "09:00"), Action.REGISTER, Role.DISPATCHER)
