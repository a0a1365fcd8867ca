"""The two languages that are spoken here, and which one a person is met in."""

LANGUAGES = ("zh_CN", "en")


def choose(language_code: str | None, default: str = "zh_CN") -> str:
    if not language_code:
        return default
    spoken = language_code.lower().replace("_", "-").partition("-")[0]
    return "zh_CN" if spoken == "zh" else "en"
