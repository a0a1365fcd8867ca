"""Campaigns: shown, changed, cancelled [L1]."""

from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import campaign_forms, software_campaigns
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.office.start_campaign import CampaignStep, end
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.campaign import (
    CancelCampaign,
    Change,
    ChangeCampaign,
    DropCampaign,
    ExtendCampaign,
    ShowCampaign,
    ShowCampaigns,
)
from models.person import Person
from rules.refused import Refused

router = Router(name="software campaigns")
router.message.filter(InPrivate())


@router.message(Typed("campaigns"), IsStaff())
async def show_all(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await state.update_data(fleet=await campaign_forms.show_all(work, person))


@router.callback_query(Pressed(ShowCampaigns))
async def show_all_again(query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    shown = await campaign_forms.show_all(work, person, await leafed_through(query, work, state, "fleet"))
    await state.update_data(fleet=shown)


@router.callback_query(Pressed(ShowCampaign))
async def show(query: CallbackQuery, button: ShowCampaign, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    campaign = await software_campaigns.for_office(work, person, button.campaign_id)
    shown = await campaign_forms.show(work, person, campaign, await leafed_through(query, work, state, "fleet"))
    await state.update_data(fleet=shown)


@router.message(StateFilter(CampaignStep), Typed("cancel", "back"))
@router.callback_query(Pressed(DropCampaign))
async def leave_it(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    if await state.get_state() not in {CampaignStep.telling.state, CampaignStep.change.state}:
        raise Refused("answered_already")
    await end(work, person, state)
    work.say(person, "office/campaign_left")


@router.message(StateFilter(CampaignStep), F.text.startswith("/"))
async def leave(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await end(work, person, state)
    raise SkipHandler


@router.callback_query(Pressed(ChangeCampaign))
async def ask_change(
    _query: CallbackQuery, button: ChangeCampaign, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    campaign = await software_campaigns.for_office(work, person, button.campaign_id)
    await state.set_state(CampaignStep.change)
    await state.update_data(campaign={"id": campaign.id, "change": button.change.value})
    await campaign_forms.ask_change(work, person, campaign, button.change)


@router.message(StateFilter(CampaignStep.change))
async def change(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    notes: dict[str, Any] = (await state.get_data())["campaign"]
    campaign = await software_campaigns.for_office(work, person, notes["id"])
    await campaign_forms.take_change(work, person, campaign, Change(notes["change"]), message.text or "")
    await state.set_state(None)
    if campaign.ended_at is None:
        await state.update_data(fleet=await campaign_forms.show(work, person, campaign))


@router.callback_query(Pressed(ExtendCampaign))
async def extend(
    query: CallbackQuery, button: ExtendCampaign, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    """To a day that stands on the button: pressed twice it is extended once."""
    campaign = await software_campaigns.for_office(work, person, button.campaign_id)
    until = campaign_forms.from_day(button.on)
    if until <= campaign.until_on:
        raise Refused("answered_already")
    await software_campaigns.change(work, person, campaign, until=until)
    shown = await campaign_forms.show(work, person, campaign, await leafed_through(query, work, state, "fleet"))
    await state.update_data(fleet=shown)


@router.callback_query(Pressed(CancelCampaign))
async def cancel(_query: CallbackQuery, button: CancelCampaign, work: UnitOfWork, person: Person) -> None:
    campaign = await software_campaigns.for_office(work, person, button.campaign_id)
    if button.is_sure:
        await software_campaigns.cancel(work, campaign)
    else:
        await campaign_forms.ask_whether_to_cancel(work, person, campaign)
