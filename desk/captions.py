"""Captions for a reader's keyboard, in their language and by their clock."""

from zoneinfo import ZoneInfo

from desk.unit_of_work import UnitOfWork
from messages.keyboards.captions import Captions
from models.person import Person
from models.region import Region


def captions_for(work: UnitOfWork, to: Person | Region) -> Captions:
    """In the reader's language and by their clock."""
    zone = work.zone_of(to.region_code) if isinstance(to, Person) else ZoneInfo(to.time_zone)
    language = to.language if isinstance(to, Person) else work.company.company.languages[0]
    return Captions(work.renderer, language, zone)
