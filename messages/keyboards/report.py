"""The buttons under the questions of a fault report."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from messages.buttons.report import (
    AnswerPrice,
    AnyTime,
    ChooseDevice,
    ChooseProduct,
    ChooseRegion,
    Correct,
    DontKnow,
    GoOn,
    IsSameFault,
    NoneSuits,
    SendReport,
    StartAnew,
    ThatIsAll,
    ThatIsRight,
    UseName,
    WishTime,
)
from messages.buttons.returns import WantReturn
from messages.buttons.simple_fault import ChooseFault, NotYet, SendSomeone, ShowStep, ShowSteps, WorksNow
from messages.buttons.way_out import APerson, Back, Cancel
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press, reply, say, share_contact, share_location
from rules.company.house import Region
from rules.company.products import Fault, Product
from rules.company.words import Text
from rules.report import Question

Rows = list[list[Key]]


def way_out(captions: Captions, ticket_id: int, question: Question) -> Rows:
    back = [press(captions("back"), Back(ticket_id, question))] if question is not Question.SYMPTOM else []
    return [
        [*back, press(captions("cancel"), Cancel(ticket_id, question))],
        [press(captions("a_person"), APerson(ticket_id))],
    ]


def typed_way_out(captions: Captions) -> Rows:
    return [[say(captions("back")), say(captions("cancel"))], [say(captions("a_person"))]]


def nothing_noted(captions: Captions, ticket_id: int) -> Markup:
    return inline([_return(captions, ticket_id), *way_out(captions, ticket_id, Question.SYMPTOM)])


def nothing_special(captions: Captions, ticket_id: int) -> Markup:
    done = [press(captions("nothing_special"), ThatIsAll(ticket_id))]
    return inline([done, *way_out(captions, ticket_id, Question.SYMPTOM)])


def noted(captions: Captions, ticket_id: int) -> Markup:
    done = [press(captions("that_is_all"), ThatIsAll(ticket_id))]
    return inline([done, _return(captions, ticket_id), *way_out(captions, ticket_id, Question.SYMPTOM)])


def _return(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("return_it"), WantReturn(ticket_id))]


def same_fault(captions: Captions, ticket_id: int) -> Markup:
    same = [press(captions("same_fault"), IsSameFault(ticket_id, is_same=True))]
    other = [press(captions("other_fault"), IsSameFault(ticket_id, is_same=False))]
    return inline([same, other, *way_out(captions, ticket_id, Question.SAME_FAULT)])


def machines(captions: Captions, ticket_id: int, known: Mapping[int, Text], products: Sequence[Product]) -> Markup:
    own = [
        [press(captions("own_machine", machine=captions.words(title)), ChooseDevice(ticket_id, device_id))]
        for device_id, title in known.items()
    ]
    listed = [
        [press(captions("machine", machine=captions.words(product.name)), ChooseProduct(ticket_id, product.code))]
        for product in products
    ]
    unknown = [press(captions("dont_know"), DontKnow(ticket_id, Question.MACHINE))]
    return inline([*own, *listed, unknown, *way_out(captions, ticket_id, Question.MACHINE)])


def purchase(captions: Captions, ticket_id: int) -> Markup:
    row = [press(captions("dont_know"), DontKnow(ticket_id, Question.PURCHASE))]
    return inline([row, *way_out(captions, ticket_id, Question.PURCHASE)])


def known_customer(captions: Captions, ticket_id: int, lines: Sequence[Question]) -> Markup:
    right = [press(captions("that_is_right"), ThatIsRight(ticket_id))]
    return inline([right, *_lines(captions, ticket_id, lines), *way_out(captions, ticket_id, Question.KNOWN)])


def name(captions: Captions, ticket_id: int, own_name: str) -> Markup:
    row = [press(captions("use_name", name=own_name), UseName(ticket_id))] if own_name else []
    return inline([row, *way_out(captions, ticket_id, Question.NAME)])


def phone(captions: Captions) -> Markup:
    return reply([[share_contact(captions("share_phone"))], *typed_way_out(captions)])


def address(captions: Captions) -> Markup:
    unknown = [say(captions("dont_know"))]
    return reply([[share_location(captions("share_place"))], unknown, *typed_way_out(captions)])


def regions(captions: Captions, ticket_id: int, listed: Sequence[Region]) -> Markup:
    names = {each.code: captions.words(each.name) for each in listed}
    rows = [[press(captions("region", region=name), ChooseRegion(ticket_id, code))] for code, name in names.items()]
    unknown = [press(captions("dont_know"), DontKnow(ticket_id, Question.REGION))]
    return inline([*rows, unknown, *way_out(captions, ticket_id, Question.REGION)])


def price(captions: Captions, ticket_id: int) -> Markup:
    row = [
        press(captions("agree_to_price"), AnswerPrice(ticket_id, is_agreed=True)),
        press(captions("decline_price"), AnswerPrice(ticket_id, is_agreed=False)),
    ]
    return inline([row, *way_out(captions, ticket_id, Question.PRICE)])


def which_fault(captions: Captions, ticket_id: int, faults: Sequence[Fault]) -> Markup:
    rows = [
        [press(captions("fault", fault=captions.words(fault.title)), ChooseFault(ticket_id, fault.code))]
        for fault in faults
    ]
    none = [press(captions("none_of_these"), SendSomeone(ticket_id))]
    return inline([*rows, none, *way_out(captions, ticket_id, Question.GUIDANCE)])


def guidance_offer(captions: Captions, ticket_id: int) -> Markup:
    row = [press(captions("show_me"), ShowSteps(ticket_id)), press(captions("send_someone"), SendSomeone(ticket_id))]
    return inline([row, *way_out(captions, ticket_id, Question.GUIDANCE)])


def guidance_step(captions: Captions, ticket_id: int, place: int, count: int) -> Markup:
    earlier = [press(captions("step_before"), ShowStep(ticket_id, place - 1))] if place > 0 else []
    later = [press(captions("step_after"), ShowStep(ticket_id, place + 1))] if place + 1 < count else []
    return inline([[*earlier, *later], *_does_it_work(captions, ticket_id)])


def does_it_work(captions: Captions, ticket_id: int) -> Markup:
    return inline(_does_it_work(captions, ticket_id))


def _does_it_work(captions: Captions, ticket_id: int) -> Rows:
    return [
        [press(captions("works_now"), WorksNow(ticket_id))],
        [press(captions("not_yet"), NotYet(ticket_id)), press(captions("send_someone"), SendSomeone(ticket_id))],
        [press(captions("a_person"), APerson(ticket_id))],
    ]


def times(captions: Captions, ticket_id: int, slots: Sequence[datetime]) -> Markup:
    rows = [[press(captions("time", at=at), WishTime(ticket_id, int(at.timestamp())))] for at in slots]
    any_time = [press(captions("any_time"), AnyTime(ticket_id))]
    none_suits = [press(captions("none_suits"), NoneSuits(ticket_id))]
    return inline([*rows, any_time, none_suits, *way_out(captions, ticket_id, Question.TIME)])


def check(captions: Captions, ticket_id: int, lines: Sequence[Question]) -> Markup:
    send = [press(captions("send_report"), SendReport(ticket_id))]
    return inline([send, *_lines(captions, ticket_id, lines), *way_out(captions, ticket_id, Question.CHECK)])


def _lines(captions: Captions, ticket_id: int, lines: Sequence[Question]) -> Rows:
    """Two on a row: whatever of it is wrong is corrected with a tap."""
    keys = [press(captions(f"line_{line}"), Correct(ticket_id, line)) for line in lines]
    return [keys[place : place + 2] for place in range(0, len(keys), 2)]


def unfinished(captions: Captions, ticket_id: int) -> Markup:
    return inline(
        [
            [press(captions("go_on"), GoOn(ticket_id)), press(captions("start_anew"), StartAnew(ticket_id))],
            [press(captions("discard"), Cancel(ticket_id)), press(captions("a_person"), APerson(ticket_id))],
        ]
    )
