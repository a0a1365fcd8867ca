"""Who hears something: in which chat, in which language, by which clock; and of whom it tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from models.person import Person
from models.region import Region
from models.ticket import Ticket


@dataclass(frozen=True)
class Reader:
    chat_id: int
    language: str
    zone: ZoneInfo
    person_id: int | None = None
    is_passing: bool = False
    """What they hear now is kept nowhere once it has arrived."""


Hearer = Person | Region | Reader


def mentioned_in(facts: Mapping[str, object], reader: Reader, ticket: Ticket | None) -> set[int]:
    """Who is told of besides the reader and the ticket's own people."""
    sides = {ticket.customer_id, ticket.technician_id} if ticket else set()
    return {fact.id for fact in facts.values() if isinstance(fact, Person)} - {reader.person_id, *sides}
