"""The buttons by which a job goes to a colleague who accepts."""

from messages.buttons.button import Button
from messages.buttons.job import Obstacle


class HandOver(Button, prefix="hand-over"):
    ticket_id: int


class ChooseColleague(Button, prefix="hand-over-to"):
    ticket_id: int
    person_id: int


class AcceptHandover(Button, prefix="take-over"):
    handover_id: int


class DeclineHandover(Button, prefix="not-over"):
    handover_id: int
    obstacle: Obstacle | None = None
