"""A time that was proposed to the customer."""

from messages.buttons.button import Button


class AgreeToTime(Button, prefix="agree"):
    visit_id: int


class OtherTimes(Button, prefix="other"):
    visit_id: int


class ChooseTime(Button, prefix="choose"):
    visit_id: int
    at: int


class Disagree(Button, prefix="disagree"):
    visit_id: int
