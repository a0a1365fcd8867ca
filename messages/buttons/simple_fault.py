"""A simple fault, step by step."""

from messages.buttons.button import Button


class ChooseFault(Button, prefix="fault"):
    ticket_id: int
    fault_code: str


class ShowSteps(Button, prefix="steps"):
    ticket_id: int


class ShowStep(Button, prefix="step"):
    ticket_id: int
    place: int


class WorksNow(Button, prefix="works"):
    ticket_id: int


class NotYet(Button, prefix="not-yet"):
    ticket_id: int


class SendSomeone(Button, prefix="someone"):
    ticket_id: int
