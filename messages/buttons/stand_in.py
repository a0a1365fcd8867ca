"""Who holds an office while somebody is away [O2]."""

from messages.buttons.button import Button


class AskStandIn(Button, prefix="stand-in"):
    absence_id: int


class NameStandIn(Button, prefix="stand-in-is"):
    absence_id: int
    person_id: int


class NobodyStandsIn(Button, prefix="stand-in-no"):
    absence_id: int


class DeclineStandIn(Button, prefix="stand-in-not"):
    """Whoever was named cannot."""

    absence_id: int
