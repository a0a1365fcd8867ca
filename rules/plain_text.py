"""Typed times and dates made plain: one width, one case, digits for Chinese numerals, one name for a weekday."""

import re
import unicodedata

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

ASIDE = re.compile(r"(?:早上|上午|中午|下午|晚上)好|good\s+(?:morning|afternoon|evening)|[早晚快有]一点(?!半)")
CHINESE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?![点时:\d]))")
ENGLISH_WEEKDAY = re.compile(r"\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b")
NUMERAL = re.compile(r"[零〇一二两三四五六七八九十]+(?=[点时年月日号分])|(?<=点)[零〇一二三四五六七八九十]+(?!刻)")


def plain(text: str) -> str:
    text = ASIDE.sub(" ", unicodedata.normalize("NFKC", text).lower())
    text = CHINESE_WEEKDAY.sub(lambda found: f"{weekday(found[1])} ", text)
    text = ENGLISH_WEEKDAY.sub(lambda found: next(name for name in WEEKDAYS if name.startswith(found[1][:3])), text)
    return NUMERAL.sub(lambda found: str(number(found[0])), text)


def weekday(written: str) -> str:
    return WEEKDAYS[6 if written in "日天7" else number(written) - 1]


def number(numeral: str) -> int:
    tens, is_ten, ones = numeral.partition("十")
    if not is_ten:
        return digits(numeral)
    return (digits(tens) if tens else 1) * 10 + digits(ones)


def digits(numeral: str) -> int:
    return int("".join(str(DIGITS.get(character, character)) for character in numeral) or 0)
