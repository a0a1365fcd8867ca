"""Staff join through a one-time link that names their office and expires; until it is used it can be withdrawn [O2]."""

from hashlib import sha256
from secrets import token_urlsafe

from desk import authority, house
from desk.unit_of_work import UnitOfWork
from models import invitation as invitations
from models.invitation import Invitation, invitation_with, take
from models.person import Person
from rules.authority import Place
from rules.refused import Refused
from rules.roles import Role

PREFIX = "i-"


def issue(work: UnitOfWork, role: Role, region_code: str | None, maker: Person | None = None) -> str:
    """The payload of the link; only its hash is kept. Without a maker it comes from the command line."""
    secret = token_urlsafe(18)
    invitation = Invitation(
        secret_hash=_hash(secret),
        role=role,
        region_code=region_code,
        made_by_id=maker.id if maker else None,
        made_at=work.now,
        expires_at=work.now + work.company.timers.invitation_valid,
    )
    work.session.add(invitation)
    return PREFIX + secret


async def make(work: UnitOfWork, maker: Person, place: Place) -> None:
    """A link for whoever may give this office."""
    await authority.require(work, maker, place)
    link = f"https://t.me/{work.bot_name}?start={issue(work, *place, maker)}"
    role, region_code = place
    expires_at = work.now + work.company.timers.invitation_valid
    region = work.company.region(region_code)
    work.say(maker, "office/invitation_made", link=link, role=role, region=region, expires_at=expires_at)


async def withdraw(work: UnitOfWork, person: Person, invitation_id: int) -> None:
    invitation = await work.session.get(Invitation, invitation_id)
    if invitation is None:
        raise Refused("may_not_invite")
    await authority.require(work, person, (invitation.role, invitation.region_code))
    if not await invitations.withdraw(work.session, invitation, work.now):
        raise Refused("invitation_over", is_used=invitation.used_at is not None)


async def accept(work: UnitOfWork, person: Person, payload: str) -> Invitation:
    """Give the office to whoever brings the link first and in time."""
    invitation = await invitation_with(work.session, _hash(payload.removeprefix(PREFIX)))
    if invitation is None:
        raise Refused("invitation_unknown")
    maker = await work.session.get(Person, invitation.made_by_id) if invitation.made_by_id else None
    await _require_usable(work, person, invitation, maker)
    if not await take(work.session, invitation, person.id, work.now):
        raise Refused("invitation_withdrawn" if invitation.withdrawn_at else "invitation_used")
    await house.appoint(work, person, invitation.role, invitation.region_code, given_by_id=invitation.made_by_id)
    if maker:
        region = work.company.region(invitation.region_code)
        work.say(maker, "office/invitation_used", person=person, role=invitation.role, region=region)
    return invitation


async def _require_usable(work: UnitOfWork, person: Person, invitation: Invitation, maker: Person | None) -> None:
    """Whoever holds the office leaves the link to whom it was meant for."""
    place = (invitation.role, invitation.region_code)
    if invitation.used_at:
        raise Refused("invitation_yours" if invitation.used_by_id == person.id else "invitation_used")
    if invitation.withdrawn_at or (maker and not await authority.may(work, maker, place)):
        raise Refused("invitation_withdrawn")
    if invitation.expires_at <= work.now:
        raise Refused("invitation_expired")
    if maker is person:
        raise Refused("invitation_own")
    if place in await authority.offices_of(work, person):
        raise Refused("invitation_not_needed", role=invitation.role)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
