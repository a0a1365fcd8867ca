"""What may become of a fictional report: solved by steps, visited, moved, handed back, cancelled, back again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.story import NotYet, Story
from rules.business_hours import next_opening
from rules.company.house import Hours
from rules.company.products import Fault
from rules.roles import Role
from rules.ticket import Action
from rules.wall_clock import instant

SLOTS = (time(9), time(14), time(16, 30))
HOUR, DAY = 60, 1440
UNRATED = timedelta(hours=72)
UNDER_WAY = timedelta(hours=2)


@dataclass
class Plot:
    """A region's people and their calendars; the dice decide the rest."""

    dice: Random
    zone: ZoneInfo
    hours: Hours
    crew: list[int]
    taken: set[tuple[int | None, datetime]]
    words: dict[str, list[str]]

    def tell(self, story: Story, fault: Fault, reported_at: datetime) -> None:
        try:
            offered_at = self._report(story, reported_at)
            while offered_at:
                self._serve(story, fault, offered_at)
                offered_at = self._come_back(story)
        except NotYet:
            return

    def _report(self, story: Story, at: datetime) -> datetime | None:
        """When the region was asked; None when that was not needed, or given up."""
        if self._happens(0.25):
            story.tells(at, Action.GUIDE)
            at = self._later(at, 40, 160)
            if self._happens(0.65):
                story.end(at, Action.SOLVED)
                story.ticket.resolved_at = at
                return None
            story.tells(at, Action.SEND_SOMEONE)
        else:
            story.tells(at, Action.REGISTER)
        if self._happens(0.06):
            story.end(self._later(at, 1, 3), Action.CANCEL, self._words("cancelled"))
            return None
        return at

    def _serve(self, story: Story, fault: Fault, offered_at: datetime) -> None:
        agreed_at = self._take(story, offered_at)
        starts_at = self._free_slot(story, self._later(agreed_at, 2 * HOUR, 48 * HOUR))
        story.agree(agreed_at, starts_at)
        if self._happens(0.09):
            asked_at = self._later(starts_at, -100, -50)
            starts_at = self._free_slot(story, starts_at + timedelta(hours=1))
            story.slip(asked_at, starts_at, self._words("slipped"))
        is_late = self._happens(0.1)
        arrived_at = self._later(starts_at, 4, 24) if is_late else self._later(starts_at, -10, -2)
        done_at = self._later(arrived_at, 35, 69)
        report = self._words("reports").format(method=fault.method.in_("zh_CN"))
        story.visit(self._later(arrived_at, -40, -25), arrived_at, done_at, report)
        self._end(story, done_at, is_late=is_late)

    def _take(self, story: Story, offered_at: datetime) -> datetime:
        """When the technician who goes agreed on a time."""
        first, second = self.dice.choices(self.crew, k=2)
        claimed_at = self._later(next_opening(offered_at, self.zone, self.hours), 2, 35)
        story.claim(claimed_at, first)
        if first != second and self._happens(0.08):
            story.hand_back(self._later(claimed_at, 15, 60), self._words("hand_back"))
            claimed_at = self._later(claimed_at, 65, 120)
            story.claim(claimed_at, second)
        return self._later(claimed_at, 4, 25)

    def _end(self, story: Story, done_at: datetime, *, is_late: bool) -> None:
        if self._happens(0.65):
            is_unhappy = self._happens(0.6 if is_late else 0.05)
            stars = self.dice.choice((1, 2, 2, 3)) if is_unhappy else self.dice.choice((4, 5, 5, 5))
            words = self._words("unhappy" if is_unhappy else "happy")
            story.rate(self._later(done_at, HOUR, 40 * HOUR), stars, words)
        else:
            story.go_on(done_at + UNRATED, Action.CLOSE, Role.DESK)
            story.ticket.closed_at = done_at + UNRATED

    def _come_back(self, story: Story) -> datetime | None:
        closed_at = story.ticket.closed_at
        if closed_at is None or not self._happens(0.05):
            return None
        at = self._later(closed_at, HOUR, 8 * DAY)
        story.reopen(at)
        return at

    def _free_slot(self, story: Story, after: datetime) -> datetime:
        for day in (after.astimezone(self.zone).date() + timedelta(days=ahead) for ahead in count()):
            for at in (instant(day, slot, self.zone) for slot in SLOTS):
                place = (story.ticket.technician_id, at)
                is_free = at > after and place not in self.taken and day.isoweekday() in self.hours.weekdays
                if is_free and not self._is_left_to_the_visitor(at, story.now):
                    self.taken.add(place)
                    return at
        raise AssertionError

    def _is_left_to_the_visitor(self, at: datetime, now: datetime) -> bool:
        """Nobody is on the way at present, and the rest of the day is free for what the demo's visitor does."""
        return at > now - UNDER_WAY and at.date() == now.astimezone(self.zone).date()

    def _happens(self, probability: float) -> bool:
        return self.dice.random() < probability

    def _later(self, at: datetime, least: int, most: int) -> datetime:
        return at + timedelta(minutes=self.dice.randint(least, most), seconds=self.dice.randint(0, 59))

    def _words(self, kind: str) -> str:
        return self.dice.choice(self.words[kind])
