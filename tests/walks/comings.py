"""Somebody joins by a link, and weeks later somebody leaves: both from the admin's own chat [O2]."""

import re

from messages.buttons.staff import EndWork, InviteAs, InviteTo, ShowMember, ShowStaff
from rules.roles import Role
from tests.walks.cast import Actor, somebody
from tests.walks.hands import Hands

JOINS, LEAVES = 3, 19
"""On these days of the month."""
NAME = "Xin Ren"


async def somebody_joins(hands: Hands, admin: Actor, region: str) -> Actor:
    await hands.types(admin, "/invite")
    await hands.presses_one(admin, lambda button: isinstance(button, InviteAs) and button.role is Role.TECHNICIAN)
    await hands.presses_one(admin, lambda button: isinstance(button, InviteTo) and button.region_code == region)
    link = re.search(r"start=(\S+?)[<\"\s]", await admin.visitor.chat.last_text() + " ")
    assert link
    newcomer = Actor(somebody(hands.desk, NAME), frozenset({Role.TECHNICIAN}), region)
    await hands.types(newcomer, f"/start {link[1]}")
    return newcomer


async def somebody_leaves(hands: Hands, admin: Actor, region: str) -> None:
    """Whoever comes first in the list of their region, with whatever they have in hand."""
    await hands.types(admin, "/staff")
    await hands.presses_one(admin, lambda button: isinstance(button, ShowStaff) and button.region_code == region)
    await hands.presses_one(admin, lambda button: isinstance(button, ShowMember), messages=1)
    await hands.presses_one(admin, lambda button: isinstance(button, EndWork), messages=1)
    await hands.presses_one(admin, lambda button: isinstance(button, EndWork) and button.is_sure, messages=1)
