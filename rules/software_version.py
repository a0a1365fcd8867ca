"""The version of a machine's software: found in words, and compared as its maker counts, 2.10 after 2.9 [L1]."""

import re
import unicodedata
from dataclasses import dataclass
from functools import total_ordering

_NUMBERS = r"\d{1,8}(?:\.\d{1,8}){0,5}"
_STAGES = "alpha|beta|rc|pre|preview|dev|测试版?|内测版?|公测版?|正式版"
_SUFFIX = (
    rf"(?: ?[-_.]?(?P<stage>{_STAGES})(?: ?[-_.]?(?P<nth>\d{{1,6}}))?"
    r"|[-_.]?(?P<word>[a-z]{1,12})(?:[-_.]?(?P<count>\d{1,6}))?)?"
)
"""After a space only what names a stage: any other word goes on with the sentence."""
_NAMED = r"(?:version|ver\.?|v\.?|固件|软件版本|版本号?)\s*[:：]?\s*v?"
_BARE = re.compile(rf"(?:{_NAMED})?\s*(?P<numbers>{_NUMBERS}){_SUFFIX}", re.IGNORECASE)
_FOUND = (
    re.compile(rf"(?<![a-z0-9.]){_NAMED}\s*(?P<numbers>{_NUMBERS})(?![\d.]*\d){_SUFFIX}(?![a-z0-9])", re.IGNORECASE),
    re.compile(
        rf"(?<![a-z0-9.-])(?P<numbers>\d{{1,8}}(?:\.\d{{1,8}}){{1,5}})(?![\d.]*\d){_SUFFIX}(?![a-z0-9])", re.IGNORECASE
    ),
)
"""Named as a version; else numbers with dots between, unless they are a day."""
_A_YEAR = re.compile(r"(?:19|20)\d\d\.|.*\.(?:19|20)\d\d$")
_BEFORE = {
    **dict.fromkeys(("dev", "alpha", "内测", "内测版"), -3),
    **dict.fromkeys(("beta", "公测", "公测版", "测试", "测试版"), -2),
    **dict.fromkeys(("pre", "preview", "rc"), -1),
}
"""What comes before the version itself; any other word, such as a letter or "sp", comes after it."""
_SAYS_NOTHING = frozenset({"", "正式版", "release", "final", "stable", "r"})


@total_ordering
@dataclass(frozen=True, eq=False)
class Version:
    numbers: tuple[int, ...]
    word: str = ""
    count: int = 0

    def __str__(self) -> str:
        more = f"-{self.word}{self.count or ''}" if self.word else ""
        return ".".join(map(str, self.numbers)) + more

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self._rank == other._rank

    def __lt__(self, other: "Version") -> bool:
        return self._rank < other._rank

    def __hash__(self) -> int:
        return hash(self._rank)

    @property
    def _rank(self) -> tuple[tuple[int, ...], int, str, int]:
        """2.4 and 2.4.0 are one."""
        numbers = self.numbers
        while len(numbers) > 1 and numbers[-1] == 0:
            numbers = numbers[:-1]
        stage = _BEFORE.get(self.word, 1 if self.word else 0)
        return numbers, stage, self.word if stage > 0 else "", self.count


def read_version(text: str) -> Version | None:
    """The words are a version and nothing else, as whoever is asked for it types it."""
    found = _BARE.fullmatch(_plain(text))
    return _version(found) if found else None


def find_version(text: str) -> tuple[Version, str] | None:
    """The first in the words, and the words without it."""
    said = unicodedata.normalize("NFKC", text)
    for pattern in _FOUND:
        for found in pattern.finditer(said):
            if pattern is _FOUND[0] or not _A_YEAR.match(found["numbers"]):
                return _version(found), f"{said[: found.start()]} {said[found.end() :]}"
    return None


def stored(version: str) -> Version:
    """As `str` wrote it."""
    found = read_version(version)
    if found is None:
        raise ValueError(f"no version: {version!r}")
    return found


def _version(found: re.Match[str]) -> Version:
    word = (found["stage"] or found["word"] or "").casefold()
    numbers = tuple(map(int, found["numbers"].split(".")))
    count = int(found["nth"] or found["count"] or 0)
    return Version(numbers) if word in _SAYS_NOTHING else Version(numbers, word, count)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip(" \t\n.,。，!！").casefold()
