"""Staff join through a one-time link that names their office and expires."""

from hashlib import sha256
from secrets import token_urlsafe

from desk import house
from desk.unit_of_work import UnitOfWork
from models.invitation import Invitation, invitation_with, take
from models.person import Person
from rules.refused import Refused
from rules.roles import Role

PREFIX = "i-"


def issue(work: UnitOfWork, role: Role, region_code: str | None) -> str:
    """The payload of the link; only its hash is kept."""
    secret = token_urlsafe(18)
    expires_at = work.now + work.company.timers.invitation_valid
    invitation = Invitation(secret_hash=_hash(secret), role=role, region_code=region_code, expires_at=expires_at)
    work.session.add(invitation)
    return PREFIX + secret


async def accept(work: UnitOfWork, person: Person, payload: str) -> Invitation:
    """Give the office to whoever brings the link first and in time."""
    invitation = await invitation_with(work.session, _hash(payload.removeprefix(PREFIX)))
    if invitation is None or invitation.expires_at <= work.now:
        raise Refused("invitation_expired")
    if not await take(work.session, invitation, person.id, work.now):
        raise Refused("invitation_used")
    await house.appoint(work, person, invitation.role, invitation.region_code)
    person.region_code = invitation.region_code or person.region_code
    return invitation


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
