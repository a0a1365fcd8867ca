"""Who verifies a software update: the region's leaders, headquarters everywhere; nobody their own [L1]."""

from collections.abc import Collection

from desk import charge
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.software_update import SoftwareUpdate
from rules.refused import Refused


async def entry_for(
    work: UnitOfWork, person: Person, entry_id: int, states: Collection[str] | None = None
) -> SoftwareUpdate:
    """Loading is the permission check."""
    entry = await work.session.get(SoftwareUpdate, entry_id)
    if entry is None or entry.region_code is None:
        raise Refused("not_your_office")
    await charge.region_of(work, person, entry.region_code)
    if entry.operator_id == person.id:
        raise Refused("software_own_entry")
    if states is not None and entry.state not in states:
        raise Refused("software_settled", state=entry.state)
    return entry
