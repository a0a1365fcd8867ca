"""What nobody should write to a customer: which words, whether it is shouted, and how it reads without them [M2 M3]."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rules.coarse_sounds import COARSE, LOOK_ALIKES
from rules.company.words import Words
from rules.disguise import Heard, readings
from rules.shouting import is_shouted, quietly

_CLAUSE = re.compile(r"[^,.!?;，。！？；…~\n]*(?:\.(?=\S)[^,.!?;，。！？；…~\n]*)*[,.!?;，。！？；…~\s]*")
_ENDS_OPEN = re.compile(r"[,，;；、\s]+$")
_SAYS_SOMETHING = re.compile(r"[\u4e00-\u9fff]{2}|[A-Za-z]{2,}\W+[A-Za-z]{2,}")

Span = tuple[int, int]


@dataclass(frozen=True)
class Verdict:
    coarse: tuple[str, ...] = ()
    """As they were written."""
    is_shouted: bool = False
    calm: str = ""
    """The rest of it, quietly; empty where nothing of it can stay."""

    @property
    def is_calm(self) -> bool:
        return not self.coarse and not self.is_shouted


def judge(words: str, more: Words) -> Verdict:
    """`more`: the company's own list of words."""
    spans = _coarse_in(words, more)
    shouted = is_shouted(words)
    if not spans and not shouted:
        return Verdict(calm=words)
    calm = quietly(_without(words, spans))
    is_enough = bool(_SAYS_SOMETHING.search(calm)) and not _coarse_in(calm, more) and not is_shouted(calm)
    return Verdict(tuple(words[start:end].strip() for start, end in spans), shouted, calm if is_enough else "")


def _coarse_in(words: str, more: Words) -> list[Span]:
    listed = _listed(more)
    return _merged(span for heard in readings(words) for span in _coarse_spans(heard, listed))


def _coarse_spans(heard: Heard, listed: re.Pattern[str]) -> Iterator[Span]:
    text = LOOK_ALIKES.sub(lambda found: " " * len(found[0]), heard.text)
    for pattern in (listed, COARSE):
        yield from (heard.written(found) for found in pattern.finditer(text) if found[0])


@cache
def _listed(more: Words) -> re.Pattern[str]:
    english = [r"\s+".join(map(re.escape, words.lower().split())) for words in more.en]
    return re.compile("|".join([*map(re.escape, more.zh), *(rf"\b{words}\b" for words in english)]) or "(?!)", re.ASCII)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _without(words: str, spans: list[Span]) -> str:
    """Whatever thought holds one of them goes as a whole: half of it would say something else."""
    kept = [
        found[0]
        for found in _CLAUSE.finditer(words)
        if not any(start < found.end() and found.start() < end for start, end in spans)
    ]
    rest = "".join(kept).strip() if spans else words
    return _ENDS_OPEN.sub("。" if re.search("[，；、]\\s*$", rest) else ".", rest)
