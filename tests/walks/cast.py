"""Who walks: everybody of the company file, and customers who come and go."""

from dataclasses import dataclass
from random import Random
from typing import Any

from rules.company import Company
from rules.roles import Role
from tests.support.desk_kit import Desk, Visitor
from tests.walks import words

COMMANDS = {
    Role.CUSTOMER: words.CUSTOMER_COMMANDS,
    Role.TECHNICIAN: words.TECHNICIAN_COMMANDS,
    Role.LEADER: words.LEADER_COMMANDS,
    Role.DISPATCHER: words.DISPATCHER_COMMANDS,
    Role.HEADQUARTERS: words.HEADQUARTERS_COMMANDS,
    Role.ADMIN: ("/staff", "/invite", "/help"),
}


class Walker(Visitor):
    """What they hear is read in the chats."""

    async def _moves(self, update: dict[str, Any]) -> None:
        self.update_id = await self.desk.feed(update)


@dataclass(frozen=True)
class Actor:
    visitor: Visitor
    roles: frozenset[Role]
    region: str

    @property
    def name(self) -> str:
        return f"{self.visitor.name} ({'/'.join(sorted(self.roles))}, {self.region})"

    @property
    def chat_id(self) -> int:
        return self.visitor.user_id

    def commands(self) -> list[str]:
        return [each for role in sorted(self.roles) for each in COMMANDS[role]]


def staff(desk: Desk, company: Company) -> list[Actor]:
    return [
        Actor(
            Walker(desk, member.telegram_id, member.name), frozenset(map(Role, member.roles)), member.region or "house"
        )
        for member in company.staff
        if member.telegram_id and not member.vacant
    ]


def customer(desk: Desk, chance: Random, regions: tuple[str, ...]) -> Actor:
    language = chance.choice(("zh-hans", "zh-hans", "en"))
    return Actor(
        somebody(desk, f"Customer {chance.randrange(1000)}", language),
        frozenset({Role.CUSTOMER}),
        chance.choice(regions),
    )


def somebody(desk: Desk, name: str, language: str = "zh-hans") -> Walker:
    return Walker(desk, next(desk.user_ids), name, language)
