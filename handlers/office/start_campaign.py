"""A campaign is begun: in one message, or piece by piece [L1]."""

from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import campaign_forms, software_campaigns
from desk.charge import region_of, regions_of
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from handlers.somebody import InPrivate
from handlers.typed import Typed
from messages.buttons.campaign import (
    CampaignProduct,
    CampaignRegion,
    CampaignUntil,
    NewCampaign,
    StartCampaign,
)
from models.person import Person
from rules.refused import Refused
from rules.software_campaign import Plan, may_end_on
from rules.software_version import stored

router = Router(name="start campaign")
router.message.filter(InPrivate())


class CampaignStep(StatesGroup):
    telling = State()
    change = State()


@router.callback_query(Pressed(NewCampaign))
async def ask(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    regions = await regions_of(work, person)
    await state.set_state(CampaignStep.telling)
    await state.update_data(campaign={"plan": {}, "regions": [each.code for each in regions], "form": None})
    await _ask_on(work, person, state, Plan())


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
    await end(work, person, state)


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


async def end(work: UnitOfWork, person: Person, state: FSMContext) -> None:
    form = ((await state.get_data()).get("campaign") or {}).get("form")
    if form:
        work.take_buttons_away(person, edits_id=form)
    await state.set_state(None)
    await state.update_data(campaign=None)
