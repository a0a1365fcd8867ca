"""aiogram put together: what every update goes through, and who is offered it."""

from aiogram import Dispatcher

from bot.intake import ChatLock, OneTransaction, Recognition
from handlers import ROUTERS
from handlers.failures import apologise

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def build_application() -> Dispatcher:
    """One a process, for routers attach once; the `database` comes with `feed_update` or as `dp["database"]`."""
    dp = Dispatcher(disable_fsm=True)
    dp["chats"] = ChatLock()
    dp.update.outer_middleware(dp["chats"])
    dp.update.outer_middleware(OneTransaction())
    dp.update.outer_middleware(Recognition())
    dp.errors.register(apologise)
    dp.include_routers(*ROUTERS)
    return dp
