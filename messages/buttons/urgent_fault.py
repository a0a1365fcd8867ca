"""Urgent faults: their list, and what is noted about each [L4]."""

from messages.buttons.button import Button
from rules.urgent_fault import Part


class ShowFaults(Button, prefix="urgent-faults"):
    page: int


class ShowFault(Button, prefix="urgent-fault"):
    ticket_id: int


class NoteFault(Button, prefix="note-fault"):
    ticket_id: int
    part: Part


class SumUpFault(Button, prefix="sum-up"):
    """As the report tells it."""

    ticket_id: int


class FaultDue(Button, prefix="fault-due"):
    ticket_id: int
    on: int


class OwnFault(Button, prefix="own-fault"):
    ticket_id: int
    person_id: int
