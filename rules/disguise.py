"""Words as they are heard in spite of their disguise, and where each of them stands in what was written [M2]."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_PAIRS = """
    аa еe оo рp сc уy хx іi ѕs јj ԁd тt кk мm нh вb ԛq ԝw αa οo νv τt ιi κk εe ρp υu ɑa ɡg ıi łl øo ’' ‘' `'
    🐷猪 🐖猪 🐶狗 ❗! ❕! ❓? ❔?
    腦脑 殘残 豬猪 賤贱 滾滚 媽妈 罵骂 廢废 龜龟 孫孙 東东 幹干 壞坏 聾聋 閉闭 煩烦 臉脸 騙骗 窮穷 鄉乡 氣气 沒没 長长
    話话 聽听 懂懂 關关 該该 處处 貨货 給给 遠远 開开 動动 嗎吗 妳你 牠他 祂他 她他 屄逼 壁逼 筆笔 幣币 裝装 盜盗 雞鸡
    歲岁 認认 識识 麼么 個个 這这 來来 說说 誰谁 樣样 機机 點点 錢钱 隨随 買买 賣卖 還还 鬧闹 囉啰 嗦嗦 醜丑 紙纸 頭头
"""
_SEEN_AS = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_SOUNDS_LIKE = str.maketrans("0134578@$+", "oieastbast")
_HIDDEN = {"Cf", "Mn", "Me"}
"""Without a width of their own, or only a mark on another character."""

_CHINESE = r"[\u4e00-\u9fff]"
_NO_PAUSE = r"[^\w，。！？；：、,!?;:()“”\"《》\n]"
_BETWEEN_CHINESE = re.compile(rf"(?<={_CHINESE}){_NO_PAUSE}{{1,3}}(?={_CHINESE}|[a-z](?![a-z]))")
_ONE_BY_ONE = re.compile(r"(?<![a-z0-9])[a-z0-9](?:(?![.!?] )[^\w\n]{1,3}[a-z0-9]){2,}(?![a-z0-9])")
_INSIDE_A_WORD = re.compile(r"(?<=[a-z])[^\w\s'*#@$!%+]{1,3}(?=[a-z])")
_SPELLED = re.compile(r"[a-z0-9@$+!]+[a-z0-9@$+]")
_LONG_DRAWN, _DOUBLED = re.compile(r"([a-z])\1{2,}"), re.compile(r"([a-z])\1+")


@dataclass(frozen=True)
class Heard:
    text: str
    at: tuple[int, ...]
    """For each character of the text: its place in what was written."""

    def written(self, found: re.Match[str]) -> tuple[int, int]:
        places = self.at[found.start() : found.end()]
        return places[0], places[-1] + 1


def readings(words: str) -> Iterator[Heard]:
    """The same words, read more and more freely."""
    plain = _plainly(words)
    yield plain
    joined = _change(_change(plain, _BETWEEN_CHINESE, _nothing), _ONE_BY_ONE, _letters_only)
    yield (joined := _change(joined, _INSIDE_A_WORD, _nothing))
    yield (spelled := _change(joined, _SPELLED, _as_letters))
    yield _change(spelled, _LONG_DRAWN, _once)
    yield _change(spelled, _DOUBLED, _once)


def _plainly(words: str) -> Heard:
    seen = [
        (shape, place)
        for place, character in enumerate(words)
        for shape in unicodedata.normalize("NFKD", character).lower().translate(_SEEN_AS)
        if unicodedata.category(shape) not in _HIDDEN
    ]
    return Heard("".join(shape for shape, _ in seen), tuple(place for _, place in seen))


def _change(heard: Heard, pattern: re.Pattern[str], to: Callable[[re.Match[str]], list[tuple[str, int]]]) -> Heard:
    """`to` answers with the characters that stay, each with its place in the text so far."""
    kept: list[tuple[str, int]] = []
    end = 0
    for found in pattern.finditer(heard.text):
        kept += [(heard.text[place], place) for place in range(end, found.start())]
        kept += to(found)
        end = found.end()
    kept += [(heard.text[place], place) for place in range(end, len(heard.text))]
    return Heard("".join(shape for shape, _ in kept), tuple(heard.at[place] for _, place in kept))


def _nothing(_found: re.Match[str]) -> list[tuple[str, int]]:
    return []


def _once(found: re.Match[str]) -> list[tuple[str, int]]:
    return [(found[1], found.start())]


def _letters_only(found: re.Match[str]) -> list[tuple[str, int]]:
    return [(shape, found.start() + place) for place, shape in enumerate(found[0]) if shape.isalnum()]


def _as_letters(found: re.Match[str]) -> list[tuple[str, int]]:
    """Not the number of a part: those have more digits than letters, or one letter."""
    written = found[0]
    letters, digits = sum(map(str.isalpha, written)), sum(map(str.isdigit, written))
    is_word = letters >= max(digits, 2) or (not digits and letters)
    meant = written.translate(_SOUNDS_LIKE).replace("!", "i") if is_word else written
    return [(shape, found.start() + place) for place, shape in enumerate(meant)]
