"""How long things are kept: what an operator sets wrong is one clear line."""

import re

from bot.company_file import read_company
from rules.company.kept import Kept
from tests.bot.test_company_file import EXAMPLE, errors_of, with_change

EXPECTED = 'expected a length of time such as "30m", "2h" or "3d"'
TOO_SHORT = "must be thirty days at least"


def test_a_file_without_it_keeps_the_usual_times():
    without = re.sub(r"\[kept\]\n(.+\n)+", "", EXAMPLE)
    assert "[kept]" not in without
    assert read_company(without, "company.toml").kept == read_company(EXAMPLE, "company.toml").kept == Kept()


def test_a_wrong_time_is_one_clear_line():
    for wrong, told in (
        ('"0m"', EXPECTED),
        ('"two years"', EXPECTED),
        ("730", EXPECTED),
        ('"0d"', EXPECTED),
        ('"29d"', TOO_SHORT),
    ):
        [line] = errors_of(with_change('tickets = "730d"', f"tickets = {wrong}"))
        assert line.split(": ", 1)[1] == f"kept.tickets: {told}", wrong
    [line] = errors_of(with_change('seen = "365d"', 'seen = "5h"'))
    assert line.split(": ", 1)[1] == f"kept.seen: {TOO_SHORT}"


def test_what_may_come_back_is_not_forgotten_before():
    long = with_change('reopen = "14d"', 'reopen = "60d"').replace('tickets = "730d"', 'tickets = "40d"')
    [line] = errors_of(long)
    assert "kept.tickets: must not be shorter than timers.reopen" in line


def test_nobody_is_forgotten_before_what_they_told():
    for name in ("tickets", "feedback"):
        [line] = errors_of(with_change(f'{name} = "730d"', f'{name} = "1096d"'))
        assert "kept.customers: must not be shorter than kept.tickets and kept.feedback" in line
