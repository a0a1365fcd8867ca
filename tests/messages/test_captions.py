"""What stands on the buttons fits on the buttons."""

import pytest

from messages.buttons.way_out import APerson
from messages.environment import TEMPLATES
from messages.languages import LANGUAGES
from messages.markup import columns, inline, press
from messages.renderer import Renderer
from tests.messages.sample_facts import ALWAYS_THERE, LABELS, ZONE

WIDEST = 28


def captions() -> list[str]:
    lines = (TEMPLATES / "labels.j2").read_text(encoding="utf-8").splitlines()
    return [line.split()[2] for line in lines if line.startswith("% block ")]


@pytest.mark.parametrize("name", captions())
def test_a_caption_fits_on_its_button_in_each_language(renderer: Renderer, name):
    for language in LANGUAGES:
        caption = renderer.caption(name, language, **(ALWAYS_THERE | {"zone": ZONE} | LABELS.get(name, {})))
        assert 0 < columns(caption) <= WIDEST, f"{caption!r} takes {columns(caption)} columns"
        assert "\n" not in caption


def test_two_captions_of_a_language_never_read_alike(renderer: Renderer):
    """Typed answers work wherever buttons do, so a caption must mean one thing."""
    plain = [name for name in captions() if name not in LABELS]
    for language in LANGUAGES:
        assert len({renderer.caption(name, language) for name in plain}) == len(plain)


NARROW, WIDE = "A person, please", "Complaint or praise"


@pytest.mark.parametrize(
    ("row", "rows"),
    [
        ((NARROW, "Language"), [2]),
        ((NARROW, WIDE), [1, 1]),
        ((WIDE,), [1]),
        (("一二三四五六七八", "返回"), [2]),
        (("一二三四五六七八九", "返回"), [1, 1]),
        (("★1", "★2", "★3", "★4", "★5"), [5]),
    ],
)
def test_what_stands_side_by_side_is_not_cut_short_on_a_phone(row, rows):
    keyboard = inline([[press(caption, APerson()) for caption in row], []])["inline_keyboard"]
    assert [len(keys) for keys in keyboard] == rows
    assert [key["text"] for keys in keyboard for key in keys] == list(row)
