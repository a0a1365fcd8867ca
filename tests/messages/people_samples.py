"""Samples for invitations, the staff list and what changes for somebody of the staff."""

from datetime import timedelta

from desk.inviting import OpenLink
from models.invitation import Invitation
from models.person import Person
from rules.roles import Role
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import REGION

NEW = Person(id=21, name="Zhou <b>&</b> Söhne", created_at=NOW)
MAKER = Person(id=22, name="陈立", created_at=NOW)
UNTIL = NOW + timedelta(days=7)


def link(place: int, role: Role, region_code: str | None, *, is_from_chat: bool = True) -> OpenLink:
    invitation = Invitation(id=place, secret_hash="", role=role, region_code=region_code, expires_at=UNTIL)
    return OpenLink(place, invitation, REGION if region_code else None, MAKER if is_from_chat else None)


SAMPLES: dict[str, dict[str, object]] = {
    "office/invite": {
        "links": [link(1, Role.TECHNICIAN, "south"), link(2, Role.ADMIN, None, is_from_chat=False)],
        "is_again": False,
        "is_withdrawn": False,
    },
    "office/invite#again": {"links": [], "is_again": True, "is_withdrawn": False},
    "office/invite#withdrawn": {"links": [], "is_again": False, "is_withdrawn": True},
    "office/invite_to": {"role": Role.LEADER, "is_again": False},
    "office/invite_to#again": {"role": Role.LEADER, "is_again": True},
    "office/invitation_made": {
        "role": Role.TECHNICIAN,
        "region": REGION,
        "link": "https://t.me/repairline_bot?start=i-0123456789abcdefABCDEF_-",
        "expires_at": UNTIL,
    },
    "office/invitation_used": {"person": NEW, "role": Role.TECHNICIAN, "region": REGION},
    "office/invitation_used#house": {"person": NEW, "role": Role.DISPATCHER, "region": None},
    "office/nobody_invited": {},
    "refusals/invitation_unknown": {},
    "refusals/invitation_withdrawn": {},
    "refusals/invitation_yours": {},
    "refusals/invitation_own": {},
    "refusals/invitation_not_needed": {"role": Role.TECHNICIAN},
    "refusals/invitation_over": {"is_used": True},
    "refusals/invitation_over#withdrawn": {"is_used": False},
    "refusals/may_not_invite": {},
}
LABELS: dict[str, dict[str, object]] = {"withdraw_link": {"place": 10}}
