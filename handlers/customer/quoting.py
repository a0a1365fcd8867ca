"""An answer to an earlier message of one's own is understood with it: “(the fan) this one”."""

from aiogram.types import Message

LONGEST = 60
SIGNS = {
    "photo": "📷",
    "video": "🎬",
    "video_note": "🎬",
    "animation": "🎬",
    "voice": "🎤",
    "audio": "🎤",
    "document": "📄",
}


def in_answer_to(message: Message) -> str:
    """What it answers to, in brackets; nothing for an answer to our own question."""
    earlier = message.reply_to_message
    is_own = earlier is not None and earlier.from_user == message.from_user and earlier.from_user is not None
    if message.quote and (is_own or message.external_reply):
        said = message.quote.text
    elif earlier and is_own:
        said = earlier.text or earlier.caption or _sign_of(earlier)
    else:
        said = ""
    said = " ".join(said.split())
    return f"（{said if len(said) <= LONGEST else said[: LONGEST - 1] + '…'}）" if said else ""


def _sign_of(message: Message) -> str:
    return next((sign for kind, sign in SIGNS.items() if getattr(message, kind)), "")
