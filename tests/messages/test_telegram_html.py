"""The checker of these tests is stricter than Telegram, never laxer."""

import pytest

from tests.messages.telegram_html import complaints, visible_length


@pytest.mark.parametrize(
    "good",
    [
        "Tom &amp; <b>Jerry</b>",
        "<b>bold <i>and more</i></b>",
        '<a href="https://example.org/?a=1&amp;b=2">map</a>',
        "<blockquote expandable>long</blockquote>",
        "&#39;quoted&#39;",
    ],
)
def test_what_telegram_takes_is_taken(good):
    assert complaints(good) == []


@pytest.mark.parametrize(
    "bad",
    [
        "Tom & Jerry",
        "1 < 2",
        "<b>open",
        "closed</b>",
        "<b><i>crossed</b></i>",
        "<br>",
        "<p>text</p>",
        "&nbsp;",
        '<b class="x">b</b>',
    ],
)
def test_what_telegram_refuses_is_refused(bad):
    assert complaints(bad)


def test_length_is_counted_as_telegram_counts_it():
    assert visible_length("<b>&lt;火🔥</b>") == 1 + 1 + 2
