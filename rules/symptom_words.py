"""Symptoms in a customer's own words, Chinese or English, made comparable: what is said, and what is denied."""

import re
import unicodedata

from rules.meanings import MEANINGS

Tokens = tuple[str, ...]

BREAK, DENIED = "|", "!"
SLACK = 2
"""So many other words may stand between those that belong together."""

_CAN = "打开|识别|更新|下载|同步|加热|启动|[开关转动升出进排连上下喷打扣合热烧扫读搅翻抽流弹盖认用]"
_TO_THE_END = "了|动|出来|出|进来|进去|进|去|上去|上来|上|下来|下|掉|开|起来|来|到|着|住|通|紧|严|牢"
_HOW_TO = r"(?:怎么|如何)(?:把|调|设|用|样|才)[^,.，。]*|\bhow\s+(?:do|can|to|should)\b[^,.]*"
_AND_ALSO = r"但是|可是|不过|就是|但|而且|还有|\b(?:but|though|however)\b"
_STOPPED = r"\b(?:quit|sto?p+(?:s|ed))\s+(?=[a-z]+ing?\b)|\b(?:refus|fail)(?:e?s|ed)?\s+to\s"
IDIOMS = (
    (re.compile("打不开机"), "不开机"),
    (re.compile("不[怎大太]么?(?=[热转动亮灵])"), "不"),
    (re.compile("[找搜收]不到(?=信号|网|无线|wifi)"), "没"),
    (re.compile("一点儿?(.{1,3})[都也](?:没有?|不)"), r" 没\1 "),
    (re.compile("不是[^,.，。]{0,6}的?(?:问题|故障|毛病)"), ","),
    (re.compile("没盖(?![好上子])"), "没盖好"),
    (re.compile(rf"({_CAN})不(?:{_TO_THE_END})"), r" 不\1"),
    (re.compile("是不是|有没有|会不会|能不能"), ""),
    (re.compile(f"{_HOW_TO}|{_AND_ALSO}"), ","),
    (re.compile(_STOPPED), " not "),
    (re.compile(r"(?<=[a-z])-(?=[0-9])"), ""),
)
IDLE = frozenset(
    """
    一 了 的 吗 呢 啊 呀 吧 得 能 会 着 就 都 还 也 很 在 又 有 这 那 我 你 他 它 们 个 机 器 台 老 总 再 是 把 被 让 给
    a an the it its this that there theres my our i we is are was be been do does did has have had will would can could
    and or of in at to very so still just any some when even really
    machine get gets getting s re ve ll m d keeps keep up
    """.split()  # noqa: SIM905
)
ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s|e|y)$")


def _longest_first(form: str) -> tuple[int, int]:
    """The longest form says the most; where several words belong together, they go before each alone."""
    return -form.count(r"\s"), -len(form)


MEANING_OF = {form: meaning.split() for meaning, forms in MEANINGS.items() for form in forms}
FORMS = sorted(MEANING_OF, key=_longest_first)
TOKEN = re.compile(
    "|".join(f"({form})" for form in FORMS)
    + r"|(?P<denial>无法|没法|没办法|没有|没能|[缺不没无未]|\b(?:no|never|without|not|cannot)\b"
    r"|\b(?:wo|ca|do|does|did|is|are|was|has|have|could|would)n'?t\b)"
    r"|(?P<pause>[.,;:!?、…\n。]+)|(?P<word>[a-z0-9]+|[\u4e00-\u9fff])"
)


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower().replace("’", "'")


def tokens(text: str) -> Tokens:
    """Meanings where they are known, else Chinese by characters, English by stems; `!` before what is denied."""
    said: list[str] = []
    is_denied = False
    for found in TOKEN.finditer(_simplified(plain(text))):
        if found.lastgroup == "denial":
            is_denied = True
            continue
        meanings = _meanings(found)
        if is_denied and meanings and meanings[-1] != BREAK:
            meanings = [*meanings[:-1], _contrary(meanings[-1])]
        said += meanings
        is_denied = is_denied and (not meanings or _is_mere_quality(found))
    return tuple(said)


def _simplified(text: str) -> str:
    for idiom, meaning in IDIOMS:
        text = idiom.sub(meaning, text)
    return text


def _meanings(found: re.Match[str]) -> list[str]:
    if found.lastgroup == "pause":
        return [BREAK]
    if found.lastgroup == "word":
        return [] if found[0] in IDLE else [_stem(found[0])]
    return MEANING_OF[FORMS[(found.lastindex or 0) - 1]]


def _contrary(meaning: str) -> str:
    return meaning.removeprefix(DENIED) if meaning.startswith(DENIED) else DENIED + meaning


def _is_mere_quality(found: re.Match[str]) -> bool:
    """“No strange noise” denies the noise."""
    return found.lastgroup == "word" and found[0].isascii()


def _stem(word: str) -> str:
    return re.sub(r"([a-z])\1$", r"\1", ENDING.sub("", word))


def mentions(said: Tokens, word: Tokens) -> set[int]:
    """The places in what was said that speak of the word: near to each other, in one breath."""
    wanted = set(word)
    if not wanted or not wanted <= set(said):
        return set()
    near = (_reach(said, word, start) for start in range(len(said)) if said[start] in wanted)
    together = [places for places in near if wanted <= {said[place] for place in places}]
    return {place for places in together for place in places if said[place] in wanted}


def _reach(said: Tokens, word: Tokens, start: int) -> range:
    end = min(start + len(word) + SLACK, len(said))
    return range(start, next((place for place in range(start, end) if said[place] == BREAK), end))
