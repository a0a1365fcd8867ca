"""Every message in every language: sendable, and worded as its golden file says. RECORD_GOLDEN=1 records anew."""

import os
from pathlib import Path

import pytest

from messages.environment import TEMPLATES
from messages.languages import LANGUAGES
from messages.renderer import Renderer
from tests.messages.sample_facts import ALWAYS_THERE, SAMPLES, UNDER_A_PICTURE, ZONE
from tests.messages.telegram_html import complaints, visible_length

GOLDEN = Path(__file__).with_name("golden")
IS_RECORDING = bool(os.environ.get("RECORD_GOLDEN"))
LONGEST_MESSAGE, LONGEST_UNDER_A_PICTURE = 4096, 1024

every_sample = pytest.mark.parametrize("sample", sorted(SAMPLES))


def templates() -> set[str]:
    files = {file.relative_to(TEMPLATES).with_suffix("").as_posix() for file in TEMPLATES.glob("*/**/*.j2")}
    return {file for file in files if "/_" not in file}  # a file for inclusion only begins with _


def without_variant(sample: str) -> str:
    return sample.partition("#")[0]


def spoken(renderer: Renderer, sample: str, language: str) -> str:
    return renderer.text(without_variant(sample), language, ZONE, **(ALWAYS_THERE | SAMPLES[sample]))


def golden_file(sample: str, language: str) -> Path:
    return GOLDEN / language / f"{sample.replace('#', '.')}.txt"


def test_every_template_has_sample_facts():
    lacking = sorted(templates() - set(map(without_variant, SAMPLES)))
    assert not lacking, f"add these to SAMPLES in tests/messages/sample_facts.py: {lacking}"


def test_every_sample_has_its_template():
    left_over = sorted(set(map(without_variant, SAMPLES)) - templates())
    assert not left_over, f"no such template; remove these from tests/messages/sample_facts.py: {left_over}"


@every_sample
def test_a_message_can_be_sent_in_each_language(renderer, sample):
    for language in LANGUAGES:
        text = spoken(renderer, sample, language)
        assert text, "Telegram refuses an empty message"
        assert complaints(text) == []
        is_under_a_picture = without_variant(sample) in UNDER_A_PICTURE
        assert visible_length(text) <= (LONGEST_UNDER_A_PICTURE if is_under_a_picture else LONGEST_MESSAGE)


@every_sample
def test_a_message_is_worded_as_its_golden_file_in_each_language(renderer, sample):
    for language in LANGUAGES:
        text, golden = spoken(renderer, sample, language) + "\n", golden_file(sample, language)
        if IS_RECORDING:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        recorded = golden.read_text(encoding="utf-8") if golden.exists() else ""
        assert text == recorded, "if the new wording is meant: RECORD_GOLDEN=1 pytest tests/messages/test_templates.py"


def test_every_golden_file_belongs_to_a_sample():
    known = {golden_file(sample, language) for sample in SAMPLES for language in LANGUAGES}
    left_over = sorted(set(GOLDEN.rglob("*.txt")) - known)
    if IS_RECORDING:
        for file in left_over:
            file.unlink()
    assert IS_RECORDING or not left_over
