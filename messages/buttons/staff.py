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
