"""The buttons by which the owner of a machine asks for maintenance [T2]."""

from collections.abc import Mapping

from messages.buttons.start import AskMaintenance
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.company.words import Text


def notices(captions: Captions, machines: Mapping[int, Text]) -> Markup:
    rows = [
        [press(captions("maintain_machine", machine=captions.words(title)), AskMaintenance(device_id))]
        for device_id, title in machines.items()
    ]
    return inline([*rows, [press(captions("a_person"), APerson())]])
