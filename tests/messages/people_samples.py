"""Samples for invitations, the staff list and what changes for somebody of the staff."""

from datetime import timedelta

from desk.consequences import Consequences
from desk.inviting import OpenLink
from desk.staff_list import Desk, Held, Member
from desk.vacancies import Vacancy
from models.absence import Absence
from models.invitation import Invitation
from models.person import Person
from models.post import Post
from rules.absence import AbsenceKind
from rules.roles import Role
from rules.ticket import Status
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import REGION, ticket

NEW = Person(id=21, name="Zhou <b>&</b> Söhne", created_at=NOW)
MAKER = Person(id=22, name="陈立", created_at=NOW)
UNTIL = NOW + timedelta(days=7)


def link(place: int, role: Role, region_code: str | None, *, is_from_chat: bool = True) -> OpenLink:
    invitation = Invitation(id=place, secret_hash="", role=role, region_code=region_code, expires_at=UNTIL)
    return OpenLink(place, invitation, REGION if region_code else None, MAKER if is_from_chat else None)


def away(days: int) -> Absence:
    span = {"from_at": NOW + timedelta(days=days), "until_at": NOW + timedelta(days=days + 3)}
    return Absence(id=1, person_id=22, kind=AbsenceKind.LEAVE, told_by_id=22, told_at=NOW, **span)


def post(role: Role, region_code: str | None, **more: object) -> Post:
    return Post(id=1, person_id=21, role=role, region_code=region_code, since_at=NOW - timedelta(days=400), **more)


HERE = Member(NEW.model_copy(update={"telegram_id": 1}), None, is_away=False)
NEVER_CAME = Member(MAKER, away(2), is_away=False)
BLOCKED = Member(MAKER.model_copy(update={"telegram_id": 2, "is_reachable": False}), away(-1), is_away=True)
OFFICES = [(Role.TECHNICIAN, REGION), (Role.DISPATCHER, None)]
MUCH = Consequences(["R-1123-0001", "R-1123-0002"], 2, 1, 2, 1, [(Role.LEADER, REGION), (Role.DISPATCHER, None)])
LITTLE = Consequences(["R-1123-0001"], 1, 0, 1, 0, [])
NOTHING = Consequences([], 0, 0, 0, 0, [])
ASKED = {"person": NEW, "offices": OFFICES, "there": REGION}
JOBS = [ticket(Status.SCHEDULED), ticket(Status.ON_SITE)]
CHANGED = {"person": NEW, "role": Role.TECHNICIAN, "region": REGION, "there": REGION}

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
    "office/ask_staff": {
        "vacancies": [Vacancy(Role.LEADER, REGION, 1), Vacancy(Role.DISPATCHER, None, 2)],
        "is_again": False,
    },
    "office/ask_staff#again": {"vacancies": [], "is_again": True},
    "office/staff": {
        "region": REGION,
        "desks": [Desk(Role.LEADER, [], 1), Desk(Role.TECHNICIAN, [HERE, NEVER_CAME, BLOCKED], 2)],
        "is_again": False,
    },
    "office/staff#house": {"region": None, "desks": [Desk(Role.ADMIN, [HERE], 0)], "is_again": True},
    "office/member": {
        "member": BLOCKED,
        "held": [
            Held(post(Role.TECHNICIAN, "south"), REGION, MAKER, may_end=True),
            Held(post(Role.ADMIN, None), None, None, may_end=True),
            Held(
                post(Role.LEADER, "south", absence_id=1, until_at=NOW + timedelta(days=3)), REGION, None, may_end=False
            ),
        ],
    },
    "office/member#without": {"member": HERE, "held": []},
    "office/really_end": ASKED | {"what": MUCH},
    "office/really_end#nothing": ASKED | {"what": NOTHING},
    "office/really_leaves": ASKED | {"what": MUCH},
    "office/really_leaves#little": ASKED | {"what": LITTLE},
    "office/really_move": ASKED | {"what": MUCH},
    "office/really_move#little": ASKED | {"what": LITTLE},
    "office/really_give": {"person": NEW, "role": Role.LEADER, "region": REGION},
    "office/really_give#house": {"person": NEW, "role": Role.ADMIN, "region": None},
    "office/ask_office": {"person": NEW},
    "office/ask_place": {"person": NEW, "role": Role.LEADER, "is_move": False},
    "office/ask_place#move": {"person": NEW, "role": Role.LEADER, "is_move": True},
    "office/staff_moved": CHANGED | {"jobs": JOBS, "is_in_charge": True},
    "office/staff_moved#idle": CHANGED | {"jobs": [], "is_in_charge": False},
    "office/staff_left": CHANGED | {"jobs": JOBS, "is_in_charge": True},
    "office/staff_left#idle": CHANGED | {"jobs": [], "region": None, "is_in_charge": False},
    "staff/office_ended": {"posts": OFFICES, "is_gone": True},
    "staff/office_ended#others": {"posts": OFFICES[:1], "is_gone": False},
    "staff/emptied": {"ticket": ticket(Status.CLOSED)},
    "staff/emptied#without": {},
    "technician/colleague_left": {"colleague": MAKER, "ticket": ticket(Status.SCHEDULED)},
    "profile/name": {},
    "profile/short_description": {},
    "profile/description": {},
    "refusals/last_admin": {},
    "refusals/office_held": {"member": NEW, "role": Role.LEADER},
}
LABELS: dict[str, dict[str, object]] = {
    "withdraw_link": {"place": 10},
    "end_office": {"role": "Administrator", "region": None},
    "move_office": {"role": "Technician", "region": "Southwest"},
}
