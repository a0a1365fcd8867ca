"""The customer answers to a proposed time: agreed, another one, or not at all [P3 B3]."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.customer.proposed_time import AnswerStep, PressedAbout, ProposalWaits, ProposedTime, TypedTime
from handlers.typed import Typed
from messages.buttons.visit import AgreeToTime, ChooseTime, Disagree, OtherTimes

router = Router(name="agree_on_visit")
# Typed words mean the proposal only while the customer is busy with nothing else.
router.message.filter(StateFilter(None, AnswerStep.another_time), ProposalWaits())


@router.callback_query(PressedAbout(AgreeToTime))
@router.message(Typed("agree_to_time"))
async def agree(_answer: TelegramObject, proposed: ProposedTime) -> None:
    await proposed.agree()


@router.callback_query(PressedAbout(OtherTimes))
@router.message(Typed("other_times"))
async def show_other_times(_answer: TelegramObject, proposed: ProposedTime) -> None:
    await proposed.show_others()


@router.callback_query(PressedAbout(Disagree))
@router.message(Typed("disagree"))
async def hand_on(_answer: TelegramObject, proposed: ProposedTime) -> None:
    await proposed.hand_on()


@router.callback_query(PressedAbout(ChooseTime))
async def choose(_query: CallbackQuery, button: ChooseTime, proposed: ProposedTime) -> None:
    await proposed.choose(datetime.fromtimestamp(button.at, UTC))


@router.message(TypedTime())
async def choose_typed_time(_message: Message, at: datetime, proposed: ProposedTime) -> None:
    await proposed.choose(at)


@router.message(Typed("a_person"))
async def call_person(_message: Message, proposed: ProposedTime) -> None:
    await proposed.call_person()


@router.message(StateFilter(AnswerStep.another_time), Typed("back", "cancel"))
async def ask_again(_message: Message, proposed: ProposedTime) -> None:
    await proposed.ask_again()


@router.message(StateFilter(AnswerStep.another_time))
async def ask_for_plainer_time(_message: Message, proposed: ProposedTime) -> None:
    await proposed.show_others("not_understood")
