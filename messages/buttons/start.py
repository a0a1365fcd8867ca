"""At the door, before there is a ticket."""

from messages.buttons.button import Button


class ReportFault(Button, prefix="report"):
    device_id: int | None = None


class AskMaintenance(Button, prefix="maintain"):
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
