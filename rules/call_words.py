"""What is typed with a telephone at the ear: one message may hold several facts, in any order [O3 T1]."""

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rules.company import Company
from rules.company.house import Region
from rules.danger import dangers_in
from rules.fault_match import likely
from rules.places import region_of_address
from rules.report import Question
from rules.serial import read_serial
from rules.when import read_date, read_time

_BREAKS = re.compile(r"[\n;；。，]+|,(?!\d)")
_LABELS = {
    Question.NAME: "姓名|名字|称呼|联系人|name",
    Question.PHONE: "联系电话|电话|手机号?|号码|phone|tel(?:ephone)?|mobile",
    Question.ADDRESS: "地址|address",
    Question.MACHINE: "机器|机型|型号|设备|编号|machine|model|serial",
    Question.PURCHASE: "购买日期|购机日期|购买时间|bought|date of purchase|purchased?",
    Question.SYMPTOM: "故障现象|故障|现象|问题|fault|problem|symptom",
    Question.TIME: "上门时间|时间|time|when",
}
_LABELLED = {line: re.compile(rf"(?:{words})\s*[:：]\s*(.+)", re.IGNORECASE) for line, words in _LABELS.items()}
_BOUGHT = re.compile(r"买|购|\bbought\b|\bpurchased?\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d|[去前今]年|last year|this year", re.IGNORECASE)
_STREET = re.compile(
    r"[路街道巷弄里]\S{0,8}?\d+|\d+\s+(?:[\w']+\s+){0,3}(?:road|rd|street|st|avenue|ave|lane|drive)\b", re.IGNORECASE
)
_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
    "陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严洪戴向汤欧阳]"
)
_NAME = re.compile(
    rf"(?:我?姓)?{_SURNAME}(?:先生|女士|小姐|老板|师傅|经理|总|店长|阿姨|[\u4e00-\u9fff]{{1,2}})"
    r"|(?:(?:Mr|Mrs|Ms|Miss)\.?\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){1,2}|(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][a-z'’-]+"
)


def pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _BREAKS.split(text) if piece.strip()]


def labelled(piece: str) -> tuple[Question, str] | None:
    """Which line it says that it is, and what it says of it."""
    found = ((line, label.fullmatch(piece)) for line, label in _LABELLED.items())
    return next(((line, match[1]) for line, match in found if match), None)


def line_meant(piece: str, company: Company, now: datetime, zone: ZoneInfo) -> Question | None:
    """By its look; None when it may be anything."""
    looks = (
        (Question.SYMPTOM, bool(dangers_in(piece))),
        (Question.MACHINE, read_serial(piece, company.products) is not None),
        (Question.PURCHASE, _tells_of_purchase(piece, now, zone)),
        (Question.TIME, _is_ahead(piece, now, zone)),
        (Question.ADDRESS, _is_place(piece, company.regions)),
        (Question.SYMPTOM, bool(likely(piece, company.faults, None))),
        (Question.NAME, _NAME.fullmatch(piece) is not None),
    )
    return next((line for line, is_so in looks if is_so), None)


def put_together(found: Sequence[tuple[Question | None, str]]) -> list[tuple[Question | None, str]]:
    """An address that was written with commas is one again, and so is what is wrong."""
    together: list[tuple[Question | None, str]] = []
    for place, (line, words) in enumerate(found):
        is_inside = line is None and any(later is Question.ADDRESS for later, _ in found[place + 1 :])
        after = together[-1][0] if together else None
        if after is Question.ADDRESS and (line is Question.ADDRESS or is_inside):
            together[-1] = (Question.ADDRESS, f"{together[-1][1]}, {words}")
        else:
            together.append((line, words))
    return together


def _tells_of_purchase(piece: str, now: datetime, zone: ZoneInfo) -> bool:
    on = read_date(piece, now.astimezone(zone).date())
    return on is not None and bool(_BOUGHT.search(piece) or _YEAR.search(piece))


def _is_ahead(piece: str, now: datetime, zone: ZoneInfo) -> bool:
    at = read_time(piece, now, zone)
    return at is not None and at > now


def _is_place(piece: str, regions: Sequence[Region]) -> bool:
    return bool(_STREET.search(piece)) or region_of_address(regions, piece) is not None
