"""The customer's buttons."""

from messages.buttons.button import Button
from rules.report import Question

# The way out of every step


class Back(Button, prefix="back"):
    ticket_id: int
    question: Question


class Cancel(Button, prefix="cancel"):
    ticket_id: int
    question: Question | None = None


class APerson(Button, prefix="person"):
    ticket_id: int | None = None


# At the door


class ReportFault(Button, prefix="report"):
    device_id: int | None = None


class MyTickets(Button, prefix="tickets"):
    pass


class MyMachines(Button, prefix="machines"):
    pass


class ShowMachine(Button, prefix="machine"):
    device_id: int


class RenameMachine(Button, prefix="rename"):
    device_id: int


class ChooseLanguage(Button, prefix="language"):
    language: str | None = None


# A report


class ThatIsAll(Button, prefix="all"):
    ticket_id: int


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
    is_right: bool


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


# A simple fault


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


# A registered ticket


class ShowTicket(Button, prefix="ticket"):
    ticket_id: int


class AddToTicket(Button, prefix="add"):
    ticket_id: int


class CancelTicket(Button, prefix="withdraw"):
    ticket_id: int
    is_sure: bool


class MoveVisit(Button, prefix="move"):
    ticket_id: int


class MoveTo(Button, prefix="move-to"):
    ticket_id: int
    at: int


class WhereIsTechnician(Button, prefix="where"):
    ticket_id: int


class Rate(Button, prefix="rate"):
    ticket_id: int
    stars: int


class FaultIsBack(Button, prefix="again"):
    ticket_id: int


# A time that was proposed


class AgreeToTime(Button, prefix="agree"):
    visit_id: int


class OtherTimes(Button, prefix="other"):
    visit_id: int


class ChooseTime(Button, prefix="choose"):
    visit_id: int
    at: int


class Disagree(Button, prefix="disagree"):
    visit_id: int
