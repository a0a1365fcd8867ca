"""What in a symptom means danger to people: it comes before every other help, and rather once too often [L4]."""

import re
from enum import StrEnum

from rules import danger_sounds as sounds
from rules.listening import plainly


class Danger(StrEnum):
    FIRE = "fire"
    ELECTRIC = "electric"
    GAS = "gas"
    INJURY = "injury"
    LEAK = "leak"


_SOUNDS = {
    Danger.FIRE: sounds.FIRE,
    Danger.ELECTRIC: sounds.ELECTRIC,
    Danger.GAS: sounds.GAS,
    Danger.INJURY: sounds.INJURY,
    Danger.LEAK: sounds.LEAK,
}

_ALONE = {"火": "着火", "烟": "冒烟", "电": "漏电", "血": "流血", "漏": "漏水"}
"""Whoever is frightened types no more than this."""
_BUT = re.compile(r"\b(?:but|though|however)\b|但是|可是|不过|只是|就是|但")
_ASKED = re.compile("是不是|有没有|会不会|不会是|不知道|搞不好|说不定")
_ANY = "|".join(pattern.pattern for pattern in _SOUNDS.values())
_DENIED = re.compile(
    rf"(\b(?:no|not|never|without|neither|nor|\w+n'?t)\b(?:\s+(?:any|a|the|signs?|of|been|really|actually|more|or|and))*\s*"
    rf"|(?:没有?|未|无|不)(?:再|在|什么|任何|一点|人|看到|看见|发现|闻到|有|被|会|[、和或也])*)(?:{_ANY})"
)


def dangers_in(symptom: str) -> tuple[Danger, ...]:
    """Every kind that is spoken of and not denied; what one message denies, another may still say."""
    said = "\n".join(map(_what_is_meant, plainly(symptom).splitlines()))
    return tuple(danger for danger, sound in _SOUNDS.items() if sound.search(said))


def _what_is_meant(said: str) -> str:
    """Without look-alikes and without what is denied: “no smoke or fire” denies both."""
    said = _ALONE.get(said.strip("!。. "), said)
    said = _BUT.sub(",", _ASKED.sub("", sounds.LOOK_ALIKES.sub(" ", said)))
    while (rest := _DENIED.sub(r"\1", said)) != said:
        said = rest
    return said
