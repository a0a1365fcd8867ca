"""The buttons under a customer who wants a person [V2]."""

from messages.buttons.office import ShowCase
from messages.buttons.office_talk import EndTalk, TakeTalk, WriteDown
from messages.buttons.relay import ReadTalk
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def wanted(captions: Captions, ticket_id: int) -> Markup:
    return inline(
        [[press(captions("take_talk"), TakeTalk(ticket_id))], [press(captions("show_case"), ShowCase(ticket_id))]]
    )


def taken(captions: Captions, ticket_id: int, *, is_draft: bool) -> Markup:
    write_down = [press(captions("write_down"), WriteDown(ticket_id))] if is_draft else []
    other = [press(captions("read_talk"), ReadTalk(ticket_id)), press(captions("show_case"), ShowCase(ticket_id))]
    return inline([[press(captions("end_talk"), EndTalk(ticket_id))], write_down, other])
