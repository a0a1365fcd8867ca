"""While somebody of the office has a customer, whatever they write goes there, and the desk asks nothing [V2 M1]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from desk import people, relay_talk
from desk.relay import Said
from desk.unit_of_work import UnitOfWork
from handlers.relay.content import Passes, PassesNot
from models.office_talk import OfficeTalk, talk_with
from models.person import Person
from rules.relay import WhyNot
from rules.report import Question
from rules.roles import Role

router = Router(name="with a person")
ANY_QUESTION = {None, *(question.value for question in Question)}


class WithPerson(Filter):
    """Gives the handler `talk`. A colleague who is a customer, too, still works."""

    async def __call__(
        self, _message: Message, work: UnitOfWork, person: Person, raw_state: str | None
    ) -> Literal[False] | dict[str, Any]:
        talk = await talk_with(work.session, person.id)
        if talk is None:
            return False
        is_at_work = raw_state not in ANY_QUESTION and await people.roles_of(work, person) != {Role.CUSTOMER}
        return False if is_at_work else {"talk": talk}


@router.message(Passes(), WithPerson())
async def pass_on(_message: Message, work: UnitOfWork, person: Person, said: Said, talk: OfficeTalk) -> None:
    await relay_talk.pass_on_about(work, person, talk.ticket_id, said)


@router.message(PassesNot(), WithPerson())
async def explain(_message: Message, work: UnitOfWork, person: Person, why_not: WhyNot) -> None:
    relay_talk.explain(work, person, why_not)
