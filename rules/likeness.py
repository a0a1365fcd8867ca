"""How much two texts have in common: enough to put the like ones first, and a person decides [L3]."""

from rules.listening import plainly


def likeness(one: str, other: str) -> float:
    """Between nothing (0) and the same (1), by pairs of characters: good for Chinese and English alike."""
    ours, theirs = _pairs(one), _pairs(other)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _pairs(text: str) -> frozenset[str]:
    said = "".join(each for each in plainly(text) if each.isalnum())
    return frozenset(said[at : at + 2] for at in range(len(said) - 1))
