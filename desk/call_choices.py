"""What can be tapped instead of typed while a caller is asked, line by line [O3 P3 B1 B2]."""

from collections.abc import Awaitable, Callable

from desk import calls, contacts, guidance, machines, reports, wishes
from desk.calls import Taking
from messages.keyboards.call import Choice
from messages.keyboards.captions import Captions
from models.person import Person
from rules.call import CallAnswer
from rules.company.products import Fault
from rules.company.words import Text
from rules.report import Question

Choices = Callable[[Taking, Captions], Awaitable[list[Choice]]]


async def for_line(taking: Taking, line: Question, captions: Captions) -> list[Choice]:
    return await _CHOICES[line](taking, captions) if line in _CHOICES else []


def fault_in_question(taking: Taking) -> Fault | None:
    """The one whose steps are read out."""
    return guidance.fault_of(taking.work, taking.ticket)


async def described(taking: Taking, person: Person) -> tuple[str, str | None, list[Text]]:
    """By what the caller can say whether it is they."""
    return person.name, person.address, list((await machines.machines_of(taking.work, person)).values())


async def _people(taking: Taking, captions: Captions) -> list[Choice]:
    found = await calls.who_it_may_be(taking)
    known = [Choice(captions("call_is", name=person.name or "…"), str(person.id)) for person in found]
    return [*known, Choice(captions("call_somebody_else"), CallAnswer.NONE)]


async def _regions(taking: Taking, captions: Captions) -> list[Choice]:
    regions = contacts.regions_in_question(taking.work, taking.ticket)
    return [Choice(captions.words(region.name), region.code) for region in regions]


async def _machines(taking: Taking, captions: Captions) -> list[Choice]:
    own = await machines.machines_of(taking.work, taking.caller)
    owned = [Choice(captions("own_machine", machine=captions.words(title)), str(id_)) for id_, title in own.items()]
    return owned + [Choice(captions.words(each.name), each.code) for each in taking.work.company.products]


async def _price(_taking: Taking, captions: Captions) -> list[Choice]:
    answers = {
        "exempt_by_telephone": CallAnswer.AGREED,
        "exempt_free": CallAnswer.FREE,
        "call_declined": CallAnswer.DECLINED,
    }
    return [Choice(captions(name), answer) for name, answer in answers.items()]


async def _same(_taking: Taking, captions: Captions) -> list[Choice]:
    return [Choice(captions("same_fault"), CallAnswer.SAME), Choice(captions("other_fault"), CallAnswer.NONE)]


async def _steps(taking: Taking, captions: Captions) -> list[Choice]:
    if fault_in_question(taking) is None:
        faults = reports.faults_in_question(taking.work, taking.ticket)
        named = [Choice(captions.words(fault.title), fault.code) for fault in faults]
        return [*named, Choice(captions("none_of_these"), CallAnswer.NONE)]
    answers = {"works_now": CallAnswer.WORKS, "call_later": CallAnswer.LATER, "send_someone": CallAnswer.NONE}
    return [Choice(captions(name), answer) for name, answer in answers.items()]


async def _times(taking: Taking, captions: Captions) -> list[Choice]:
    free = await wishes.times_to_offer(taking.work, taking.ticket)
    slots = [Choice(captions("time", at=at), str(int(at.timestamp()))) for at in free]
    return [*slots, Choice(captions("any_time"), CallAnswer.NONE)]


_CHOICES: dict[Question, Choices] = {
    Question.KNOWN: _people,
    Question.REGION: _regions,
    Question.MACHINE: _machines,
    Question.SAME_FAULT: _same,
    Question.PRICE: _price,
    Question.GUIDANCE: _steps,
    Question.TIME: _times,
}
