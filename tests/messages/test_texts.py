"""Bringing the catalogues up to date keeps what was translated and names what was not."""

import pytest
from babel.messages import Catalog

from messages.texts import extracted, missing, updated, written


@pytest.fixture
def templates(tmp_path):
    (tmp_path / "customer").mkdir()
    (tmp_path / "customer" / "farewell.j2").write_text(
        '{{ _("Thank you!") }}\n% if more\n{{ _("See you.") }}\n% endif\n'
    )
    return tmp_path


@pytest.fixture
def catalogue():
    chinese = Catalog("zh_CN")
    chinese.add("Thank you!", "谢谢！")
    chinese.add("See you soon.", "回头见。")
    return chinese


def test_translations_are_kept_and_old_sentences_leave(templates, catalogue):
    brought = updated(catalogue, extracted(templates))
    assert brought["Thank you!"].string == "谢谢！"
    assert not brought["See you."].string
    assert "See you soon." not in written(brought)


def test_what_is_missing_is_named_with_file_and_line(templates, catalogue):
    lacking = missing(updated(catalogue, extracted(templates)))
    assert [(message.id, message.locations) for message in lacking] == [("See you.", [("customer/farewell.j2", 3)])]


def test_a_catalogue_carries_no_dates_and_no_line_numbers(templates, catalogue):
    text = written(updated(catalogue, extracted(templates)))
    assert "Date" not in text
    assert "#: customer/farewell.j2\n" in text
