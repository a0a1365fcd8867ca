"""The menu beside the message field: what a person may ask for at any time, in their language."""

import logging
from collections.abc import Iterable, Mapping

from telegram.error import BadRequest, Forbidden, TelegramError

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
    Role.TECHNICIAN: {
        "day": "my_day",
        "jobs": "my_jobs",
        "log": "work_log",
        "update": "software_update",
    },
    Role.LEADER: {
        "region": "my_region",
        "digest": "digest",
        "logs": "work_logs",
        "absences": "who_is_away",
        "updates": "software_updates",
        "software": "who_is_behind",
        "campaigns": "campaigns",
        "staff": "staff",
        "invite": "invite",
    },
    Role.DISPATCHER: {
        "new": "take_call",
        "absences": "who_is_away",
    },
    Role.HEADQUARTERS: {
        "digest": "digest",
        "updates": "software_updates",
        "software": "who_is_behind",
        "campaigns": "campaigns",
    },
    Role.ADMIN: {
        "staff": "staff",
        "invite": "invite",
    },
}
"""A line a command, the most needed first; whoever holds several offices has the commands of all, in this order."""
OF_STAFF = {"leave": "take_leave"}
PRIVATE = {"type": "all_private_chats"}


class StaffMenus:
    """Staff's own commands come first in their own chats; what a chat has from us already is not sent again."""

    def __init__(self, speaker: Speaker, renderer: Renderer) -> None:
        self._speaker = speaker
        self._renderer = renderer
        self._offered: dict[int, list[dict[str, str]]] = {}

    async def offer(self, staff: Iterable[tuple[Person, Role]]) -> None:
        """One after the other; who has not begun a chat yet, or when Telegram is away, is left for the next time."""
        for chat_id, commands in self._commands(staff).items():
            if self._offered.get(chat_id) == commands:
                continue
            try:
                scope = {"type": "chat", "chat_id": chat_id}
                await call(self._speaker, "setMyCommands", {"commands": commands, "scope": scope})
            except (BadRequest, Forbidden):
                continue
            except TelegramError as trouble:
                log.warning("the menus of staff could not be set (%s); they stay as they were", type(trouble).__name__)
                return
            self._offered[chat_id] = commands

    def _commands(self, staff: Iterable[tuple[Person, Role]]) -> dict[int, list[dict[str, str]]]:
        offices: dict[int, dict[str, str]] = {}
        languages: dict[int, str] = {}
        for person, role in staff:
            if person.telegram_id and person.is_reachable:
                offices.setdefault(person.telegram_id, {}).update(OF_OFFICE[role])
                languages[person.telegram_id] = person.language
        return {
            chat_id: _described(self._renderer, languages[chat_id], own | OF_STAFF | COMMANDS)
            for chat_id, own in offices.items()
        }


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
