"""python -m bot: listening, delivery and clock side by side, and an orderly stop."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

if __name__ == "__main__":
    gc.disable()  # while a second of imports goes on, nothing becomes garbage; `spare_what_stays` takes it up again

from aiogram import Bot, Dispatcher
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.application import ALLOWED_UPDATES, build_application
from bot.command_menu import StaffMenus, offer_commands, offer_to_staff, offer_where_wanted
from bot.company_file import CompanyFileErrors
from bot.database import Clock, Database, system_clock
from bot.delivery import Delivery
from bot.errands import Errands
from bot.garbage import spare_what_stays
from bot.listener import make_listener
from bot.logs import set_up
from bot.only_one import only_one
from bot.opening import open_desk
from bot.patience import patiently
from bot.polling import Polling
from bot.profile import introduce_oneself
from bot.settings import Settings, WrongSettings, read_settings, token_of
from bot.speaker import make_speaker
from bot.webhook import PATH, accept_calls, serving, web_application
from models.outbox import Pace
from scheduler import clock as ticking
from scheduler.digests import keep_digests
from scheduler.dispatch_cards import keep_dispatch_cards
from scheduler.due_reminders import keep_due
from scheduler.housekeeping import tidy
from scheduler.workdays import keep_workdays

log = logging.getLogger(__name__)

Side = Callable[[], Coroutine[Any, Any, object]]
"""What runs side by side with the others until the desk is closed."""
Sides = tuple[Side, Side, Side, Side]
"""Who listens, who delivers, who runs errands, and who watches that we are the only desk."""
Tick = Callable[[Database], Awaitable[None]]
EVERY_SECOND: Sequence[Tick] = (keep_due, keep_digests, keep_workdays, keep_dispatch_cards)
LONGEST_FAREWELL = 5
"""Seconds that a message on the wire is waited for."""


async def serve(settings: Settings, clock: Clock = system_clock, every_second: Sequence[Tick] = EVERY_SECOND) -> None:
    """Run until SIGTERM or Ctrl-C; what was begun is finished first."""
    stopping = asyncio.Event()
    for stop in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(stop, stopping.set)
    async with AsyncExitStack() as stack:
        sides = await _unless(stopping, _open(stack, settings, clock, every_second, stopping))
        if sides:
            spare_what_stays()
            log.info("the desk is open")
            await _until_stopped(stopping, *sides)
            log.info("the desk is closed")


async def _unless(stopping: asyncio.Event, opening: Coroutine[Any, Any, Sides]) -> Sides | None:
    """However long Telegram or the database is silent, who asks us to end does not wait for them."""
    opens, stop = asyncio.create_task(opening), asyncio.create_task(stopping.wait())
    await asyncio.wait({opens, stop}, return_when=asyncio.FIRST_COMPLETED)
    for task in (opens, stop):
        task.cancel()
    await asyncio.wait({opens, stop})
    return None if opens.cancelled() else opens.result()


async def _open(
    stack: AsyncExitStack, settings: Settings, clock: Clock, every_second: Sequence[Tick], stopping: asyncio.Event
) -> Sides:
    token, api_url = token_of(settings), str(settings.telegram_api_url)
    watch = await stack.enter_async_context(only_one(settings.database_url))
    database = await open_desk(settings, clock)
    stack.push_async_callback(database.close)
    bot = make_listener(token, api_url)
    stack.push_async_callback(bot.session.close)
    await patiently(bot.get_me)
    speaker = make_speaker(token, api_url)
    stack.push_async_callback(speaker.shutdown)
    await patiently(speaker.initialize)
    database.bot_name = speaker.username
    await offer_commands(speaker, database.renderer, database.company.company.languages[0])
    dp = build_application()
    dp["database"] = database
    app = web_application(lambda: _is_well(database))
    listen = await _listen(settings, app, bot, dp, stopping)
    await stack.enter_async_context(serving(app, settings.listen))
    for tick in every_second:
        await stack.enter_async_context(ticking.every_second(partial(tick, database)))
    await stack.enter_async_context(ticking.every_hour(partial(tidy, database)))
    menus = StaffMenus(speaker, database.renderer)
    await stack.enter_async_context(ticking.every_hour(partial(offer_to_staff, database, menus), is_at_once=True))
    await stack.enter_async_context(ticking.every_second(partial(offer_where_wanted, database, menus)))
    introducing = asyncio.create_task(introduce_oneself(speaker, database.renderer, database.company))
    stack.callback(introducing.cancel)
    delivery = Delivery(database, speaker, Pace(), stopping)
    return listen, delivery.run, Errands(database, speaker, dp["chats"]).run, watch


async def _listen(settings: Settings, app: web.Application, bot: Bot, dp: Dispatcher, stopping: asyncio.Event) -> Side:
    if settings.webhook_url is None or settings.webhook_secret is None:
        return Polling(bot, dp).run
    secret = settings.webhook_secret.get_secret_value()
    accept_calls(app, bot, dp, secret)
    address = str(settings.webhook_url).rstrip("/") + PATH
    await patiently(partial(bot.set_webhook, address, secret_token=secret, allowed_updates=ALLOWED_UPDATES))
    return stopping.wait


async def _is_well(database: Database) -> bool:
    try:
        async with database.open_reading() as session:
            await session.connection()
    except (SQLAlchemyError, OSError):
        return False
    return True


async def _until_stopped(stopping: asyncio.Event, listen: Side, deliver: Side, run_errands: Side, watch: Side) -> None:
    """An update cut off here was not confirmed and comes again; a message on the wire is waited for."""
    sides: Sequence[Side] = (listen, deliver, run_errands, watch, stopping.wait)
    hears, speaks, runs, watches, stop = (asyncio.create_task(side()) for side in sides)
    done, _ = await asyncio.wait({hears, speaks, runs, watches, stop}, return_when=asyncio.FIRST_COMPLETED)
    stopping.set()
    hears.cancel()
    await asyncio.wait({hears, speaks}, timeout=LONGEST_FAREWELL)
    for task in (speaks, runs, watches, stop):
        task.cancel()
    await asyncio.wait({speaks, runs, watches, stop})
    for task in done - {stop}:
        task.result()


def main() -> int:
    try:
        settings = read_settings()
        set_up(settings.log_level, settings.log_format)
        asyncio.run(serve(settings))
    except (WrongSettings, CompanyFileErrors) as trouble:
        sys.stderr.write(f"repairline: {trouble}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
