"""Whether somebody shouts in writing: rows of marks, and capitals that are no names of parts [M3]."""

import re
import unicodedata

ROW_OF_MARKS = re.compile(r"[!?！？❗❕❓❔‼⁉⁈⁇](?:[\s\u200b\ufe0f]*[!?！？❗❕❓❔‼⁉⁈⁇1]){2,}|[‼⁉⁈⁇]{2,}")
_WORD = re.compile(r"[A-Za-z][A-Za-z']*")

SAID = frozenset(
    """
    i you he she we they it me him us them my your his her our their the a an this that these those there here
    is are am was were be been do does did done dont don't have has had will would can could should must may might let
    not no yes and or but if so to of for in on at by with from up out off down about again before after until
    who what when where why how which now today tomorrow already still never always please just only too very
    come go stop wait call open close shut get give take tell told touch look listen read answer pick hurry leave
    said say know want need understand hear hello hey back home time times door phone late once many all
    """.split()  # noqa: SIM905
)
"""Words that nobody finds on a machine's plate alone."""


def is_shouted(words: str) -> bool:
    return bool(ROW_OF_MARKS.search(words)) or _is_in_capitals(unicodedata.normalize("NFKC", words))


def quietly(words: str) -> str:
    """The same without rows of marks and capitals."""
    calm = ROW_OF_MARKS.sub(_one_mark, words)
    if not _is_in_capitals(unicodedata.normalize("NFKC", calm)):
        return calm
    lowered = _WORD.sub(lambda found: found[0] if _is_kept(found[0]) else found[0].lower(), calm)
    return re.sub(r"(?:^|[.!?]\s+)[a-z]", lambda found: found[0].upper(), lowered)


def _is_in_capitals(words: str) -> bool:
    """Two of them at least are words that people say, and they are no aside in a quiet sentence."""
    no_codes = " ".join(each for each in words.split() if not any(map(str.isdigit, each)))
    spoken = [each for each in _WORD.findall(no_codes) if len(each) > 1]
    loud = [each for each in spoken if each.isupper()]
    said = sum(each.lower() in SAID for each in loud)
    return said >= 2 and (2 * len(loud) > len(spoken) or said >= 3)


def _is_kept(word: str) -> bool:
    """A name of a part has no vowel to shout."""
    is_name = word.lower() not in SAID and not re.search("[AEIOUY]", word)
    return word == "I" or is_name or not word.isupper()


def _one_mark(found: re.Match[str]) -> str:
    is_wide = bool(re.search("[！？]", found[0]))
    if re.search("[?？❓❔⁉⁈⁇]", found[0]):
        return "？" if is_wide else "?"
    return "。" if is_wide else "."
