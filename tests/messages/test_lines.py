"""What a template takes over from another keeps its end of line: two sentences never run into each other."""

import re

from messages.environment import TEMPLATES

TAKES_OVER = re.compile(r'^% include "([^"]+)"$')
OTHER_BRANCH, END = re.compile(r"^% (elif|else)\b"), re.compile(r"^% end(if|for)\b")
BEGIN = re.compile(r"^% (if|for)\b")


def ends_in_words(part: str) -> bool:
    """Jinja cuts off a last end of line, and a line that begins with % takes its own along."""
    return not (TEMPLATES / part).read_text("utf-8").splitlines()[-1].startswith("%")


def what_follows(lines: list[str]) -> str:
    """The first line that may be said next; the other branches are not."""
    skipping = 0
    for line in lines:
        if skipping:
            skipping += bool(BEGIN.match(line)) - bool(END.match(line))
        elif OTHER_BRANCH.match(line):
            skipping = 1
        elif not END.match(line):
            return line
    return ""


def test_whatever_follows_a_part_that_ends_in_words_begins_on_a_line_of_its_own():
    run_together = []
    for path in TEMPLATES.rglob("*.j2"):
        lines = path.read_text("utf-8").splitlines()
        for place, line in enumerate(lines):
            taken = TAKES_OVER.match(line)
            if taken and ends_in_words(taken[1]) and what_follows(lines[place + 1 :]):
                run_together.append((path.name, taken[1]))
    assert run_together == [], 'write {% include "…" %}, which keeps the end of the line'
