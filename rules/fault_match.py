"""Which simple fault of the user manual the customer's words describe; wrong help is worse than none [B2]."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rules.company import Fault
from rules.symptom_words import Tokens, mentions, tokens

LEAST_SCORE = 2
CLEAR_LEAD = 4 / 3

known = cache(tokens)  # the company's words are few, what customers say is not to be kept


@dataclass(frozen=True)
class Match:
    """`places` are the tokens of the symptom that the fault's words explain."""

    fault: Fault
    score: int
    words: tuple[str, ...]
    places: frozenset[int]


def best_match(symptom: str, faults: Sequence[Fault], product: str | None) -> Match | None:
    """The fault that explains most of what was said, if it does so clearly better than any other."""
    said = tokens(symptom)
    possible = [fault for fault in faults if product is None or not fault.products or product in fault.products]
    matches = [found for fault in possible if (found := match(said, fault)).score >= LEAST_SCORE]
    best = max(matches, key=lambda found: found.score, default=None)
    is_clear = best is not None and not any(rivals(other, best) for other in matches if other is not best)
    return best if is_clear else None


def match(said: Tokens, fault: Fault) -> Match:
    found = {word: places for word in (*fault.words.zh, *fault.words.en) if (places := mentions(said, known(word)))}
    explained = frozenset().union(*found.values())
    return Match(fault, sum(weight(said[place]) for place in explained), tuple(found), explained)


def rivals(other: Match, best: Match) -> bool:
    """Whoever explains only a part of what the best one explains is no rival."""
    return not other.places < best.places and other.score * CLEAR_LEAD >= best.score


def weight(token: str) -> int:
    """A Chinese word is mostly two characters long, an English one is one stem."""
    return 1 if len(token) == 1 else 2
