"""An update as Telegram sent it: one that aiogram cannot read must not hold up those behind it."""

import logging

from aiogram import Bot
from aiogram.types import Update
from pydantic import BaseModel

log = logging.getLogger(__name__)


class RawUpdate(BaseModel, extra="allow"):
    """Only the number is sure."""

    update_id: int


def read(raw: RawUpdate, bot: Bot) -> Update | None:
    """None, and a line in the log, for what could not be read the next time either."""
    try:
        return Update.model_validate(raw.model_dump(), context={"bot": bot})
    except Exception as trouble:  # noqa: BLE001 - whatever a stranger thing than the library knows may lead to
        log.error("update %d cannot be read and is passed over (%s)", raw.update_id, type(trouble).__name__)  # noqa: TRY400
        return None
