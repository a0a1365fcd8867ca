"""Staff: invited by a link, shown by region, moved, and let go; what has consequences is asked once before [O2]."""

from messages.buttons.button import Button
from rules.roles import Role


class InviteAs(Button, prefix="invite"):
    role: Role


class InviteTo(Button, prefix="invite-to"):
    role: Role
    region_code: str


class WithdrawInvitation(Button, prefix="uninvite"):
    invitation_id: int


class InviteNobody(Button, prefix="invite-no"):
    """The question is left without an answer."""


class ShowStaff(Button, prefix="staff"):
    region_code: str | None
    """None: the offices of the whole house."""


class ShowMember(Button, prefix="member"):
    person_id: int


class GiveOffice(Button, prefix="give"):
    """Which office, and where, is asked as long as it is not told."""

    person_id: int
    role: Role | None = None
    region_code: str | None = None
    is_sure: bool = False


class MoveOffice(Button, prefix="move-post"):
    post_id: int
    region_code: str | None = None
    is_sure: bool = False


class EndOffice(Button, prefix="end-post"):
    post_id: int
    is_sure: bool = False


class EndWork(Button, prefix="end-work"):
    """Somebody works here no longer."""

    person_id: int
    is_sure: bool = False
