"""The line of every key and value of a TOML text, whatever way it is written."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.company_file.lines import line_of_each
from bot.company_file.values import every_value

WAYS = r'''# a comment with [brackets], "quotes" and = signs
title = "a # is no comment" # [but] this = is
"quoted key" = 'C:\path\'
a.b."c.d" = 1.5
when = 1979-05-27 07:32:00Z
words = """
"one" \"""two\""" ["three"]""""
literal = \'\'\'
it's "fine"\'\'\'
list = [
    1, # one
    [2, 3], { x = 4, y.z = [5] },

    "]",
]
[table]
empty = {}
nothing = []
[[entries]]
name = "first"
[[entries.parts]]
n = 1
[[entries.parts]]
n = 2
[entries.more]
n = 3
[[entries]]
[[entries.parts]]
n = 4
[ spaced . "out" ]
n = 5
'''.replace("\\'\\'\\'", "'''")


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(WAYS.split("\n"), 1) if words in line)


def test_every_key_and_value_has_its_line():
    lines = line_of_each(WAYS)
    assert set(lines) == {path for path, _ in every_value(tomllib.loads(WAYS))}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("quoted key",), "quoted key"),
        (("a", "b", "c.d"), "a.b."),
        (("literal",), "literal"),
        (("list", 1, 1), "[2, 3]"),
        (("list", 2, "y", "z", 0), "[2, 3]"),
        (("list", 3), '    "]",'),
        (("table", "nothing"), "nothing"),
        (("entries", 0, "parts", 1, "n"), "n = 2"),
        (("entries", 0, "more", "n"), "n = 3"),
        (("entries", 1, "parts", 0, "n"), "n = 4"),
        (("spaced", "out"), "spaced"),
    ],
)
def test_the_line_is_the_one_that_an_editor_shows(path, words):
    assert line_of_each(WAYS)[path] == line_of(words)


@given(st.lists(st.sampled_from(WAYS.split("\n")), max_size=12))
def test_whatever_tomllib_accepts_has_a_line_for_everything(chosen):
    text = "\n".join(chosen)
    try:
        file = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert set(line_of_each(text)) == {path for path, _ in every_value(file)}
