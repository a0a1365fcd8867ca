"""The buttons by which a customer tells what the ticket lacks; at each step a way out and a person."""

from collections.abc import Sequence

from messages.buttons.inquiry import SkipMissing, TellLater, TellMachine, TellMissing
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press, reply, say, share_contact, share_location
from rules.company.products import Product
from rules.report import Question

SHARED = {Question.PHONE: ("share_phone", share_contact), Question.ADDRESS: ("share_place", share_location)}


def begin(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("tell_now"), TellMissing(ticket_id))], _person(captions, ticket_id)])


def ask(captions: Captions, ticket_id: int, question: Question, products: Sequence[Product]) -> Markup:
    if question in SHARED:
        name, share = SHARED[question]
        ways_out = [[say(captions(each)) for each in ("dont_know", "tell_later")], [say(captions("a_person"))]]
        return reply([[share(captions(name))], *ways_out])
    listed = products if question is Question.MACHINE else ()
    rows = [
        [press(captions("machine", machine=captions.words(each.name)), TellMachine(ticket_id, each.code))]
        for each in listed
    ]
    skip = press(captions("dont_know"), SkipMissing(ticket_id, question))
    return inline([*rows, [skip, press(captions("tell_later"), TellLater(ticket_id))], _person(captions, ticket_id)])


def _person(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("a_person"), APerson(ticket_id))]
