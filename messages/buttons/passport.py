"""The button that opens what is known of a machine."""

from messages.buttons.button import Button


class ShowPassport(Button, prefix="passport"):
    ticket_id: int
