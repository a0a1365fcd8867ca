"""Which simple fault of the user manual the customer's words describe; wrong help is worse than none [B2]."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rules.company.products import Fault
from rules.meanings import NAMES
from rules.symptom_words import BREAK, DENIED, Tokens, mentions, plain, tokens

LEAST_SCORE = 2
CLEAR_LEAD = 4 / 3
MOST_HEARD = 500
"""Characters: all conversations wait while one symptom is listened to, a tenth of a millisecond for each."""

known = cache(tokens)  # the company's words are few, what customers say is not to be kept


@dataclass(frozen=True)
class Match:
    """`places` are the tokens of the symptom that the fault's words explain."""

    fault: Fault
    score: int
    places: frozenset[int]


def best_match(symptom: str, faults: Sequence[Fault], product: str | None) -> Match | None:
    """The fault that explains most of what was said, if it does so clearly better than any other."""
    matches = likely(symptom, faults, product, len(faults))
    if not matches or any(rivals(other, matches[0]) for other in matches[1:]):
        return None
    return matches[0]


def likely(symptom: str, faults: Sequence[Fault], product: str | None, count: int = 3) -> list[Match]:
    """All that come into question, the likeliest first. Whoever writes a novel has named the fault at its beginning."""
    symptom = symptom[:MOST_HEARD]
    possible = [fault for fault in faults if product is None or not fault.products or product in fault.products]
    vocabulary = {BREAK, *(token for fault in possible for word in words_of(fault) for token in known(word))}
    said = tuple(token for token in tokens(symptom) if token in vocabulary)
    matches = [found for fault in possible if (found := match(symptom, said, fault)).score >= LEAST_SCORE]
    return sorted(matches, key=lambda found: -found.score)[:count]


def match(symptom: str, said: Tokens, fault: Fault) -> Match:
    heard = plain(symptom)
    telling = (known(word) for word in words_of(fault) if is_telling(known(word)) or word in heard)
    explained = frozenset(place for word in telling for place in mentions(said, word))
    return Match(fault, sum(weight(said[place]) for place in explained), explained)


def rivals(other: Match, best: Match) -> bool:
    """A second complaint is a rival; whoever explains only a part of what the best one explains is none."""
    if other.places < best.places:
        return False
    return other.places.isdisjoint(best.places) or other.score * CLEAR_LEAD > best.score


def is_telling(word: Tokens) -> bool:
    """What merely names something complains of nothing: then only the very word counts."""
    return len(set(word)) != 1 or word[0] not in NAMES


def weight(token: str) -> int:
    """A Chinese word is mostly two characters long; what has a meaning counts as a word."""
    return 1 if len(token.removeprefix(DENIED)) == 1 else 2


def words_of(fault: Fault) -> tuple[str, ...]:
    return (*fault.words.zh, *fault.words.en)
