"""A leader chooses whether, and when, the evening tells what is still open."""

from messages.buttons.button import Button


class ShowEvening(Button, prefix="evening"):
    """The choice as it stands."""


class ChooseEvening(Button, prefix="evening-at"):
    hour: int | None
    """None: not at all."""
