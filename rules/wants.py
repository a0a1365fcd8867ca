"""What a customer wants besides a repair, in a sentence of their own: to complain, to praise, to suggest [L3 L6]."""

from rules.feedback import FeedbackKind
from rules.listening import any_of, plainly

_LOOK_ALIKES = any_of(r"""
    (?:客人|顾客|食客|邻居|物业)们?NEAR{0,6}(?:投诉|表扬|夸|建议)|被NEAR{0,6}投诉|[不没别]NEAR{0,3}投诉
    \b(?:customers?|guests?|diners?|neighbou?rs?|people|they|nobody|no\s+one)\s+WORD{0,3}(?:complain\w*|compliment\w*|prais\w*)
    (?:\bnot|n't|\bnever|\bno)\s+WORD{0,3}complain\w*
""")

_SOUNDS = {
    FeedbackKind.COMPLAINT: any_of(r"""
        投诉
        \b(?:(?:i|we)(?:'d|'ll)?\s+WORD{0,4}complain\b|(?:file|make|lodge|register|have)\s+WORD{0,3}complaint\b)
        ^\W*complain(?:t|ing)\b
    """),
    FeedbackKind.PRAISE: any_of(r"""
        [要想来]NEAR{0,3}(?:表扬|点赞|夸)|表扬(?:一下|你们|师傅)|^\W*表扬
        \b(?:i|we)(?:'d|'ll)?\s+WORD{0,4}(?:praise|compliment|commend)\b|^\W*(?:praise|compliments?)\s+(?:to|for)\b
    """),
    FeedbackKind.SUGGESTION: any_of(r"""
        ^\W*(?:我?想?建议)|[提有]NEAR{0,3}(?:建议|意见)
        \b(?:(?:i|we)(?:'d|'ll)?\s+WORD{0,3}(?:suggest|suggestion|propose)\b|(?:a|my|one|some)\s+WORD?suggestions?\b)
        ^\W*suggestion\b
    """),
}


def feedback_in(words: str) -> FeedbackKind | None:
    said = _LOOK_ALIKES.sub(" ", plainly(words))
    return next((kind for kind, sound in _SOUNDS.items() if sound.search(said)), None)
