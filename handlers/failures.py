"""The transaction was undone: why is said in a fresh one, and what was unexpected is logged [P2]."""

import logging
import traceback
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from aiogram.types import CallbackQuery, ErrorEvent, TelegramObject, Update, User

from desk import people
from desk.unit_of_work import UnitOfWork
from models import received_update
from models.away import is_away
from rules.refused import Refused

log = logging.getLogger(__name__)


class Database(Protocol):
    def open_work(self, update_id: int | None = None) -> AbstractAsyncContextManager[UnitOfWork]: ...


async def apologise(event: ErrorEvent, database: Database) -> None:
    """A refusal is said with its reason. While the database is away the update stays unheard and comes again."""
    trouble = event.exception
    if is_away(trouble):
        raise trouble
    refused = trouble if isinstance(trouble, Refused) else Refused("our_fault")
    if refused is not trouble:
        _log(event.update.update_id, trouble)
    async with database.open_work(event.update.update_id) as work:
        await received_update.is_new(work.connection, event.update.update_id, work.now)
        await _say(work, event.update, refused)


def _log(update_id: int, trouble: Exception) -> None:
    """Where it happened, not with which values: an exception's own words may quote a customer."""
    place = "".join(traceback.format_tb(trouble.__traceback__))
    log.error("update %s failed with %s\n%s", update_id, type(trouble).__name__, place)


async def _say(work: UnitOfWork, update: Update, refused: Refused) -> None:
    user: User | None = getattr(update.event, "from_user", None)
    if user is None or user.is_bot:
        return
    account = people.Account(user.id, user.full_name, user.language_code)
    person = await people.recognise(work, account, is_private=_is_private(update.event))
    if isinstance(update.event, CallbackQuery):
        work.acknowledge(person, update.event.id, "refused", is_alert=True, reason=refused.reason, **refused.facts)
    else:
        facts: dict[str, Any] = refused.facts
        work.say(person, f"refusals/{refused.reason}", **facts)


def _is_private(event: TelegramObject) -> bool:
    message = event.message if isinstance(event, CallbackQuery) else event
    return getattr(getattr(message, "chat", None), "type", None) == "private"
