"""What the bot says about itself: commands by scope and language, names, descriptions, the menu button."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Scope = tuple[str, int | None, int | None]

EVERYWHERE: Scope = ("default", None, None)


@dataclass
class OwnWords:
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def commands_for(self, scopes: list[Scope], language: str) -> list[Json]:
        """The narrowest scope that says anything; there the person's language before all languages."""
        for scope in scopes:
            for spoken in (language, ""):
                if found := self.commands.get((scope, spoken)):
                    return found
        return []


def scopes_of(chat_id: int, person_id: int, *, is_private: bool, is_in_charge: bool) -> list[Scope]:
    """From the narrowest to the widest, as Telegram looks for commands."""
    if is_private:
        return [("chat", chat_id, None), ("all_private_chats", None, None), EVERYWHERE]
    in_charge: list[Scope] = [("chat_administrators", chat_id, None), ("all_chat_administrators", None, None)]
    administrators_here, administrators_anywhere = in_charge if is_in_charge else (None, None)
    scopes = [
        ("chat_member", chat_id, person_id),
        administrators_here,
        ("chat", chat_id, None),
        administrators_anywhere,
        ("all_group_chats", None, None),
        EVERYWHERE,
    ]
    return [scope for scope in scopes if scope is not None]
