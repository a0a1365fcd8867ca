"""An offered job is answered in its region's group, or in private; a card forwarded elsewhere is not."""

from aiogram.enums import ChatType
from aiogram.types import CallbackQuery

from desk.unit_of_work import UnitOfWork
from models.region import Region
from models.ticket import Ticket
from rules.refused import Refused


async def require_its_chat(work: UnitOfWork, query: CallbackQuery, ticket: Ticket) -> None:
    region = await work.session.get(Region, ticket.region_code)
    chat = query.message.chat if query.message else None
    is_its_group = chat and region and chat.id == region.chat_id
    if chat is None or not (is_its_group or chat.type == ChatType.PRIVATE):
        raise Refused("not_your_region")
