"""The company as its file describes it."""

from dataclasses import dataclass, field

from rules.company.appraisals import Appraisals
from rules.company.checklists import Checklist, ChecklistKind, ExtraCheck
from rules.company.house import Hours, House, Region, StaffMember
from rules.company.kept import Kept
from rules.company.products import Fault, Price, Product
from rules.company.reports import Reports
from rules.company.road import Road
from rules.company.timers import Timers
from rules.company.words import Table, Text, Tone
from rules.ticket import Kind


@dataclass(frozen=True)
class Company(Table):
    """Look-ups by code answer None for what has left the file: old tickets still name it."""

    company: House
    hours: Hours
    regions: tuple[Region, ...]
    staff: tuple[StaffMember, ...]
    products: tuple[Product, ...]
    faults: tuple[Fault, ...] = ()
    prices: tuple[Price, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    extra_checks: tuple[ExtraCheck, ...] = ()
    report: Reports = field(default_factory=Reports)
    appraisal: Appraisals = field(default_factory=Appraisals)
    timers: Timers = field(default_factory=Timers)
    kept: Kept = field(default_factory=Kept)
    road: Road = field(default_factory=Road)
    tone: Tone = field(default_factory=Tone)

    def region(self, code: str | None) -> Region | None:
        return next((region for region in self.regions if region.code == code), None)

    def base_of(self, telegram_id: int | None, region_code: str | None) -> tuple[float | None, float | None]:
        """Where somebody sets out in the morning: their own place, else the region's."""
        member = next((each for each in self.staff if telegram_id and each.telegram_id == telegram_id), None)
        region = self.region(region_code)
        for each in (member, region):
            if each and each.latitude is not None and each.longitude is not None:
                return each.latitude, each.longitude
        return None, None

    def product(self, code: str | None) -> Product | None:
        return next((product for product in self.products if product.code == code), None)

    def exclusions_for(self, product: Product | None) -> Text | None:
        return (product.exclusions if product else None) or self.company.exclusions

    def fault(self, code: str | None) -> Fault | None:
        return next((fault for fault in self.faults if fault.code == code), None)

    def pictures(self) -> frozenset[str]:
        """By the paths under which the steps name them."""
        return frozenset(step.picture for fault in self.faults for step in fault.steps if step.picture)

    def price(self, code: str | None) -> Price | None:
        return next((price for price in self.prices if price.code == code), None)

    def checklists_for(
        self, kind: ChecklistKind, product: str | None, visit: Kind | None = None
    ) -> tuple[Checklist, ...]:
        """The company's lists of a kind that are for this product and visit; a list that names none is for all."""
        of_kind = (checklist for checklist in self.checklists if checklist.kind == kind)
        of_product = (each for each in of_kind if not each.products or product in each.products)
        return tuple(each for each in of_product if visit is None or not each.visits or visit in each.visits)
