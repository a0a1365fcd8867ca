"""The button under a card in the dispatchers' group."""

from messages.buttons.dispatch import SeeToIt
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def see_to_it(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("see_to_it"), SeeToIt(ticket_id))]])
