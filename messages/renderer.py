"""Template name, the reader's language and the facts become the words that are sent."""

import re
from zoneinfo import ZoneInfo

from messages.blocks import render_block
from messages.environment import environment
from messages.markup import without_markup

_MORE_THAN_ONE_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


class Renderer:
    def __init__(self) -> None:
        self._jinja = environment()

    def text(self, template: str, language: str, zone: ZoneInfo, /, **facts: object) -> str:
        """The message as it is sent. `now` among the facts lets it say "tomorrow"."""
        rendered = self._jinja.get_template(f"{template}.j2").render(facts, language=language, zone=zone)
        return _MORE_THAN_ONE_BLANK_LINE.sub("\n\n", rendered).strip()

    def caption(self, name: str, language: str, /, **facts: object) -> str:
        """A button's caption: one block of `labels.j2`."""
        return render_block(self._jinja, "labels.j2", name, facts | {"language": language})

    def on_paper(self, name: str, language: str, zone: ZoneInfo, /, **facts: object) -> str:
        """What stands on a printed page, as plain text: one block of `paper.j2`."""
        return without_markup(render_block(self._jinja, "paper.j2", name, facts | {"language": language, "zone": zone}))

    def in_digest_files(self, name: str, language: str, zone: ZoneInfo, /, **facts: object) -> str:
        """What stands in a digest's chart and workbook, as plain text: one block of `digest_files.j2`."""
        facts |= {"language": language, "zone": zone}
        return without_markup(render_block(self._jinja, "digest_files.j2", name, facts))

    def in_calendar(self, name: str, language: str, /, **facts: object) -> str:
        """What stands in a calendar: one block of `calendar.j2`."""
        return render_block(self._jinja, "calendar.j2", name, facts | {"language": language})
