"""What stands on the buttons fits on the buttons."""

import unicodedata

import pytest

from messages.environment import TEMPLATES
from messages.languages import LANGUAGES
from messages.renderer import Renderer
from tests.messages.sample_facts import ALWAYS_THERE, LABELS, ZONE

WIDEST = 28


def columns(caption: str) -> int:
    """How wide a phone shows it: a Chinese character counts twice."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in caption)


def captions() -> list[str]:
    lines = (TEMPLATES / "labels.j2").read_text(encoding="utf-8").splitlines()
    return [line.split()[2] for line in lines if line.startswith("% block ")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", captions())
def test_a_caption_fits_on_its_button(renderer: Renderer, name, language):
    caption = renderer.caption(name, language, **(ALWAYS_THERE | {"zone": ZONE} | LABELS.get(name, {})))
    assert 0 < columns(caption) <= WIDEST, f"{caption!r} takes {columns(caption)} columns"
    assert "\n" not in caption


def test_two_captions_of_a_language_never_read_alike(renderer: Renderer):
    """Typed answers work wherever buttons do, so a caption must mean one thing."""
    plain = [name for name in captions() if name not in LABELS]
    for language in LANGUAGES:
        assert len({renderer.caption(name, language) for name in plain}) == len(plain)
