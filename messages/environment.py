"""Jinja as our templates are written: HTML-safe, strict about facts, and what is written is what is sent."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context

from messages.catalogues import translations
from messages.formats import FILTERS

TEMPLATES = Path(__file__).with_name("templates")
LINE_STATEMENT_PREFIX = "%"
# Captions are no HTML for Telegram, and what the filters write is escaped where it is used.
PLAIN_TEXT = ("labels.j2", "formats.j2", "names.j2", "calendar.j2")


class KeepBlankLines(Extension):
    """Jinja swallows the blank lines after a line statement; an empty comment holds the first one in place."""

    _before_a_blank_line = re.compile(r"^([ \t]*%.*\n)(?=[ \t]*\n)", re.MULTILINE)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return self._before_a_blank_line.sub(r"\1{##}", source)


def environment() -> Environment:
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=lambda name: name not in PLAIN_TEXT,  # noqa: S701
        undefined=StrictUndefined,
        line_statement_prefix=LINE_STATEMENT_PREFIX,
        extensions=["jinja2.ext.i18n", KeepBlankLines],
        auto_reload=False,
        cache_size=-1,
    )
    jinja.filters |= FILTERS
    _speak_the_readers_language(jinja)
    return jinja


def _speak_the_readers_language(jinja: Environment) -> None:
    @pass_context
    def gettext(context: Context, message: str) -> str:
        return str(translations(context["language"]).gettext(message))

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, count: int) -> str:
        return str(translations(context["language"]).ngettext(singular, plural, count))

    jinja.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by i18n
