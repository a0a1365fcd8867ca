"""Somebody who has no chat with us was rung up."""

from messages.buttons.button import Button
from rules.ring import RingAnswer


class Rang(Button, prefix="rang"):
    ring_id: int
    answer: RingAnswer
