"""Which group: a region's for whoever leads it, the dispatchers' for a dispatcher; any for an admin [O2]."""

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from rules.refused import Refused
from rules.roles import Role

DISPATCHERS = "dispatchers"
"""So it is named beside the regions' codes."""


async def to_bind(work: UnitOfWork, person: Person, named: str | None) -> str:
    """A region's code, or DISPATCHERS. Whoever may bind one group need not name it; whoever may several is asked."""
    own, all_of_them = await _may_bind(work, person)
    if not all_of_them:
        raise Refused("may_not_bind")
    if named in all_of_them:
        return named
    if named is None and len(own) == 1:
        return own[0]
    if named and all_of_them == own:
        raise Refused("may_not_bind")
    regions = [region for region in work.company.regions if region.code in all_of_them]
    raise Refused("which_group", regions=regions, dispatchers=DISPATCHERS if DISPATCHERS in all_of_them else None)


async def require_may_bind(work: UnitOfWork, person: Person, code: str) -> None:
    _, all_of_them = await _may_bind(work, person)
    if code not in all_of_them:
        raise Refused("may_not_bind")


async def _may_bind(work: UnitOfWork, person: Person) -> tuple[list[str], list[str]]:
    """Those of their own offices, and all: the settings are an admin's."""
    posts = await posts_of(work.session, person.id)
    led = [post.region_code for post in posts if post.role is Role.LEADER and post.region_code]
    dispatches = any(post.role is Role.DISPATCHER for post in posts)
    own = list(dict.fromkeys(led)) + ([DISPATCHERS] if dispatches else [])
    is_admin = any(post.role is Role.ADMIN for post in posts)
    everything = [*(region.code for region in work.company.regions), DISPATCHERS]
    return own, everything if is_admin else own
