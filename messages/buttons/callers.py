"""Whoever telephoned comes here."""

from messages.buttons.button import Button


class ItIsThat(Button, prefix="call-same"):
    """What is being reported is what they telephoned about."""

    ticket_id: int
