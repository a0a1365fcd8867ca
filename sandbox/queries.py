"""Taps on inline buttons that wait for the bot's answer."""

import itertools
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.clock import Clock
from sandbox.refusal import bad_request

ANSWER_WITHIN = timedelta(minutes=1)


@dataclass
class Query:
    id: str
    chat_id: int
    person_id: int
    asked_at: datetime


class Queries:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.waiting: dict[str, Query] = {}
        self._ids = itertools.count(secrets.randbits(60))

    def ask(self, chat_id: int, person_id: int) -> Query:
        query = Query(str(next(self._ids)), chat_id, person_id, self.clock.now())
        self.waiting[query.id] = query
        return query

    def answer(self, query_id: str) -> Query:
        """Once, and soon."""
        query = self.waiting.pop(query_id, None)
        if query is None or self.clock.now() - query.asked_at > ANSWER_WITHIN:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return query
