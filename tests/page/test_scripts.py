"""What the page's scripts are made of: a purpose each, nothing long, no markup from words."""

from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[2] / "sandbox" / "page" / "script").glob("*.js"))
MARKUP_FROM_WORDS = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_says_what_it_is_for_stays_short_and_makes_no_markup_from_words(script: Path):
    text = script.read_text("utf-8")
    assert text.startswith("/** ")
    assert len(text.splitlines()) < 200
    assert [word for word in MARKUP_FROM_WORDS if word in text] == []
