"""What becomes of a message that was held for its tone: its author's choice, and a leader's word."""

from messages.buttons.button import Button


class SendCalm(Button, prefix="calm"):
    held_id: int


class WriteAnew(Button, prefix="reword"):
    held_id: int


class AskLeader(Button, prefix="may-i"):
    held_id: int


class DropWords(Button, prefix="unsaid"):
    held_id: int


class LetGo(Button, prefix="let-go"):
    held_id: int
    is_allowed: bool


class SendAllowed(Button, prefix="as-is"):
    """After a leader's word, where its author has to go on."""

    held_id: int
