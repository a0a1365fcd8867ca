"""What waits for the dispatcher, by pages."""

from messages.buttons.button import Button


class ShowWaiting(Button, prefix="waiting"):
    page: int
