"""What a digest holds: everything that message, lists, chart and workbook tell is taken from here [L2 L5]."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from desk.campaign_progress import Progress
from desk.vacancies import Vacancy
from models.attention import LateArrival, LowRating, OpenSlip
from models.behind import Behind
from rules.attention import Concern, OpenTicket
from rules.company.house import Region
from rules.digest_lists import CONCERNS, EXCEPTIONS, DigestList
from rules.figures import Comparison, Figures, compare
from rules.periods import Month, Period

MOST_PEOPLE = 5
"""The message is to be read in a minute; the workbook has them all."""


@dataclass(frozen=True)
class Digest:
    period: Period
    region: Region | None
    """None: the whole house."""
    made_at: datetime
    history: Sequence[Figures]
    """Of the periods before, the oldest first, and of this one."""
    concerns: Mapping[Concern, list[OpenTicket]]
    open_slips: Sequence[OpenSlip] = ()
    latest: LateArrival | None = None
    """Of those who came late, whoever came latest."""
    unhappiest: LowRating | None = None
    complaints: Sequence[Behind] = ()
    """Those that the reader may read; for nobody in particular, none."""
    regions: Sequence[tuple[Region, Figures]] = ()
    people: Sequence[tuple[str, Figures]] = ()
    """Who did most comes first."""
    is_running: bool = False
    """The period is not over yet."""
    overdue_care_count: int = 0
    """Machines whose maintenance is overdue."""
    to_verify_count: int = 0
    """Software updates that wait for it."""
    campaigns: Sequence[Progress] = ()
    """Those that run now, in a region or in all."""
    vacancies: Sequence[Vacancy] = ()
    """Posts that nobody holds now; of a region its own."""
    all_complaints: Sequence[Behind] = field(default=(), repr=False)
    leader_ids: frozenset[int] = field(default=frozenset(), repr=False)
    most_people: int = MOST_PEOPLE

    @property
    def figures(self) -> Figures:
        return self.history[-1]

    @cached_property
    def compared(self) -> dict[str, Comparison]:
        return compare(self.history)

    @property
    def is_month(self) -> bool:
        return isinstance(self.period, Month)

    @property
    def region_code(self) -> str | None:
        return self.region.code if self.region else None

    @property
    def periods(self) -> list[Period]:
        """Those of the history."""
        found = [self.period]
        for _ in self.history[1:]:
            found.insert(0, found[0].previous())
        return found

    @property
    def customer_ids(self) -> frozenset[int]:
        """Whose words it quotes."""
        return frozenset({self.unhappiest.customer_id} if self.unhappiest and self.unhappiest.words else ())

    @cached_property
    def counts(self) -> dict[DigestList, int]:
        """Each is what the rows of the list that it opens come to."""
        figures = self.figures
        of_today = {which: len(self.concerns.get(concern, ())) for which, concern in CONCERNS.items()}
        others = {
            DigestList.UNTIMED: len(self.open_slips),
            DigestList.CAME_LATE: figures.late_count,
            DigestList.UNHAPPY: figures.low_rating_count,
            DigestList.COMPLAINTS: len(self.complaints),
            DigestList.OVERDUE: self.overdue_care_count,
            DigestList.HELD: figures.held_count,
            DigestList.UNCONFIRMED: figures.unconfirmed_count,
            DigestList.REPORTED: figures.reported_count,
            DigestList.GUIDED: figures.guided_count,
            DigestList.TAKEN: figures.taken_count,
            DigestList.VISITS: figures.visit_count,
            DigestList.ON_TIME: figures.on_time_count,
            DigestList.FIRST_TIME: figures.first_time_count,
            DigestList.SLIPPED: figures.slipped_count,
            DigestList.CANCELLED: figures.cancelled_count,
            DigestList.RATINGS: figures.rating_count,
            DigestList.LISTS: figures.list_count,
            DigestList.LOGS: figures.log_count,
            DigestList.FAULTS: figures.fault_count,
            DigestList.UPDATES: figures.update_count,
            DigestList.TO_VERIFY: self.to_verify_count,
            DigestList.BROUGHT: figures.brought_count,
            DigestList.BEHIND: sum(each.standing.left for each in self.campaigns),
            DigestList.SUGGESTIONS: figures.suggestion_count,
        }
        found = of_today | others
        return {which: found[which] for which in DigestList}

    @property
    def has_exceptions(self) -> bool:
        return bool(self.vacancies) or any(self.counts[which] for which in EXCEPTIONS)

    def for_reader(self, person_id: int) -> "Digest":
        """Whom a complaint is about, or who wrote it, does not read it here; and no leader what is said of one [L6]."""
        unread = {person_id} | (self.leader_ids if person_id in self.leader_ids else frozenset())
        theirs = [
            each
            for each in self.all_complaints
            if each.more["author_id"] != person_id and each.more["technician_id"] not in unread
        ]
        return replace(self, complaints=theirs)
