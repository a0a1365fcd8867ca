"""The demo begins on the last working morning of the week, whenever it is started."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.show import begin_on_the_last_morning


@pytest.mark.parametrize(
    ("started", "begins"),
    [
        ("2026-11-23 08:00", "2026-11-28 10:00"),
        ("2026-11-27 23:30", "2026-11-28 10:00"),
        ("2026-11-28 19:00", "2026-11-28 10:00"),
        ("2026-11-29 12:00", "2026-11-28 10:00"),
        ("2026-11-30 00:30", "2026-12-05 10:00"),
        ("2026-10-01 12:00", "2026-09-30 10:00"),  # the rest of the week is a holiday
    ],
)
def test_the_clock_begins_on_the_last_working_morning(tmp_path, started, begins):
    now = shanghai(started)
    begin_on_the_last_morning(tmp_path / "clock", now)
    assert now + timedelta(seconds=float((tmp_path / "clock").read_text())) == shanghai(begins)


def test_a_demo_that_goes_on_keeps_its_clock(tmp_path):
    (tmp_path / "clock").write_text("7")
    begin_on_the_last_morning(tmp_path / "clock", datetime(2026, 11, 23, tzinfo=UTC))
    assert (tmp_path / "clock").read_text() == "7"


def shanghai(text):
    return datetime.fromisoformat(f"{text}+08:00")
