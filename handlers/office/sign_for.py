"""Somebody of the office says for the customer that it works, and why they do."""

from aiogram import Router
from aiogram.types import CallbackQuery

from desk import access, sign_off
from desk.unit_of_work import UnitOfWork
from handlers.pressed import Pressed
from messages.buttons.job_report import SignFor
from models.person import Person

router = Router(name="sign for")


@router.callback_query(Pressed(SignFor))
async def sign_for_customer(_query: CallbackQuery, work: UnitOfWork, person: Person, button: SignFor) -> None:
    await sign_off.sign_for_customer(work, await access.office_for(work, person, button.ticket_id), button.why)
