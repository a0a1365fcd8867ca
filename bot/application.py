"""aiogram put together: what every update goes through, and who is offered it."""

from aiogram import Dispatcher
from handlers.failures import apologise

from bot.intake import ChatLock, OneTransaction, Recognition
from handlers import ROUTERS

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def build_application() -> Dispatcher:
    """One a process, for routers attach once; the `database` comes with `feed_update` or as `dp["database"]`."""
    dp = Dispatcher(disable_fsm=True)
    dp.update.outer_middleware(ChatLock())
    dp.update.outer_middleware(OneTransaction())
    dp.update.outer_middleware(Recognition())
    dp.errors.register(apologise)
    dp.include_routers(*ROUTERS)
    return dp
