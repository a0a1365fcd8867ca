"""What belongs to a conversation by itself: an answer to something passed on, an edit, an album's next picture."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from desk import relay, relay_delivery, relay_talk
from desk.relay import Said
from desk.unit_of_work import UnitOfWork
from handlers.relay.content import Passes, PassesNot
from handlers.relay.steps import keep_until_told
from models.person import Person
from models.relayed_message import RelayedMessage, original_at
from rules.relay import WhyNot

router = Router(name="belongs to a conversation")
Found = Literal[False] | dict[str, Any]


class AnswersRelayed(Filter):
    """Gives the handler `belongs`: what was passed on earlier."""

    async def __call__(self, message: Message, work: UnitOfWork, said: Said) -> Found:
        found = await relay.answered_by(work, said) if message.reply_to_message else None
        return {"belongs": found} if found else False


class InRelayedAlbum(Filter):
    async def __call__(self, _message: Message, work: UnitOfWork, person: Person, said: Said) -> Found:
        found = await relay.with_its_album(work, person, said)
        return {"belongs": found} if found else False


class EditsRelayed(Filter):
    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Found:
        found = await original_at(work.session, message.chat.id, message.message_id)
        return {"belongs": found} if found and found.author_id == person.id else False


class InKeptAlbum(Filter):
    """Its other pictures wait until it is told for whom they are."""

    async def __call__(self, _message: Message, state: FSMContext, said: Said) -> bool:
        kept = await state.get_value("kept") or []
        return said.album is not None and any(each["album"] == said.album for each in kept)


@router.message(Passes(), AnswersRelayed())
@router.message(Passes(), InRelayedAlbum())
async def pass_on_there(
    _message: Message, work: UnitOfWork, person: Person, said: Said, belongs: RelayedMessage
) -> None:
    await relay_talk.pass_on_about(work, person, belongs.ticket_id, said)


@router.message(Passes(), InKeptAlbum())
async def keep_together(_message: Message, work: UnitOfWork, person: Person, state: FSMContext, said: Said) -> None:
    await keep_until_told(state, said)
    relay_delivery.mark_as_waiting(work, person, said.message_id)


@router.edited_message(EditsRelayed(), Passes())
async def amend(_message: Message, work: UnitOfWork, person: Person, said: Said, belongs: RelayedMessage) -> None:
    await relay_talk.amend(work, person, belongs, said)


@router.edited_message(EditsRelayed(), PassesNot())
async def explain(_message: Message, work: UnitOfWork, person: Person, why_not: WhyNot) -> None:
    relay_talk.explain(work, person, why_not, is_edit=True)
