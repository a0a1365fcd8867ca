"""The two languages that are spoken here, and which one a person is met in."""

import re

LANGUAGES = ("zh_CN", "en")
IN_PRINT = {"zh_CN": ("zh", "cn"), "en": ("en", "us")}
"""As the typesetter calls language and region."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def choose(language_code: str | None, default: str = "zh_CN") -> str:
    if not language_code:
        return default
    spoken = language_code.lower().replace("_", "-").partition("-")[0]
    return "zh_CN" if spoken == "zh" else "en"


def written_in(words: str) -> str:
    """Of a message, whatever language its author is spoken to in."""
    return "zh_CN" if _CHINESE.search(words) else "en"
