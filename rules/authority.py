"""Who may give and end which office: an admin any, a leader those of the own region's technicians [O2]."""

from collections.abc import Collection, Iterator

from rules.roles import REGIONAL, STAFF, Role

Place = tuple[Role, str | None]
"""An office and its region; None for those that serve the whole house."""
HIGHEST_LAST = (Role.TECHNICIAN, Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS, Role.ADMIN)


def may_appoint(held: Collection[Place], place: Place) -> bool:
    """Whether somebody with these offices may give this one, or end it."""
    role, region_code = place
    if role not in STAFF or (role in REGIONAL) is (region_code is None):
        return False
    is_admin = any(office is Role.ADMIN for office, _ in held)
    return is_admin or (role is Role.TECHNICIAN and (Role.LEADER, region_code) in held)


def in_gift(held: Collection[Place], regions: Collection[str]) -> Iterator[Place]:
    """Every office that somebody with these may give."""
    for role in HIGHEST_LAST:
        for region_code in regions if role in REGIONAL else (None,):
            if may_appoint(held, (role, region_code)):
                yield role, region_code
