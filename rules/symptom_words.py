"""Symptoms in a customer's own words, Chinese or English, made comparable: what is said, and what is denied."""

import re
import unicodedata

Tokens = tuple[str, ...]

BREAK, NOT = "|", "not"
DENIALS = {NOT, "不", "没"}

IDIOMS = (
    (re.compile("是不是|有没有|会不会|能不能|怎么|什么|一直|总是|老是|不停|不断|突然|[的了吗呢啊呀吧得能会]"), ""),
    (re.compile("无法|没法|没办法"), "不"),
    (re.compile("没有|无"), "没"),
    (re.compile(r"\b(?:no|never|without|cannot|nothing|\w+n't|(?:do|does|did|is|wo|ca|are|has)nt)\b"), NOT),
    (re.compile(r"'(?:s|re|ve|ll|m|d)\b"), ""),
    (re.compile(r"\b(?:an?|the|its?|this|that|there|my|our|i|we|is|are|was|be|been|do|does|did|has|have|had)\b"), ""),
    (re.compile(r"\b(?:will|would|can|could|and|or|of|in|at|to|very|so|still|just|any|some|when)\b"), ""),
    (re.compile(r"(?<=[a-z])-(?=[0-9])"), ""),
)
TOKEN = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]|[.,;:!?。，；：！？、…\n]")
ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|e|y)$")


def tokens(text: str) -> Tokens:
    """Chinese by characters, English by stems; idle words are dropped, every sentence mark is a break."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    for idiom, meaning in IDIOMS:
        plain = idiom.sub(meaning, plain)
    return tuple(stem(word) for word in TOKEN.findall(plain))


def stem(word: str) -> str:
    if not word[0].isalnum():
        return BREAK
    return re.sub(r"([a-z])\1$", r"\1", ENDING.sub("", word))


def mentions(said: Tokens, word: Tokens) -> set[int]:
    """The places in what was said that speak of the word and do not deny it."""
    if not word or not set(word) <= set(said):
        return set()
    found = (reach(said, word, start) for start in range(len(said)) if speaks_of(said, word, start))
    return {place for places in found for place in places if said[place] in word}


def speaks_of(said: Tokens, word: Tokens, start: int) -> bool:
    """Two tokens keep their order, three and more may change it."""
    around = [said[place] for place in reach(said, word, start)]
    if around[0] not in word or BREAK in around[: len(word)] or is_denied(said, word, start):
        return False
    if len(word) == 2:
        return around[0] == word[0] and word[1] in around[1:]
    return set(word) <= set(around)


def is_denied(said: Tokens, word: Tokens, start: int) -> bool:
    return start > 0 and said[start - 1] in DENIALS and not DENIALS & set(word)


def reach(said: Tokens, word: Tokens, start: int) -> range:
    """One other token may stand between those of a word."""
    slack = 1 if len(word) > 1 else 0
    return range(start, min(start + len(word) + slack, len(said)))
