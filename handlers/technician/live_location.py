"""A technician shares where they are: their customer sees it while they are on the way [B5]."""

from datetime import timedelta
from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from desk import live_locations
from desk.live_locations import Sharing
from desk.unit_of_work import UnitOfWork
from handlers.somebody import InPrivate
from models.person import Person
from models.ticket import jobs_of
from rules.travel import Place

router = Router(name="live_location")
router.message.filter(InPrivate())
router.edited_message.filter(InPrivate())


class Shared(Filter):
    """By somebody with a job in hand; handlers receive it as `sharing`, None once it is not shared any more."""

    def __init__(self, *, is_over: bool = False) -> None:
        self.is_over = is_over

    async def __call__(self, message: Message, work: UnitOfWork, person: Person) -> Literal[False] | dict[str, Any]:
        if message.location is None or self.is_over is bool(message.location.live_period):
            return False
        if not await jobs_of(work.session, person.id):
            return False
        until_at = message.date + timedelta(seconds=message.location.live_period or 0)
        place = Place(message.location.latitude, message.location.longitude)
        return {"sharing": Sharing(message.message_id, place, until_at)}


@router.message(Shared())
async def begin(_message: Message, sharing: Sharing, work: UnitOfWork, person: Person) -> None:
    await live_locations.follow(work, person, sharing, is_new=True)


@router.edited_message(Shared())
async def follow(_message: Message, sharing: Sharing, work: UnitOfWork, person: Person) -> None:
    await live_locations.follow(work, person, sharing, is_new=False)


@router.edited_message(Shared(is_over=True))
async def stop(_message: Message, sharing: Sharing, work: UnitOfWork, person: Person) -> None:
    await live_locations.stop_following(work, person, sharing.message_id)
