"""Which line of what was read back somebody calls wrong: “地址不对”, “the phone number is wrong”."""

import re
import unicodedata

from rules.report import Question

_LINES = {
    Question.SYMPTOM: "故障|故障现象|现象|症状|问题|情况|fault|symptom|problem|description",
    Question.MACHINE: "机器|机型|型号|设备|编号|铭牌|铭牌编号|序列号|machine|model|serial(?: number)?|plate",
    Question.PURCHASE: "购买日期|购机日期|购买时间|日期|(?:purchase )?date|date of purchase|bought",
    Question.NAME: "姓名|名字|称呼|联系人|name",
    Question.PHONE: "电话|手机|号码|手机号|手机号码|电话号码|(?:tele)?phone(?: number)?|mobile(?: number)?|number",
    Question.ADDRESS: "地址|位置|地点|地方|address|place|location",
    Question.REGION: "大区|区域|region",
    Question.TIME: "时间|上门时间|time|visit",
}
_IS_WRONG = (
    r"{line}(?:写|填|弄|搞|记)?(?:有点|好像)?(?:不对|错|有误|不正确|不是这个|变|换|要改|要换|改一下|换一下)了?的?"
    r"|(?:我)?(?:要|想)?(?:改|修改|更改|更正|换)(?:一下|个)?{line}"
    r"|(?:sorry,? )?(?:the |my |your )?{line} (?:is |was |has )?(?:wrong|incorrect|changed|not right|not correct)"
    r"|(?:please )?(?:wrong|change|correct|fix|edit) (?:the |my )?{line}"
    r"|(?:the |my )?{line}"
)
_AROUND = " \n✎.,!?。"
_SAID = {question: re.compile(_IS_WRONG.format(line=f"(?:{line})")) for question, line in _LINES.items()}


def read_correction(text: str) -> Question | None:
    """None when the words say more than which line it is."""
    said = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("'s ", " is ").strip(_AROUND)
    return next((question for question, wrong in _SAID.items() if wrong.fullmatch(said)), None)
