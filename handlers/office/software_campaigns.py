"""Campaigns: shown, begun in one message or piece by piece, changed, cancelled [L1]."""

from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import campaign_forms, software_campaigns
from desk.charge import region_of, regions_of
from desk.unit_of_work import UnitOfWork
from handlers.leafing import leafed_through
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.staff.whose_absence import IsStaff
from handlers.typed import Typed
from messages.buttons.campaign import (
    CampaignProduct,
    CampaignRegion,
    CampaignUntil,
    CancelCampaign,
    Change,
    ChangeCampaign,
    DropCampaign,
    ExtendCampaign,
    NewCampaign,
    ShowCampaign,
    ShowCampaigns,
    StartCampaign,
)
from models.person import Person
from rules.refused import Refused
from rules.software_campaign import Plan, may_end_on
from rules.software_version import stored

router = Router(name="software campaigns")
router.message.filter(InPrivate())


class CampaignStep(StatesGroup):
    telling = State()
    change = State()


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


@router.callback_query(Pressed(NewCampaign))
async def ask(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    regions = await regions_of(work, person)
    await state.set_state(CampaignStep.telling)
    await state.update_data(campaign={"plan": {}, "regions": [each.code for each in regions], "form": None})
    await _ask_on(work, person, state, Plan())


@router.message(StateFilter(CampaignStep), Typed("cancel", "back"))
@router.callback_query(Pressed(DropCampaign))
async def leave_it(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    if await state.get_state() not in {CampaignStep.telling.state, CampaignStep.change.state}:
        raise Refused("answered_already")
    await _end(work, person, state)
    work.say(person, "office/campaign_left")


@router.message(StateFilter(CampaignStep), F.text.startswith("/"))
async def leave(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    await _end(work, person, state)
    raise SkipHandler


@router.callback_query(Pressed(StartCampaign))
@router.message(StateFilter(CampaignStep.telling), Typed("start_campaign"))
async def start(_event: TelegramObject, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    notes = await _notes(state)
    plan = _read(notes)
    if plan.lacks:
        await _ask_on(work, person, state, plan)
        return
    await software_campaigns.start(
        work, person, plan, [await region_of(work, person, each) for each in notes["regions"]]
    )
    await _end(work, person, state)


@router.callback_query(Pressed(CampaignProduct))
async def choose_product(
    _query: CallbackQuery, button: CampaignProduct, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    if work.company.product(button.product_code) is None:
        raise Refused("no_such_machine")
    await _ask_on(work, person, state, _read(await _notes(state)).and_then(Plan(product_code=button.product_code)))


@router.callback_query(Pressed(CampaignUntil))
async def choose_day(
    _query: CallbackQuery, button: CampaignUntil, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    plan, until = _read(await _notes(state)), campaign_forms.from_day(button.on)
    if not may_end_on(until, software_campaigns.today(work, person.region_code)):
        raise Refused("campaign_day")
    await _ask_on(work, person, state, plan.and_then(Plan(until=until)))


@router.callback_query(Pressed(CampaignRegion))
async def choose_region(
    _query: CallbackQuery, button: CampaignRegion, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    notes = await _notes(state)
    regions = await regions_of(work, person)
    chosen = [await region_of(work, person, button.region_code)] if button.region_code else regions
    await state.update_data(campaign={**notes, "regions": [each.code for each in chosen]})
    await _ask_on(work, person, state, _read(notes))


@router.message(StateFilter(CampaignStep.telling), F.text)
async def note(message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    known = _read(await _notes(state))
    heard = campaign_forms.hear(work, person, known.lacks, message.text or "")
    await _ask_on(work, person, state, known.and_then(heard.plan), trouble=heard.trouble)


@router.message(StateFilter(CampaignStep.telling))
async def ask_again(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    """A picture is no version."""
    await _ask_on(work, person, state, _read(await _notes(state)), trouble="not_understood")


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


async def _ask_on(
    work: UnitOfWork, person: Person, state: FSMContext, plan: Plan, *, trouble: str | None = None
) -> None:
    notes = await _notes(state)
    regions = [region for code in notes["regions"] if (region := work.company.region(code))]
    form_id = await campaign_forms.put(work, person, campaign_forms.Form(plan, regions, trouble), notes["form"])
    await state.update_data(campaign={**notes, "plan": _written(plan), "form": form_id})


async def _notes(state: FSMContext) -> dict[str, Any]:
    """Of what is being told; a button of an earlier form is kindly refused."""
    notes: dict[str, Any] = (await state.get_data()).get("campaign") or {}
    if await state.get_state() != CampaignStep.telling.state or "plan" not in notes:
        raise Refused("answered_already")
    return notes


def _written(plan: Plan) -> dict[str, Any]:
    target, until = plan.target, plan.until
    day = until.isoformat() if until else None
    return {**vars(plan), "target": str(target) if target else None, "until": day}


def _read(notes: dict[str, Any]) -> Plan:
    told = notes["plan"]
    if not told:
        return Plan()
    target, until = told["target"], told["until"]
    day = date.fromisoformat(until) if until else None
    return Plan(**{**told, "target": stored(target) if target else None, "until": day})


async def _end(work: UnitOfWork, person: Person, state: FSMContext) -> None:
    form = ((await state.get_data()).get("campaign") or {}).get("form")
    if form:
        work.take_buttons_away(person, edits_id=form)
    await state.set_state(None)
    await state.update_data(campaign=None)
