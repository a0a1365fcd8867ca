"""Who may stand at the desk, on either side of it."""

from enum import StrEnum


class Role(StrEnum):
    CUSTOMER = "customer"
    TECHNICIAN = "technician"
    LEADER = "leader"
    DISPATCHER = "dispatcher"
    HEADQUARTERS = "headquarters"
    ADMIN = "admin"
    DESK = "desk"
    """The desk itself, when a timer acts."""


STAFF = frozenset({Role.TECHNICIAN, Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS, Role.ADMIN})
REGIONAL = frozenset({Role.TECHNICIAN, Role.LEADER})
"""Roles that belong to one region; the others serve the whole house."""
