"""aiogram put together as the product does it, around handlers that a test writes."""

from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.types import Update

from bot.database import Database
from bot.intake import ChatLock, OneTransaction, Recognition
from handlers.failures import apologise

TOKEN = "1:token"


def scripted(router: Router, database: Database) -> Dispatcher:
    dp = Dispatcher(disable_fsm=True, database=database)
    for middleware in (ChatLock(), OneTransaction(), Recognition()):
        dp.update.outer_middleware(middleware)
    dp.errors.register(apologise)
    dp.include_router(router)
    return dp


def text_update(update_id: int, text: str, user_id: int = 1, chat_id: int | None = None) -> dict[str, Any]:
    chat = {"id": chat_id or user_id, "type": "private" if chat_id is None else "group"}
    user = {"id": user_id, "is_bot": False, "first_name": "Wang", "language_code": "en"}
    message = {"message_id": update_id, "date": 1_700_000_000, "chat": chat, "from": user, "text": text}
    return {"update_id": update_id, "message": message}


def parsed(bot: Bot, update: dict[str, Any]) -> Update:
    return Update.model_validate(update, context={"bot": bot})
