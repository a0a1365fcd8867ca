"""A customer would rather return or exchange the machine: whether they say so, and why [V3]."""

from enum import StrEnum

from rules.listening import any_of, plainly


class ReturnReason(StrEnum):
    KEEPS_BREAKING = "keeps_breaking"
    NOT_AS_PROMISED = "not_as_promised"
    NOT_NEEDED = "not_needed"
    OTHER = "other"


class ReturnWish(StrEnum):
    """How far the talk about it has come."""

    ASKED = "asked"
    INSPECTION = "inspection"
    """They agree that somebody looks at the machine first."""
    RETURN = "return"
    """They do not; the leader calls."""


_SHORT_FOR = {
    "MACHINE": r"(?:it|this|them|(?:the|this|that|your|my)\s+(?:machine|robot|device|unit|thing|wok|fryer|product))",
    "机器": "(?:机器人?|设备|这台|这个|机子|东西|货|玩意儿?)",
}

_LOOK_ALIKES = any_of(
    r"""
    换货架|[后撤进倒]退机|退机械
    (?:客人|顾客|食客)们?NEAR{0,6}(?:退[款钱货]|换货)
    [不没别](?:是|想|要|打算|用|需要|说|说要)*(?:退货|退款|换货|退机|退换|退钱)
    \b(?:(?:heat|air|water)\s+exchang\w*|exchange\s+rate)
    \breturn(?:ing)?\s+(?:it|this|them)\s+to\s+(?:the\s+|its\s+)?(?:home|zero|start|rest|origin|place|position|initial|original|default|normal)\w*
    \b(?:customers?|guests?|diners?)\s+WORD{0,4}(?:refund\w*|money\s+back)
    (?:\bnot|n't|\bnever)\s+(?:want|need|wish|ask(?:ing)?|like|going|plan(?:ning)?)\s+(?:to\s+|for\s+)?(?:a\s+|any\s+)?(?:return|refund|exchange)\w*
    """
)
_WISHES = any_of(
    r"""
    退货|退款|退钱|换货|退换|退机|退掉|全额退|[给帮]我们?退|要退(?:$|[,.!?，。！？了]|机|给)|退给你们
    换(?:一|1)?台(?:新|好|机|设备|别|行|可|吧|给|$|[,.!?，。！？了])|换新机
    (?:机器|设备|这台)NEAR{0,6}不[想再]?要了|不要机器NEAR{0,3}了|这台退了|退了吧
    \b(?:return(?:ing)?\s+MACHINE\b|return\s+or\s+exchange\b|(?:send|give|take)\s+MACHINE\s+back\b|take\s+back\s+MACHINE\b)
    \b(?:refund\w*|money\s+back\b|(?:an|the)\s+exchange\b|exchange\s+MACHINE\b|exchange\b[\s.!]*$)
    \b(?:replacement\s+(?:machine|unit|robot)\b|replace\s+the\s+(?:whole\s+)?(?:machine|unit|robot)\b)
    (?:n't|\bnot|\bno\s+longer)\s+want\s+MACHINE(?:\s+any\s?more\b|\s*(?:$|[,.!?]))
    """,
    _SHORT_FOR,
)
_GIVES_UP = any_of(r"^\W*(?:我们?|真的?|就|都)*不要了\W*$")

_REASONS = {
    ReturnReason.KEEPS_BREAKING: any_of(
        r"""
        [老总又天反]NEAR{0,2}坏|一直坏|经常坏|坏了NEAR{0,4}[次回遍]|修NEAR{0,5}[次回遍]|修不好|三天两头
        \b(?:(?:keeps?|kept|always)\s+(?:on\s+)?(?:break|fail|stopp|crash)\w*|br(?:oke|oken|eaks)\s+(?:down\s+)?(?:again|twice|WORD{1,2}times))
        \b(?:again\s+and\s+again\b|(?:second|third|fourth|fifth|\d+(?:nd|rd|th))\s+time\b|(?:cannot|can't)\s+be\s+(?:fixed|repaired)\b)
        """
    ),
    ReturnReason.NOT_AS_PROMISED: any_of(
        r"""
        (?:说|讲|宣传|介绍|承诺|描述|演示)NEAR{0,6}不(?:一样|符|同|是)|不符|虚假|货不对板|没有NEAR{0,6}(?:说|讲|宣传|介绍)的
        \b(?:not|n't)\s+(?:as|what|like)\s+WORD{0,3}(?:promised|advertised|described|said|told|expected|ordered)\b
        (?:\bnot|n't)\s+do\s+what\b|\bwas\s+promised\b|\byou\s+promised\b|\bmisled\b|\bfalse\s+advertis\w*
        """
    ),
    ReturnReason.NOT_NEEDED: any_of(
        r"""
        用不[上着到]|不需要|关店|店NEAR{0,4}(?:关|不开)|倒闭|转行|不做了|不干了|买[错多]了
        (?:n't|\bnot|\bno\s+longer)\s+(?:need|use)\b|\b(?:closing|closed)\s+(?:down|the|our|my)\b|\bchanged\s+(?:my|our)\s+minds?\b
        \bbought\s+(?:the\s+wrong|too\s+many|by\s+mistake)\b
        """
    ),
}


def wants_return(words: str) -> bool:
    return bool(_WISHES.search(_LOOK_ALIKES.sub(" ", plainly(words))))


def gives_up(words: str) -> bool:
    """“I don't want it any more”, and nothing else: the machine or the question, only the moment tells."""
    return bool(_GIVES_UP.match(plainly(words)))


def reason_in(words: str) -> ReturnReason | None:
    said = plainly(words)
    return next((reason for reason, sound in _REASONS.items() if sound.search(said)), None)
