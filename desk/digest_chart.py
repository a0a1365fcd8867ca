"""The picture of a digest: the period beside those before it, and for the house its regions [L2]."""

from operator import attrgetter
from typing import Any

from desk.digest_contents import Digest
from desk.digest_words import Words
from messages.languages import IN_PRINT

PANELS = (("reported_count", "visit_count"), ("on_time_share", "first_time_share"))
"""Two figures side by side in each."""


def chart(digest: Digest, words: Words) -> dict[str, Any]:
    language, region = IN_PRINT[words.language]
    return {
        "language": language,
        "region": region,
        "title": words.title,
        "periods": [words("period", period=each) for each in digest.periods],
        "panels": [_panel(digest, words, names) for names in PANELS],
        "regions_title": words("regions"),
        "regions": [
            {
                "name": words.of(each.name),
                "value": figures.reported_count,
                "words": " · ".join(words.value(name, getattr(figures, name)) for name, _ in PANELS),
            }
            for each, figures in digest.regions
        ],
    }


def series(drawn: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What the picture shows, for whoever cannot see it."""
    return [
        (name, [words[place] for words in panel["words"]])
        for panel in drawn["panels"]
        for place, name in enumerate(panel["series"])
    ]


def _panel(digest: Digest, words: Words, names: tuple[str, ...]) -> dict[str, Any]:
    values = [[attrgetter(name)(each) for name in names] for each in digest.history]
    return {
        "series": [words(name) for name in names],
        "values": values,
        "words": [[words.value(*each) for each in zip(names, of_period, strict=True)] for of_period in values],
    }
