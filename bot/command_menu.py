"""The menu beside the message field: what a person may ask for at any time, in their language."""

import logging
from asyncio import gather
from collections.abc import Iterable, Mapping
from contextlib import suppress

from telegram.error import TelegramError

from bot.speaker import Speaker, call
from messages.renderer import Renderer
from models.person import Person
from rules.roles import Role

log = logging.getLogger(__name__)

COMMANDS = {
    "report": "report_fault",
    "tickets": "my_tickets",
    "machines": "my_machines",
    "maintenance": "ask_maintenance",
    "suggest": "suggest",
    "complaint": "complain",
    "person": "a_person",
    "cancel": "cancel",
    "language": "language",
    "privacy": "privacy",
    "help": "help",
}
"""Command and the caption that says what it does."""
OF_OFFICE = {
    Role.TECHNICIAN: {"day": "my_day", "jobs": "my_jobs", "log": "work_log"},
    Role.LEADER: {"logs": "work_logs", "absences": "who_is_away"},
}
OF_STAFF = {"leave": "take_leave"}
PRIVATE = {"type": "all_private_chats"}


async def offer_staff_commands(speaker: Speaker, renderer: Renderer, staff: Iterable[tuple[Person, Role]]) -> None:
    """Their own come first in their own chat; who has not begun one yet is left for the next hour."""
    offices: dict[int, dict[str, str]] = {}
    languages: dict[int, str] = {}
    for person, role in staff:
        if person.telegram_id and person.is_reachable:
            offices.setdefault(person.telegram_id, {}).update(OF_OFFICE[role])
            languages[person.telegram_id] = person.language
    await gather(*(_offer_in(speaker, renderer, chat, languages[chat], own) for chat, own in offices.items()))


async def _offer_in(speaker: Speaker, renderer: Renderer, chat_id: int, language: str, own: dict[str, str]) -> None:
    commands = _described(renderer, language, own | OF_STAFF | COMMANDS)
    with suppress(TelegramError):
        await call(speaker, "setMyCommands", {"commands": commands, "scope": {"type": "chat", "chat_id": chat_id}})


def _described(renderer: Renderer, language: str, commands: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"command": each, "description": renderer.caption(name, language)} for each, name in commands.items()]


async def offer_commands(speaker: Speaker, renderer: Renderer, house_language: str) -> None:
    """People whose language we do not speak see the house's first."""
    for code, language in (("", house_language), ("zh", "zh_CN"), ("en", "en")):
        commands = _described(renderer, language, COMMANDS)
        try:
            await call(speaker, "setMyCommands", {"commands": commands, "scope": PRIVATE, "language_code": code})
        except TelegramError as trouble:
            log.warning("the command menu could not be set (%s); it stays as it was", type(trouble).__name__)
            return
