"""What the bot says about itself: commands by scope and language, names, descriptions, the menu button."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Scope:
    """Where commands are shown: everywhere unless narrowed."""

    type: str = "default"
    chat_id: int | None = None
    user_id: int | None = None


@dataclass
class CommandList:
    scope: Scope
    language: str
    commands: list[Json]


@dataclass
class OwnWords:
    command_lists: list[CommandList] = field(default_factory=list)
    # By language code; the empty one stands for all languages without words of their own.
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    # By chat; 0 stands for every private chat without a button of its own.
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def set_commands(self, scope: Scope, language: str, commands: list[Json]) -> None:
        others = [said for said in self.command_lists if (said.scope, said.language) != (scope, language)]
        self.command_lists = others + ([CommandList(scope, language, commands)] if commands else [])

    def commands_in(self, scope: Scope, language: str) -> list[Json]:
        lists = (said.commands for said in self.command_lists if (said.scope, said.language) == (scope, language))
        return next(lists, [])

    def commands_for(self, scopes: list[Scope], language: str) -> list[Json]:
        """The narrowest scope that says anything; there the person's language before all languages."""
        for scope in scopes:
            if found := self.commands_in(scope, language) or self.commands_in(scope, ""):
                return found
        return []


def scopes_of(chat_id: int, person_id: int, *, is_private: bool, is_in_charge: bool) -> list[Scope]:
    """From the narrowest to the widest, as Telegram looks for commands."""
    if is_private:
        return [Scope("chat", chat_id), Scope("all_private_chats"), Scope()]
    return [
        Scope("chat_member", chat_id, person_id),
        *([Scope("chat_administrators", chat_id)] if is_in_charge else []),
        Scope("chat", chat_id),
        *([Scope("all_chat_administrators")] if is_in_charge else []),
        Scope("all_group_chats"),
        Scope(),
    ]
