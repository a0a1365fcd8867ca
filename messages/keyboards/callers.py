"""The buttons for whoever telephoned and comes here with their number."""

from collections.abc import Mapping

from messages.buttons.callers import ItIsThat
from messages.buttons.ticket import ShowTicket
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press, reply, say, share_contact


def own_number(captions: Captions) -> Markup:
    return reply([[share_contact(captions("share_phone"))], [say(captions("back")), say(captions("a_person"))]])


def calls(captions: Captions, tickets: Mapping[int, str], *, is_reporting: bool) -> Markup:
    """By their id, with their number; in the midst of a report it may be the same."""
    if is_reporting:
        return inline(
            [[press(captions("it_is_that", number=number), ItIsThat(id_))] for id_, number in tickets.items()]
        )
    return inline([[press(captions("ticket", number=number), ShowTicket(id_))] for id_, number in tickets.items()])
