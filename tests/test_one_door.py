"""One door per thing: each of these may stand in one place of the product only."""

import io
import re
import subprocess
import sys
import tokenize
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# thing, how it looks in the code, its door
DOORS = [
    ("commit", r"\.commit\(", ["bot/database.py"]),
    ("engine", r"\bcreate_(async_)?engine\(", ["bot/database.py"]),
    ("the time", r"\b(datetime\.(utc)?now|date\.today|time\.time)\b", ["bot/database.py"]),
    ("environment variables", r"\b(os\.environ|getenv|BaseSettings)\b", ["bot/settings.py"]),
    (
        "speaking to Telegram",
        r"^\s*(from|import) telegram\b|\bExtBot\b",
        ["bot/delivery*.py", "bot/speaker.py", "bot/command_menu.py", "bot/profile.py"],
    ),
    ("APScheduler", r"^\s*(from|import) apscheduler\b", ["scheduler/clock.py"]),
    ("questions to the database", r"\bselect\(", ["models/*"]),
    ("new rows", r"\bsession\.add(_all)?\(", ["desk/*", "models/*", "bot/conversation_storage.py"]),
    ("kinds of buttons", r"^class \w+\(.*\bButton\b", ["messages/buttons/*"]),
    ("keyboards", r"\binline_keyboard\b", ["messages/markup.py"]),
    # Rules know the words that they listen for, and the demo the names of its cast.
    ("words for people", r"[一-鿿]|\bn?gettext\(", ["messages/*", "rules/*", "bot/demo*.py"]),
    ("background tasks", r"\b(create_task|ensure_future)\(", ["bot/__main__.py"]),
]


@pytest.mark.parametrize(("thing", "pattern", "doors"), DOORS, ids=[thing for thing, *_ in DOORS])
def test_one_door(thing, pattern, doors):
    elsewhere = [name for name in product() if not any(fnmatch(name, door) for door in doors)]
    strays = [f"{name}:{number}: {line.strip()}" for name in elsewhere for number, line in lines_with(pattern, name)]
    assert not strays, f"{thing}: only in {', '.join(doors)}"


def test_rules_need_nothing_but_python():
    imported = re.compile(r"^\s*(?:from|import) (\w+)")
    strays = [
        f"{name}:{number}: {line.strip()}"
        for name in product()
        if name.startswith("rules/")
        for number, line in lines_with(imported.pattern, name)
        if imported.match(line)[1] not in {"rules", *sys.stdlib_module_names}
    ]
    assert not strays


@cache
def product():
    tracked = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, check=True, capture_output=True, text=True)
    outside = ("tests/", "benchmarks/", "sandbox/", "scripts/")
    return [name for name in tracked.stdout.splitlines() if not name.startswith(outside) and (ROOT / name).exists()]


def lines_with(pattern, name):
    return [(number, line) for number, line in enumerate(code_of(name), 1) if re.search(pattern, line)]


@cache
def code_of(name):
    """The file's lines without its comments and docstrings: what is only talked about is not used."""
    lines = (ROOT / name).read_text().splitlines()
    last = tokenize.NEWLINE
    for token in tokenize.generate_tokens(io.StringIO("\n".join(lines)).readline):
        begins_statement = last in {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and begins_statement):
            blank_out(lines, token.start, token.end)
        if token.type not in {tokenize.COMMENT, tokenize.NL}:
            last = token.type
    return lines


def blank_out(lines, start, end):
    (first, from_column), (last, to_column) = start, end
    for number in range(first, last + 1):
        line = lines[number - 1]
        begin = from_column if number == first else 0
        finish = to_column if number == last else len(line)
        lines[number - 1] = line[:begin] + " " * (finish - begin) + line[finish:]
