"""Whether a customer is angry or insults us: heard rather too seldom than too often, and met with calm [V2]."""

from rules import anger_sounds as sounds
from rules.listening import plainly


def is_angry(words: str) -> bool:
    return any(map(_is_said_in_anger, plainly(words).splitlines()))


def _is_said_in_anger(line: str) -> bool:
    said = sounds.LOOK_ALIKES.sub(" ", line)
    return bool(sounds.INSULTS.search(said) or sounds.FURY.search(said))
