"""The menu beside the message field: what a person may ask for at any time, in their language."""

import logging
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.database import Database
from bot.speaker import Speaker, call
from messages.renderer import Renderer
from models.dispatch_group import dispatch_chat
from models.person import Person
from models.post import offices_of, staff_since
from rules.roles import Role

log = logging.getLogger(__name__)

COMMANDS = {
    "report": "report_fault",
    "tickets": "my_tickets",
    "machines": "my_machines",
    "maintenance": "ask_maintenance",
    "suggest": "suggest",
    "complaint": "complain",
    "called": "i_telephoned",
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
        "open": "offered_jobs",
        "log": "work_log",
        "update": "software_update",
        "appraisal": "my_appraisal",
    },
    Role.LEADER: {
        "region": "my_region",
        "digest": "digest",
        "evening": "evening_word",
        "logs": "work_logs",
        "conduct": "conduct",
        "suggestions": "suggestions",
        "absences": "who_is_away",
        "plan": "maintenance_plan",
        "urgent": "urgent_faults",
        "updates": "software_updates",
        "software": "who_is_behind",
        "campaigns": "campaigns",
        "appraisals": "appraisals",
        "appraisal": "my_appraisal",
        "staff": "staff",
        "invite": "invite",
    },
    Role.DISPATCHER: {
        "waiting": "waiting",
        "new": "take_call",
        "urgent": "urgent_faults",
        "absences": "who_is_away",
        "plan": "maintenance_plan",
    },
    Role.HEADQUARTERS: {
        "digest": "digest",
        "logs": "work_logs",
        "conduct": "conduct",
        "suggestions": "suggestions",
        "urgent": "urgent_faults",
        "updates": "software_updates",
        "software": "who_is_behind",
        "campaigns": "campaigns",
        "appraisals": "appraisals",
        "seen": "who_saw",
    },
    Role.ADMIN: {
        "staff": "staff",
        "invite": "invite",
    },
}
"""A line a command, the most needed first; whoever holds several offices has the commands of all, in this order."""
OF_STAFF = {"leave": "take_leave"}
MOST_SHOWN = 20
"""More than that nobody looks through on a phone."""
IN_GROUPS = {"bind": "bind_group", "unbind": "unbind_group"}
"""For a group's administrators: everybody else finds buttons there."""
OF_DISPATCHERS_GROUP = {"waiting": "waiting", **IN_GROUPS}
PRIVATE, OF_A_GROUP = {"type": "all_private_chats"}, {"type": "all_chat_administrators"}
A_WHILE = timedelta(days=2)
"""So long somebody who left is looked after: their menu may not have been changed when they did."""
Staff = Iterable[tuple[Person, Role | None]]
Menus = dict[int, list[dict[str, str]]]
"""What a chat is offered; nothing: what every such chat is."""


class StaffMenus:
    """Staff's own commands come first in their own chats; what a chat has from us already is not sent again."""

    def __init__(self, speaker: Speaker, renderer: Renderer) -> None:
        self._speaker = speaker
        self._renderer = renderer
        self._offered: Menus = {}

    async def offer(self, staff: Staff) -> None:
        """One after the other; who has not begun a chat yet, or when Telegram is away, is left for the next time."""
        await self._offer(self._commands(staff))

    async def offer_to_dispatchers(self, chat_id: int | None, language: str) -> None:
        """In their group; one that was theirs before has what every group has."""
        before: Menus = {each: [] for each in self._offered if each < 0 and each != chat_id}
        now = {chat_id: _described(self._renderer, language, OF_DISPATCHERS_GROUP)} if chat_id else {}
        await self._offer(before | now)

    async def _offer(self, menus: Menus) -> None:
        for chat_id, commands in menus.items():
            if self._offered.get(chat_id) == commands:
                continue
            method = "setMyCommands" if commands else "deleteMyCommands"
            scope = {"scope": {"type": "chat", "chat_id": chat_id}}
            try:
                await call(self._speaker, method, scope | ({"commands": commands} if commands else {}))
            except (BadRequest, Forbidden):
                continue
            except TelegramError as trouble:
                log.warning("the menus of staff could not be set (%s); they stay as they were", type(trouble).__name__)
                return
            self._offered[chat_id] = commands

    def _commands(self, staff: Staff) -> Menus:
        offices: dict[int, set[Role]] = {}
        languages: dict[int, str] = {}
        for person, role in staff:
            if person.telegram_id and person.is_reachable:
                offices.setdefault(person.telegram_id, set()).update({role} if role else set())
                languages[person.telegram_id] = person.language
        return {
            chat_id: _described(self._renderer, languages[chat_id], commands_for(roles))
            for chat_id, roles in offices.items()
        }


async def offer_to_staff(database: Database, menus: StaffMenus) -> None:
    async with database.open_reading() as session:
        staff = await staff_since(session, database.clock() - A_WHILE)
        dispatchers = await dispatch_chat(session)
    await menus.offer(staff)
    await menus.offer_to_dispatchers(dispatchers, database.company.company.languages[0])


async def offer_where_wanted(database: Database, menus: StaffMenus) -> None:
    """Whose office or language has just changed need not wait for the next hour."""
    wanted, database.menus_wanted = database.menus_wanted, set()
    if wanted:
        async with database.open_reading() as session:
            found = await offices_of(session, wanted)
            dispatchers = await dispatch_chat(session)
        await menus.offer(found)
        await menus.offer_to_dispatchers(dispatchers, database.company.company.languages[0])


def commands_for(roles: Collection[Role]) -> dict[str, str]:
    """The offices' own in the table's order, then what every customer may ask for, as far as there is room."""
    own: dict[str, str] = {}
    for role, commands in OF_OFFICE.items():
        own |= commands if role in roles else {}
    own |= OF_STAFF if roles else {}
    room = max(MOST_SHOWN - len(own), 0)
    return own | dict([each for each in COMMANDS.items() if each[0] not in own][:room]) | {"help": "help"}


def spoken(house_language: str) -> tuple[tuple[str, str], ...]:
    """Telegram's code and ours; people whose language we do not speak see the house's first."""
    return (("", house_language), ("zh", "zh_CN"), ("en", "en"))


def _described(renderer: Renderer, language: str, commands: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"command": each, "description": renderer.caption(name, language)} for each, name in commands.items()]


async def offer_commands(speaker: Speaker, renderer: Renderer, house_language: str) -> None:
    for code, language in spoken(house_language):
        for scope, commands in ((PRIVATE, COMMANDS), (OF_A_GROUP, IN_GROUPS)):
            described = {"commands": _described(renderer, language, commands), "scope": scope, "language_code": code}
            try:
                await call(speaker, "setMyCommands", described)
            except TelegramError as trouble:
                log.warning("the command menu could not be set (%s); it stays as it was", type(trouble).__name__)
                return
