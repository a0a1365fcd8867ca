"""The buttons under what is said about staff: whom to invite, and what can be done about somebody [O2]."""

from collections.abc import Mapping, Sequence

from messages.buttons.button import Button
from messages.buttons.staff import (
    EndOffice,
    EndWork,
    GiveOffice,
    InviteAs,
    InviteNobody,
    InviteTo,
    MoveOffice,
    ShowMember,
    ShowStaff,
    WithdrawInvitation,
)
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


def regions(captions: Captions, seen: Sequence[Region]) -> Markup:
    keys = [press(captions.words(region.name), ShowStaff(region.code)) for region in seen]
    return inline([*in_twos(keys), [press(captions("whole_house"), ShowStaff(None))]])


def staff(captions: Captions, names: Mapping[int, str]) -> Markup | None:
    keys = [press(captions("person", name=name), ShowMember(id_)) for id_, name in names.items()]
    return inline(in_twos(keys)) if keys else None


def member(
    captions: Captions, person_id: int, posts: Mapping[int, tuple[Role, Region | None]], *, may_move: bool
) -> Markup | None:
    """`posts`: those that the reader may end."""
    ends = [_end(captions, id_, role, region) for id_, (role, region) in posts.items()]
    moves = [_move(captions, id_, role, region) for id_, (role, region) in posts.items() if region and may_move]
    gives = [press(captions("give_office"), GiveOffice(person_id))] if may_move else []
    leaves = [press(captions("ends_work"), EndWork(person_id))] if posts else []
    keys = [*moves, *gives, *ends, *leaves]
    return inline([[key] for key in keys]) if keys else None


def offices(captions: Captions, person_id: int, roles: Sequence[Role]) -> Markup:
    keys = [press(captions(f"role_{role}"), GiveOffice(person_id, role)) for role in roles]
    return inline([*in_twos(keys), [_rather_not(captions, person_id)]])


def places(captions: Captions, person_id: int, role: Role, there: Sequence[Region]) -> Markup:
    keys = [press(captions.words(region.name), GiveOffice(person_id, role, region.code)) for region in there]
    return inline([*in_twos(keys), [_rather_not(captions, person_id)]])


def destinations(captions: Captions, person_id: int, post_id: int, there: Sequence[Region]) -> Markup:
    keys = [press(captions.words(region.name), MoveOffice(post_id, region.code)) for region in there]
    return inline([*in_twos(keys), [_rather_not(captions, person_id)]])


def really(captions: Captions, person_id: int, yes: Button) -> Markup:
    return inline([[press(captions("yes_really"), yes)], [_rather_not(captions, person_id)]])


def _end(captions: Captions, post_id: int, role: Role, region: Region | None) -> Key:
    where = captions.words(region.name) if region else None
    return press(captions("end_office", role=captions(f"role_{role}"), region=where), EndOffice(post_id))


def _move(captions: Captions, post_id: int, role: Role, region: Region) -> Key:
    facts = {"role": captions(f"role_{role}"), "region": captions.words(region.name)}
    return press(captions("move_office", **facts), MoveOffice(post_id))


def _rather_not(captions: Captions, person_id: int) -> Key:
    return press(captions("rather_not"), ShowMember(person_id))


def in_twos(keys: list[Key]) -> list[list[Key]]:
    return [keys[place : place + 2] for place in range(0, len(keys), 2)]


def _nobody(captions: Captions) -> Key:
    return press(captions("cancel"), InviteNobody())
