"""Both catalogues say everything that the templates say, and nothing else."""

import re

import pytest

from messages.catalogues import po_file, read_catalogue
from messages.languages import LANGUAGES
from messages.texts import extracted, forms, missing, updated, written
from tests.messages.telegram_html import TAG

SAME_IN_CHINESE = {"HH:mm", "%(caption)s: %(value)s"}
"""Sentences without words, which need no Chinese character."""
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|%")

every_language = pytest.mark.parametrize("language", LANGUAGES)


def sentences(catalogue):
    return [message for message in catalogue if message.id]


@every_language
def test_a_catalogue_holds_exactly_the_sentences_of_the_templates(language):
    known = {message.id for message in sentences(read_catalogue(language))}
    assert known == {message.id for message in sentences(extracted())}, "run: make texts"


@every_language
def test_a_catalogue_is_as_make_texts_writes_it(language):
    catalogue = updated(read_catalogue(language), extracted())
    assert po_file(language).read_text(encoding="utf-8") == written(catalogue), "run: make texts"


@every_language
def test_nothing_is_fuzzy_or_obsolete(language):
    catalogue = read_catalogue(language)
    assert not catalogue.obsolete
    assert [message.id for message in sentences(catalogue) if message.fuzzy] == []


def test_everything_is_said_in_chinese():
    assert [message.id for message in missing(read_catalogue("zh_CN"))] == []


def test_what_is_said_in_chinese_is_chinese():
    foreign = [
        message.id
        for message in sentences(read_catalogue("zh_CN"))
        if message.id not in SAME_IN_CHINESE
        and not all(re.search(r"[\u4e00-\u9fff、：]", form) for form in forms(message.string))
    ]
    assert foreign == []


@every_language
def test_a_translation_names_the_same_facts(language):
    for message in sentences(read_catalogue(language)):
        expected = {placeholder for form in forms(message.id) for placeholder in PLACEHOLDER.findall(form)}
        for form in filter(None, forms(message.string)):
            assert set(PLACEHOLDER.findall(form)) == expected, f"{message.id!r} is translated as {form!r}"


@every_language
def test_a_translation_is_marked_up_the_same_way(language):
    for message in sentences(read_catalogue(language)):
        expected = sorted(tag[0] for tag in TAG.finditer(forms(message.id)[0]))
        for form in filter(None, forms(message.string)):
            assert sorted(tag[0] for tag in TAG.finditer(form)) == expected, f"{message.id!r} is translated as {form!r}"


def test_a_percent_sign_is_written_twice():
    """Jinja fills every sentence with `%`, also one without facts."""
    for message in sentences(extracted()):
        for form in forms(message.id):
            assert "%" not in PLACEHOLDER.findall(form), f"write %% in {form!r}"
