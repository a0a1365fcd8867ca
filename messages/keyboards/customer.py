"""The buttons under what a customer reads at the door and about a registered ticket."""

from collections.abc import Mapping, Sequence

from messages.buttons.feedback import GiveFeedback
from messages.buttons.job_report import GetPaper
from messages.buttons.privacy import Privacy
from messages.buttons.relay import WriteAbout
from messages.buttons.report import ThatIsAll
from messages.buttons.returns import WantReturn
from messages.buttons.simple_fault import SendSomeone, WorksNow
from messages.buttons.start import (
    AskMaintenance,
    ChooseLanguage,
    MyMachines,
    MyTickets,
    RenameMachine,
    ReportFault,
    ShowMachine,
)
from messages.buttons.ticket import (
    AddToTicket,
    CancelTicket,
    FaultIsBack,
    MoveVisit,
    Rate,
    ShowTicket,
    WhereIsTechnician,
)
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.languages import LANGUAGES
from messages.markup import Key, Markup, inline, press
from rules.company.words import Text
from rules.feedback import FeedbackKind
from rules.ticket import Action, Kind

MOST_STARS = 5


def at_the_door(captions: Captions, machines: Mapping[int, Text], tickets: Mapping[int, str]) -> Markup:
    """`machines` by their device, `tickets` by their id with their number."""
    known = [
        [press(captions("report_machine", machine=captions.words(title)), ReportFault(device_id))]
        for device_id, title in machines.items()
    ]
    waiting = [[press(captions("ticket", number=number), ShowTicket(id_))] for id_, number in tickets.items()]
    return inline(
        [
            *known,
            *waiting,
            [press(captions("report_fault"), ReportFault()), press(captions("my_tickets"), MyTickets())],
            [press(captions("my_machines"), MyMachines())] if machines else [],
            _feedback(captions),
            [press(captions("language"), ChooseLanguage()), press(captions("a_person"), APerson())],
        ]
    )


def help_out(captions: Captions) -> Markup:
    return inline(
        [
            [press(captions("report_fault"), ReportFault()), press(captions("my_tickets"), MyTickets())],
            [press(captions("my_machines"), MyMachines()), press(captions("privacy"), Privacy())],
            _feedback(captions),
            [press(captions("language"), ChooseLanguage()), press(captions("a_person"), APerson())],
        ]
    )


def _feedback(captions: Captions) -> list[Key]:
    return [
        press(captions("suggest"), GiveFeedback(FeedbackKind.SUGGESTION)),
        press(captions("complain"), GiveFeedback(FeedbackKind.COMPLAINT)),
    ]


def languages(captions: Captions) -> Markup:
    return inline([[press(captions(f"language_{each}"), ChooseLanguage(each))] for each in LANGUAGES])


def my_tickets(captions: Captions, tickets: Mapping[int, str]) -> Markup:
    rows = [[press(captions("ticket", number=number), ShowTicket(id_))] for id_, number in tickets.items()]
    return inline([*rows, [press(captions("report_fault"), ReportFault()), press(captions("a_person"), APerson())]])


def my_machines(captions: Captions, machines: Mapping[int, Text]) -> Markup:
    rows = [
        [press(captions("machine", machine=captions.words(title)), ShowMachine(device_id))]
        for device_id, title in machines.items()
    ]
    return inline([*rows, [press(captions("report_fault"), ReportFault()), press(captions("a_person"), APerson())]])


def machine(captions: Captions, device_id: int) -> Markup:
    return inline(
        [
            [press(captions("report_fault"), ReportFault(device_id))],
            [press(captions("ask_maintenance"), AskMaintenance(device_id))],
            [press(captions("rename_machine"), RenameMachine(device_id))],
            [press(captions("my_machines"), MyMachines()), press(captions("a_person"), APerson())],
        ]
    )


def ticket(
    captions: Captions,
    ticket_id: int,
    kind: Kind,
    may: Sequence[Action],
    *,
    is_over: bool,
    may_return: bool,
    may_write: bool,
    has_report: bool,
) -> Markup:
    """The buttons of what the table allows the customer now; nobody reads what is added to something that is over."""
    offered = {
        Action.AGREE: press(captions("another_time"), MoveVisit(ticket_id)),
        Action.SOLVED: press(captions("works_now"), WorksNow(ticket_id)),
        Action.SEND_SOMEONE: press(captions("send_someone"), SendSomeone(ticket_id)),
        Action.CANCEL: press(captions.of(kind, "cancel_ticket"), CancelTicket(ticket_id, is_sure=False)),
        Action.REOPEN: press(captions.of(kind, "fault_is_back"), FaultIsBack(ticket_id)),
    }
    rows = [[offered[action]] for action in may if action in offered]
    where = [press(captions("where_is_technician"), WhereIsTechnician(ticket_id))] if Action.AGREE in may else []
    add = [] if is_over else [press(captions("add_something"), AddToTicket(ticket_id))]
    complain = [press(captions("complain"), GiveFeedback(FeedbackKind.COMPLAINT, ticket_id))]
    returned = [press(captions("return_it"), WantReturn(ticket_id))] if may_return else []
    elsewhere = [press(captions("my_tickets"), MyTickets()), press(captions("a_person"), APerson(ticket_id))]
    write = [press(captions("write_to_technician"), WriteAbout(ticket_id))] if may_write else []
    paper = [press(captions("get_paper"), GetPaper(ticket_id))] if has_report else []
    return inline([where, write, add, *rows, paper, returned, complain, elsewhere])


def sure_to_cancel(captions: Captions, ticket_id: int) -> Markup:
    return inline(
        [
            [press(captions("yes_cancel"), CancelTicket(ticket_id, is_sure=True))],
            [press(captions("keep_ticket"), ShowTicket(ticket_id))],
        ]
    )


def added(captions: Captions, ticket_id: int) -> Markup:
    done = [press(captions("that_is_all"), ThatIsAll(ticket_id))]
    return inline([done, [press(captions("a_person"), APerson(ticket_id))]])


def stars(captions: Captions, ticket_id: int, kind: Kind) -> Markup:
    """Under `customer/job_done`: five stars, and the word that ends nothing too early."""
    row = [press("★" * count, Rate(ticket_id, count)) for count in range(1, MOST_STARS + 1)]
    back = [press(captions.of(kind, "fault_is_back"), FaultIsBack(ticket_id))]
    complain = [press(captions("complain"), GiveFeedback(FeedbackKind.COMPLAINT, ticket_id))]
    return inline([row[:3], row[3:], back, complain])
