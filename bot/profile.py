"""How the bot introduces itself to whoever opens it: name, a line, and a few words, in each language."""

import logging
from typing import NamedTuple
from zoneinfo import ZoneInfo

from telegram.error import TelegramError

from bot.command_menu import spoken
from bot.speaker import Speaker, call
from messages.markup import without_markup
from messages.renderer import Renderer
from rules.company import Company

log = logging.getLogger(__name__)


class Words(NamedTuple):
    called: str
    """As the Bot API calls them: setMyName, getMyName, and their parameter."""
    parameter: str
    most: int


PROFILE = (
    Words("Name", "name", 64),
    Words("ShortDescription", "short_description", 120),
    Words("Description", "description", 512),
)


async def introduce_oneself(speaker: Speaker, renderer: Renderer, company: Company) -> None:
    """Asked first, set only where it changed: Telegram lets a name be changed a few times a day."""
    try:
        for code, language in spoken(company.company.languages[0]):
            for words in PROFILE:
                await _say(speaker, words, code, _worded(renderer, company, words, language))
    except TelegramError as trouble:
        log.warning("the bot's profile could not be set (%s); it stays as it was", type(trouble).__name__)


async def _say(speaker: Speaker, words: Words, code: str, text: str) -> None:
    known = await call(speaker, f"getMy{words.called}", {"language_code": code})
    if known[words.parameter] != text:
        await call(speaker, f"setMy{words.called}", {words.parameter: text, "language_code": code})


def _worded(renderer: Renderer, company: Company, words: Words, language: str) -> str:
    zone = ZoneInfo(company.company.time_zone)
    text = without_markup(renderer.text(f"profile/{words.parameter}", language, zone, house=company.company))
    return text if len(text) <= words.most else text[: words.most - 1] + "…"
