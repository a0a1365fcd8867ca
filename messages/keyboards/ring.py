"""The buttons under what a customer is to be told or asked by telephone [O3]."""

from messages.buttons.complete import ShowData
from messages.buttons.office import ShowCase
from messages.buttons.ring import Rang
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press
from rules.ring import ANSWERS, RingAbout


def ring(captions: Captions, ring_id: int, ticket_id: int, about: RingAbout) -> Markup:
    said = [[press(captions(f"rang_{answer}"), Rang(ring_id, answer))] for answer in ANSWERS[about]]
    write = [press(captions("complete_data"), ShowData(ticket_id))] if about is RingAbout.MISSING else []
    return inline([write, *said, [press(captions("show_case"), ShowCase(ticket_id))]])
