"""The buttons by which somebody is named who holds an office meanwhile [O2]."""

from collections.abc import Mapping

from messages.buttons.stand_in import AskStandIn, DeclineStandIn, NameStandIn, NobodyStandsIn
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def candidates(captions: Captions, absence_id: int, names: Mapping[int, str]) -> Markup:
    keys = [[press(captions("person", name=name), NameStandIn(absence_id, id_))] for id_, name in names.items()]
    return inline([*keys, [press(captions("nobody_stands_in"), NobodyStandsIn(absence_id))]])


def stand_in(captions: Captions, absence_id: int) -> Markup:
    return inline([[press(captions("cannot_stand_in"), DeclineStandIn(absence_id))]])


def name_somebody(captions: Captions, absence_id: int) -> Markup:
    return inline([[press(captions("name_stand_in"), AskStandIn(absence_id))]])
