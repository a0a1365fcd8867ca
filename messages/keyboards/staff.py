"""The buttons under what is said about staff: whom to invite, and what can be done about somebody [O2]."""

from collections.abc import Mapping, Sequence

from messages.buttons.staff import InviteAs, InviteNobody, InviteTo, WithdrawInvitation
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.roles import Role


def invite(captions: Captions, roles: Sequence[Role], links: Mapping[int, int]) -> Markup:
    """`links`: those that are still open, by their place in the list."""
    choices = [press(captions(f"role_{role}"), InviteAs(role)) for role in roles]
    open_ones = [press(captions("withdraw_link", place=place), WithdrawInvitation(id_)) for place, id_ in links.items()]
    return inline([*in_twos(choices), *in_twos(open_ones), [_nobody(captions)]])


def invite_to(captions: Captions, role: Role, regions: Sequence[Region]) -> Markup:
    keys = [press(captions.words(region.name), InviteTo(role, region.code)) for region in regions]
    return inline([*in_twos(keys), [_nobody(captions)]])


def in_twos(keys: list[Key]) -> list[list[Key]]:
    return [keys[place : place + 2] for place in range(0, len(keys), 2)]


def _nobody(captions: Captions) -> Key:
    return press(captions("cancel"), InviteNobody())
