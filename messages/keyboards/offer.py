"""The buttons of a job that is offered: under the group's card, and under what follows in private."""

from messages.buttons.job import Obstacle, TakeJob
from messages.buttons.offer import DeclineOffer, SayWhyNot, ShowDetails, TakeAtAnotherTime
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def card(captions: Captions, ticket_id: int) -> Markup:
    cannot = press(captions("decline_offer"), DeclineOffer(ticket_id))
    details = press(captions("show_details"), ShowDetails(ticket_id))
    return inline([[press(captions("take_job"), TakeJob(ticket_id))], [cannot, details]])


def take(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("take_job"), TakeJob(ticket_id))]])


def at_another_time(captions: Captions, ticket_id: int) -> Markup:
    take = press(captions("take_at_another_time"), TakeAtAnotherTime(ticket_id))
    return inline([[take], [press(captions("decline_offer"), DeclineOffer(ticket_id))]])


def why_not(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"obstacle_{each}"), SayWhyNot(ticket_id, each))] for each in Obstacle]
    return inline([*rows, [press(captions("own_words"), SayWhyNot(ticket_id))]])
