"""Complaint, praise, suggestion: asked for, noted in any number of messages, sent off [L3 L6 M1]."""

from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.types import CallbackQuery, Message

from desk.access import draft_for
from desk.notes import Sent
from handlers.customer.asked import NothingAsked
from handlers.customer.content import Says, words_of
from handlers.customer.in_hand import ReportInHand
from handlers.customer.in_writing import WRITING, Writes, Writing
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.conduct import AboutColleague, AskAboutWhom
from messages.buttons.feedback import DropFeedback, GiveFeedback, SendFeedback
from rules.danger import dangers_in
from rules.feedback import FeedbackKind
from rules.refused import Refused
from rules.wants import feedback_in

router = Router(name="give feedback")
router.message.filter(InPrivate(), Writes())
router.callback_query.filter(InPrivate(), Writes())


class Tells(Filter):
    """A sentence that complains, at any time; or that praises or suggests something, while nothing is asked."""

    async def __call__(
        self, message: Message, report: ReportInHand | None, raw_state: str | None
    ) -> Literal[False] | dict[str, Any]:
        sent = words_of(message)
        kind = feedback_in(sent.text) if sent else None
        if sent is None or kind is None or raw_state == WRITING or dangers_in(sent.text):
            return False
        is_free = await NothingAsked()(message, report, raw_state)
        return {"kind": kind, "sent": sent} if is_free or kind is FeedbackKind.COMPLAINT else False


class SpeaksOfDanger(Filter):
    async def __call__(self, _message: Message, sent: Sent) -> bool:
        return bool(dangers_in(sent.text))


@router.message(Typed("complain"))
async def ask_for_complaint(_message: Message, writing: Writing) -> None:
    await writing.ask(FeedbackKind.COMPLAINT)


@router.message(Typed("praise"))
async def ask_for_praise(_message: Message, writing: Writing) -> None:
    await writing.ask(FeedbackKind.PRAISE)


@router.message(Typed("suggest"))
async def ask_for_suggestion(_message: Message, writing: Writing) -> None:
    await writing.ask(FeedbackKind.SUGGESTION)


@router.callback_query(Pressed(GiveFeedback))
async def ask(_query: CallbackQuery, button: GiveFeedback, writing: Writing) -> None:
    await writing.ask(button.kind, button.ticket_id)


@router.callback_query(Pressed(AskAboutWhom))
async def ask_about_whom(query: CallbackQuery, button: AskAboutWhom, writing: Writing) -> None:
    await writing.ask_whom(button.kind, button.page, query.message.message_id if query.message else None)


@router.callback_query(Pressed(AboutColleague))
async def ask_about_colleague(_query: CallbackQuery, button: AboutColleague, writing: Writing) -> None:
    await writing.ask_about(button.kind, button.person_id)


@router.message(Tells())
async def note_at_once(_message: Message, writing: Writing, sent: Sent, kind: FeedbackKind) -> None:
    await writing.note(sent, kind)


@router.message(StateFilter(WRITING), Typed("that_is_all"))
async def send_what_is_noted(_message: Message, writing: Writing) -> None:
    await writing.send_what_is_noted()


@router.callback_query(Pressed(SendFeedback))
async def send(_query: CallbackQuery, button: SendFeedback, writing: Writing) -> None:
    draft = await draft_for(writing.work, writing.person, button.feedback_id)
    if not await writing.send(draft):
        raise Refused("answered_already")


@router.message(StateFilter(WRITING), Typed("back", "cancel"))
async def drop_what_is_noted(_message: Message, writing: Writing) -> None:
    await writing.drop_what_is_noted()


@router.callback_query(Pressed(DropFeedback))
async def drop(_query: CallbackQuery, button: DropFeedback, writing: Writing) -> None:
    draft = await draft_for(writing.work, writing.person, button.feedback_id) if button.feedback_id else None
    if draft and draft.sent_at:
        raise Refused("answered_already")
    await writing.drop(draft)


@router.message(StateFilter(WRITING), Says(), SpeaksOfDanger())
async def put_people_first(_message: Message, writing: Writing, sent: Sent) -> None:
    await writing.break_off(sent)


@router.message(StateFilter(WRITING), ~Typed("a_person"), Says())
async def note(_message: Message, writing: Writing, sent: Sent) -> None:
    await writing.note(sent)
