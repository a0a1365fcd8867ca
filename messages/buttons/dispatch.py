"""The button under a card in the dispatchers' group."""

from messages.buttons.button import Button


class SeeToIt(Button, prefix="see-to-it"):
    ticket_id: int
