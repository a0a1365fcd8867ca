"""What is tapped for a caller: who it is, which machine, the price agreed by telephone, steps, time [O3 B1 B2]."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from desk import call_ends, call_lines, contacts, exemptions, guidance, quotes, wishes
from desk.calls import Taking
from desk.unit_of_work import UnitOfWork
from messages.answers import means
from models.quote import Answer
from rules.call import SKIPPABLE, CallAnswer
from rules.prices import Exemption
from rules.refused import Refused
from rules.report import Question

Done = Callable[[Taking, str], Awaitable[bool]]

_WHY = {CallAnswer.AGREED: Exemption.BY_TELEPHONE, CallAnswer.FREE: Exemption.FREE}


_MEANT = {
    Question.KNOWN: {"call_somebody_else": CallAnswer.NONE},
    Question.SAME_FAULT: {
        "same_fault": CallAnswer.SAME, "other_fault": CallAnswer.NONE, "dont_know": CallAnswer.NONE,
    },
    Question.PRICE: {"agree_to_price": CallAnswer.AGREED, "decline_price": CallAnswer.DECLINED},
    Question.GUIDANCE: {
        "works_now": CallAnswer.WORKS, "not_yet": CallAnswer.LATER, "send_someone": CallAnswer.NONE,
        "none_of_these": CallAnswer.NONE,
    },
    Question.TIME: {"any_time": CallAnswer.NONE},
}  # fmt: skip


def meant(work: UnitOfWork, line: Question, words: str) -> CallAnswer | None:
    """Typed instead of tapped."""
    if line in SKIPPABLE and means(work.renderer, words, "dont_know"):
        return CallAnswer.UNKNOWN
    said = (answer for caption, answer in _MEANT.get(line, {}).items() if means(work.renderer, words, caption))
    return next(said, None)


async def take(taking: Taking, line: Question, answer: str) -> bool:
    """Whether the call goes on with it."""
    if answer == CallAnswer.UNKNOWN:
        if line not in SKIPPABLE:
            raise Refused("answered_already")
        call_lines.leave_open(taking, line)
        goes_on = True
    elif line in _TAKE:
        goes_on = await _TAKE[line](taking, answer)
    else:
        raise Refused("answered_already")
    taking.call.asking = None
    return goes_on


async def _who(taking: Taking, answer: str) -> bool:
    if answer == CallAnswer.NONE:
        call_lines.leave_open(taking, Question.KNOWN)
    else:
        await call_lines.recognise(taking, _number(answer))
    return True


async def _region(taking: Taking, answer: str) -> bool:
    contacts.choose_region(taking.work, taking.ticket, answer)
    return True


async def _machine(taking: Taking, answer: str) -> bool:
    if answer.isdecimal():
        await call_lines.choose_device(taking, int(answer))
    else:
        await call_lines.choose_product(taking, answer)
    return True


async def _price(taking: Taking, answer: str) -> bool:
    """The word of whoever telephones is written down with who heard it; without it nobody comes [B1]."""
    named = await quotes.name_price(taking.work, taking.caller, taking.ticket)
    if answer in _WHY:
        exemptions.write(taking.work, named, taking.officer, _WHY[CallAnswer(answer)])
    else:
        named.answer, named.answered_at = Answer.NO, taking.work.now
    await taking.work.session.flush()
    return True


async def _same(taking: Taking, answer: str) -> bool:
    if answer == CallAnswer.SAME:
        await call_ends.open_again(taking)
    else:
        call_lines.leave_open(taking, Question.SAME_FAULT)
    return answer != CallAnswer.SAME


async def _steps(taking: Taking, answer: str) -> bool:
    if answer == CallAnswer.WORKS:
        await call_ends.solve(taking)
    elif answer == CallAnswer.LATER:
        await call_ends.let_try(taking)
    elif answer == CallAnswer.NONE:
        call_lines.leave_open(taking, Question.GUIDANCE)
    else:
        guidance.choose_fault(taking.work, taking.ticket, answer)
    return answer not in {CallAnswer.WORKS, CallAnswer.LATER}


async def _time(taking: Taking, answer: str) -> bool:
    if answer == CallAnswer.NONE:
        taking.ticket.wished_at = taking.ticket.wish_words = None
        call_lines.leave_open(taking, Question.TIME)
        return True
    at = datetime.fromtimestamp(_number(answer), UTC)
    if at <= taking.work.now or not await wishes.wish(taking.work, taking.ticket, at):
        raise Refused("time_not_free")
    return True


def _number(answer: str) -> int:
    if not answer.isdecimal():
        raise Refused("answered_already")
    return int(answer)


_TAKE: dict[Question, Done] = {
    Question.KNOWN: _who,
    Question.REGION: _region,
    Question.MACHINE: _machine,
    Question.SAME_FAULT: _same,
    Question.PRICE: _price,
    Question.GUIDANCE: _steps,
    Question.TIME: _time,
}
