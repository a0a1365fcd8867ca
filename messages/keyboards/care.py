"""The buttons by which the owner of a machine asks for maintenance [T2]."""

from collections.abc import Mapping

from messages.buttons.care import DeclineMaintenance
from messages.buttons.start import AskMaintenance
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.company.words import Text


def notices(captions: Captions, machines: Mapping[int, Text], *, may_decline: bool) -> Markup:
    rows = [
        [press(captions("maintain_machine", machine=captions.words(title)), AskMaintenance(device_id))]
        for device_id, title in machines.items()
    ]
    only_one = next(iter(machines)) if len(machines) == 1 else None
    decline = [press(captions("not_this_time"), DeclineMaintenance(only_one))] if may_decline else []
    return inline([*rows, [*decline, press(captions("a_person"), APerson())]])
