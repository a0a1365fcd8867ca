"""A report, from the first word to “Send”."""

from messages.buttons.button import Button
from rules.report import Question


class ThatIsAll(Button, prefix="all"):
    ticket_id: int


class IsSameFault(Button, prefix="same"):
    ticket_id: int
    is_same: bool


class ChooseDevice(Button, prefix="device"):
    ticket_id: int
    device_id: int


class ChooseProduct(Button, prefix="product"):
    ticket_id: int
    product_code: str


class DontKnow(Button, prefix="unknown"):
    ticket_id: int
    question: Question


class ThatIsRight(Button, prefix="right"):
    ticket_id: int


class Correct(Button, prefix="correct"):
    """`line`: what is wrong in what was read back."""

    ticket_id: int
    line: Question


class UseName(Button, prefix="name"):
    ticket_id: int


class ChooseRegion(Button, prefix="region"):
    ticket_id: int
    region_code: str


class AnswerPrice(Button, prefix="price"):
    ticket_id: int
    is_agreed: bool


class WishTime(Button, prefix="wish"):
    """`at` in seconds since 1970."""

    ticket_id: int
    at: int


class AnyTime(Button, prefix="any-time"):
    ticket_id: int


class NoneSuits(Button, prefix="none-suits"):
    ticket_id: int


class SendReport(Button, prefix="send"):
    ticket_id: int


class GoOn(Button, prefix="go-on"):
    ticket_id: int


class StartAnew(Button, prefix="anew"):
    ticket_id: int
