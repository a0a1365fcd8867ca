"""The menu beside the message field: what a person may ask for at any time, in their language."""

import logging

from telegram.error import TelegramError

from bot.speaker import Speaker, call
from messages.renderer import Renderer

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
PRIVATE = {"type": "all_private_chats"}


async def offer_commands(speaker: Speaker, renderer: Renderer, house_language: str) -> None:
    """People whose language we do not speak see the house's first."""
    for code, language in (("", house_language), ("zh", "zh_CN"), ("en", "en")):
        commands = [
            {"command": command, "description": renderer.caption(caption, language)}
            for command, caption in COMMANDS.items()
        ]
        try:
            await call(speaker, "setMyCommands", {"commands": commands, "scope": PRIVATE, "language_code": code})
        except TelegramError as trouble:
            log.warning("the command menu could not be set (%s); it stays as it was", type(trouble).__name__)
            return
